// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport

@testable import TableReading

/// All rows of all sheets of a workbook.
struct SheetRows {
  var sheets: [WorkbookSheet] = []
  var rows: [[TableRow]] = []

  /// The texts of a sheet, row by row.
  func texts(_ sheet: Int = 0) -> [[String]] { rows[sheet].map(\.texts) }

  init(path: String, format: WorkbookFormat = .xlsx, limits: WorkbookLimits = .forms)
    throws(WorkbookReadingError)
  {
    var workbook = try WorkbookReader(path: path, format: format, limits: limits)
    sheets = workbook.sheets
    for index in sheets.indices {
      try workbook.open(index)
      var list: [TableRow] = []
      while let row = try workbook.next() { list.append(row) }
      rows.append(list)
    }
  }

  init(_ bytes: [UInt8], format: WorkbookFormat = .xlsx, limits: WorkbookLimits = .forms) throws {
    let file = try ScratchFile(bytes, name: "buku")
    defer { withExtendedLifetime(file) {} }
    try self.init(path: file.path, format: format, limits: limits)
  }

  /// The first sheet of an XLSX with these rows.
  init(rows: String, texts: String? = nil, styles: String? = nil, properties: String = "") throws {
    var maker = WorkbookMaker([.init("Lembar", rows)], texts: texts, styles: styles)
    maker.properties = properties
    try self.init(maker.bytes)
  }
}

/// The error that reading a workbook ends with; nil where it can be read.
func workbookError(
  _ bytes: [UInt8], format: WorkbookFormat = .xlsx, limits: WorkbookLimits = .forms
) -> WorkbookReadingError? {
  do {
    _ = try SheetRows(bytes, format: format, limits: limits)
    return nil
  } catch { return error as? WorkbookReadingError }
}
