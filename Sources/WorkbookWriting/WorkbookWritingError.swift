// SPDX-License-Identifier: Apache-2.0

/// Why a workbook cannot be written. No part of it is left behind.
public struct WorkbookWritingError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: Hashable, Sendable {
    /// The file, or a temporary file beside it, cannot be made or written.
    case notWritable
    /// A text has more characters than a cell of a workbook can hold.
    case textTooLong
    /// There are more rows or columns than a sheet can hold.
    case tooLarge
    /// The library refused what it was given.
    case refused
    /// There is no memory.
    case outOfMemory
  }

  /// What went wrong.
  public let code: Code
  /// The row, from 1; 0 where it is not about a row.
  public let row: Int

  init(_ code: Code, row: Int = 0) {
    self.code = code
    self.row = row
  }
}
