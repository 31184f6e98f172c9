// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import WorkbookWriting

/// The refused records of a round, to be mended in a spreadsheet program and imported again: in the first column the key
/// of the form, then its mapped fields as they came, last the place, the reason and what to do.
public struct RepairTable: Sendable {
  private let headings: [String]
  private let rows: [[String]]
  private let fields: Int
  private let catalogue: MessageCatalogue

  /// - Parameters:
  ///   - headings: the headings of key and fields, from the left.
  ///   - rows: the cells of key and fields, then place, reason and remedy.
  public init(headings: [String], rows: [[String]], catalogue: MessageCatalogue) {
    fields = headings.count
    self.headings = headings + ["place", "reason", "remedy"].map { catalogue.text("repair.heading.\($0)") }
    // One line per record: a line end inside a cell is a trap for whoever mends it, and is no difference.
    self.rows = rows.map { $0.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } }
    self.catalogue = catalogue
  }

  /// As CSV: UTF-8 with a byte order mark; a text that would run as a formula has an apostrophe in front.
  public var csv: String {
    var table = DelimitedText()
    for row in [headings] + rows { table.append(row.map { .text($0) }) }
    return table.text
  }

  /// As a workbook, every cell a text.
  /// - Parameters:
  ///   - path: a file that is not there yet.
  ///   - temporaryFolder: where rows wait until it is whole.
  /// - Throws: E831 to E834.
  public func write(to path: String, temporaryFolder: String) throws(ReportWritingError) {
    do throws(WorkbookWritingError) {
      var workbook = try WorkbookWriter(
        path: path, temporaryFolder: temporaryFolder, title: catalogue.text("repair.title"))
      let text = CellStyle(number: .text)
      let sheet = try workbook.addSheet(
        SheetLayout(
          name: catalogue.text("repair.sheet"),
          columns: headings.indices.map {
            .init(width: $0 == 0 ? 20 : $0 < fields ? 13 : 46, style: text)
          },
          frozenRows: 1, frozenColumns: 1, isLandscape: true, repeatsFirstRow: true,
          header: catalogue.text("repair.title")))
      try workbook.setHeight(62, row: 0, in: sheet)
      for (row, cells) in ([headings] + rows).enumerated() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          try workbook.write(cell, row: row, column: column, in: sheet, style: style(row, column))
        }
      }
      try workbook.close()
    } catch {
      throw ReportWritingError(error)
    }
  }

  private func style(_ row: Int, _ column: Int) -> CellStyle {
    guard row > 0 else {
      return CellStyle(
        isBold: true, isWrapped: true, isCentered: true, textColor: EntryLook.light,
        fillColor: column < fields ? EntryLook.dark : EntryLook.middle, borderColor: EntryLook.line)
    }
    if column == 0 { return CellStyle(fillColor: EntryLook.band, borderColor: EntryLook.line, number: .text) }
    guard column >= fields else { return CellStyle(borderColor: EntryLook.line, number: .text) }
    return CellStyle(
      isWrapped: true, isAtTop: true, fillColor: EntryLook.alarm, borderColor: EntryLook.line, number: .text)
  }
}
