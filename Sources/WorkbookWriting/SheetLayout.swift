// SPDX-License-Identifier: Apache-2.0

/// A sheet of a workbook, before its cells.
public struct SheetLayout: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its width in characters.
    public var width: Double
    /// How its cells look that nothing was written into yet; nil for the program's own look.
    public var style: CellStyle?

    /// A column.
    public init(width: Double, style: CellStyle? = nil) {
      self.width = width
      self.style = style
    }
  }

  /// Its name: at most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Its columns, from the left.
  public var columns: [Column]
  /// How many rows stay in sight while the others move.
  public var frozenRows: Int
  /// How many columns do.
  public var frozenColumns: Int
  /// Whether the paper lies on its side.
  public var isLandscape: Bool
  /// Whether every printed page begins with the first row.
  public var repeatsFirstRow: Bool
  /// Rows that every printed page begins with, from 0, instead of the first; nil for none.
  public var repeatedRows: ClosedRange<Int>?
  /// What stands above every printed page.
  public var header: String
  /// What stands below every printed page, beside its number.
  public var footer: String

  /// A sheet.
  public init(
    name: String, columns: [Column], frozenRows: Int = 0, frozenColumns: Int = 0, isLandscape: Bool = false,
    repeatsFirstRow: Bool = false, repeatedRows: ClosedRange<Int>? = nil, header: String = "",
    footer: String = ""
  ) {
    self.name = name
    self.columns = columns
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.isLandscape = isLandscape
    self.repeatsFirstRow = repeatsFirstRow
    self.repeatedRows = repeatedRows
    self.header = header
    self.footer = footer
  }
}
