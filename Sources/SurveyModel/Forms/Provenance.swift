// SPDX-License-Identifier: Apache-2.0
/// Where something came from: file, sheet, record, line and column. Lines, columns and records count from 1.
public struct Provenance: Hashable, Sendable {
  /// The file's name without its folder.
  public let source: String
  /// The sheet of a workbook, or the member of a folder or zip; nil elsewhere.
  public let sheet: String?
  /// The record's ordinal among the respondents of the file; 0 where it speaks of the file.
  public let record: Int
  /// The line; 0 when unknown.
  public let line: Int
  /// The column; 0 when unknown.
  public let column: Int
  /// The heading or the field, such as `U8`; empty where it speaks of the whole record.
  public let field: String

  /// A place in a file.
  public init(
    source: String, sheet: String? = nil, record: Int = 0, line: Int = 0, column: Int = 0, field: String = ""
  ) {
    self.source = source
    self.sheet = sheet
    self.record = record
    self.line = line
    self.column = column
    self.field = field
  }

  /// `berkas.csv:12:8`, as compilers write it, with the sheet before the line where there is one.
  public var text: String {
    var text = source
    if let sheet { text += ":\(sheet)" }
    if line > 0 { text += ":\(line)" }
    if line > 0, column > 0 { text += ":\(column)" }
    return text
  }
}
