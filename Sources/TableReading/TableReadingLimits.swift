// SPDX-License-Identifier: Apache-2.0
/// What a table may hold at most, so that memory does not grow with a hostile file.
public struct TableReadingLimits: Hashable, Sendable {
  /// The bytes of one row, as UTF-8.
  public var rowBytes: Int
  /// The cells of one row, empty ones included.
  public var cellsPerRow: Int
  /// The bytes of one cell, as UTF-8.
  public var cellBytes: Int
  /// The rows of the table, empty ones included.
  public var rows: Int

  /// Limits of a table.
  public init(rowBytes: Int, cellsPerRow: Int, cellBytes: Int, rows: Int) {
    self.rowBytes = rowBytes
    self.cellsPerRow = cellsPerRow
    self.cellBytes = cellBytes
    self.rows = rows
  }

  /// Ample for forms: rows of 1 MiB, 16,384 cells (the width of a spreadsheet), cells of 256 KiB, 50 million rows.
  public static let forms = Self(
    rowBytes: 1 << 20, cellsPerRow: 16_384, cellBytes: 1 << 18, rows: 50_000_000)
}
