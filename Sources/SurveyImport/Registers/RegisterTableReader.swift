// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import TableReading

/// Reads a table whose columns are found by their headings, whatever stands above it: the one way in for registers.
struct RegisterTableReader<Field: RegisterField> {
  /// The headings that mean a field, folded, the best one first.
  let headings: [Field: [String]]
  /// The fields without which a row is no heading row.
  let required: [Field]
  /// The fields that hold dates: what they look like decides the order of numbers for all of them.
  let dates: [Field]
  /// The error for a file without headings.
  let missingHeadings: String

  /// The most lines of a table, and the most bytes of their texts.
  static var mostLines: Int { 50_000 }
  static var mostBytes: Int { 32_000_000 }
  /// How many rows are looked at for headings.
  private static var headRows: Int { 60 }

  /// The lines of a file: of every sheet that has the headings, or of the one that an operator named.
  func entries(in path: String, choices: TableChoices) throws(SurveyImportError) -> RegisterEntries<Field> {
    var rows = try RegisterRows.open(path, choices)
    let sheets = rows.sheets
    var collecting = RegisterCollecting(reader: self, source: rows.source.name)
    if sheets.isEmpty {
      try read(&rows.source, into: &collecting, choices)
      while !collecting.isBegun {
        guard try rows.source.beginNextReading() else { break }
        collecting = RegisterCollecting(reader: self, source: rows.source.name)
        try read(&rows.source, into: &collecting, choices)
      }
    } else {
      for sheet in sheets {
        try rows.source.open(sheet: sheet.index)
        collecting.sheet = sheet.name
        try read(&rows.source, into: &collecting, choices)
      }
    }
    guard collecting.isBegun else {
      throw SurveyImportError(missingHeadings, at: Provenance(source: rows.source.name))
    }
    return collecting.entries(format: rows.source.format, chosen: choices.dateOrder)
  }

  /// Reads one table, if its headings stand among the first rows.
  private func read(
    _ source: inout TableSource, into collecting: inout RegisterCollecting<Field>, _ choices: TableChoices
  ) throws(SurveyImportError) {
    var above: [Int] = []
    while above.count < Self.headRows, let row = try source.next() {
      guard let columns = columns(of: row, choices) else {
        if !row.isBlank { above.append(row.line) }
        continue
      }
      collecting.begin(columns, head: row)
      while let row = try source.next() { try collecting.take(row) }
      return
    }
    collecting.skip(lines: above)
  }

  /// The columns that a row of headings names; nil where it lacks a required one.
  private func columns(of row: TableRow, _ choices: TableChoices) -> [Field: Int]? {
    if let line = choices.headingLine, line != row.line { return nil }
    let texts = row.texts.map { FoldedText($0).description }
    var columns: [Field: Int] = [:]
    for (field, words) in headings {
      columns[field] = words.lazy.compactMap { texts.firstIndex(of: $0) }.first
    }
    return required.allSatisfy { columns[$0] != nil } ? columns : nil
  }
}

/// The rows of a file of a register, with the sheets that may hold its table.
private struct RegisterRows: ~Copyable {
  struct Sheet {
    let index: Int
    let name: String
  }

  var source: TableSource
  /// The sheets to be looked at; empty where the container has none.
  let sheets: [Sheet]

  /// Opens a file by its content.
  static func open(_ path: String, _ choices: TableChoices) throws(SurveyImportError) -> RegisterRows {
    var file = try ByteSource(path: path)
    let place = Provenance(source: ShownText.safe(file.name))
    switch FileKind(head: try SurveyFileReader.head(of: &file)) {
    case .text:
      let chosen = try ChosenDialect(choices)
      return RegisterRows(source: TableSource(try DelimitedRows(file: file, chosen: chosen)), sheets: [])
    case .empty: throw SurveyImportError("E310", at: place)
    case .refused(let messageID): throw SurveyImportError(messageID, at: place)
    case .xml where try XMLKind.kind(of: &file) == .workbook:
      return try workbook(WorkbookRows(path: path, file: file, format: .spreadsheetML), choices)
    case .zip:
      guard ZipKind.kind(of: path) == .other, case .workbook(let format) = ArchiveKind(path: path) else {
        throw SurveyImportError("E930", at: place)
      }
      return try workbook(WorkbookRows(path: path, file: file, format: format), choices)
    case .xml, .json: throw SurveyImportError("E930", at: place)
    }
  }

  private static func workbook(
    _ rows: consuming WorkbookRows, _ choices: TableChoices
  ) throws(SurveyImportError) -> RegisterRows {
    let names = rows.sheets.map(\.name)
    let all = names.enumerated().map { Sheet(index: $0, name: WorkbookRows.shownName($1)) }
    var chosen = all
    if let wanted = choices.sheet {
      chosen = all.filter { FoldedText(names[$0.index]) == FoldedText(wanted) }
      guard !chosen.isEmpty else {
        throw SurveyImportError(
          "E254", [ShownHeading.text(wanted), all.prefix(12).map(\.name).joined(separator: ", ")],
          at: Provenance(source: rows.name))
      }
    }
    return RegisterRows(source: TableSource(rows), sheets: chosen)
  }
}
