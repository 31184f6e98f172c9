// SPDX-License-Identifier: Apache-2.0
/// What a workbook says that a cell holds. Delimited text says nothing: all its cells are `text`.
public enum CellKind: UInt8, Hashable, Sendable {
  /// Text, or nothing.
  case text
  /// A number; its text is the shortest that means it: `3`, `3.75`.
  case number
  /// A day, a time or both; its text is ISO 8601: `2024-03-05`, `10:30:00`, `2024-03-05T10:30:00`.
  case date
  /// A truth value; its text is `TRUE` or `FALSE`.
  case boolean
  /// An error of the spreadsheet program; its text is the program's, such as `#N/A`.
  case error
  /// A formula whose value the file does not hold; its text is `=`, so that it is never blank.
  case formulaWithoutValue

  /// Whether the cell has content that nobody can read from the file.
  public var isUnreadable: Bool { self == .error || self == .formulaWithoutValue }
}
