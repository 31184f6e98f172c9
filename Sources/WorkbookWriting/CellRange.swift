// SPDX-License-Identifier: Apache-2.0

/// A block of cells; rows and columns count from 0, both ends inside.
public struct CellRange: Hashable, Sendable {
  /// The rows.
  public let rows: ClosedRange<Int>
  /// The columns.
  public let columns: ClosedRange<Int>

  /// A block.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
