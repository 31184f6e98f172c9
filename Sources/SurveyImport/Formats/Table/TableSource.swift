// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// The rows of a table, whatever holds it: the one thing that the reader of forms knows of a container.
///
/// One of the stored readers is set; a container that is added gets one more, and a case in each of the methods.
struct TableSource: ~Copyable {
  /// The name of the file, for places.
  let name: String
  /// The id of the format, as a batch keeps it.
  let format: String
  private var delimited: DelimitedRows?
  private var workbook: WorkbookRows?
  private var json: JSONRows?
  private var dialectIndex = 0

  /// Rows of delimited text.
  init(_ rows: consuming DelimitedRows) {
    name = rows.name
    format = "csv"
    delimited = consume rows
  }

  /// Records of JSON.
  init(_ rows: consuming JSONRows) {
    name = rows.name
    format = "json"
    json = consume rows
  }

  /// Rows of a workbook, from the sheet that is open.
  init(_ rows: consuming WorkbookRows) {
    name = rows.name
    format = rows.format.rawValue
    workbook = consume rows
  }

  /// How many sheets there are; 0 where the container has none.
  var sheetCount: Int {
    switch workbook {
    case .some(let rows): rows.sheets.count
    case .none: 0
    }
  }

  /// Goes to the first row of a sheet; nothing where there are no sheets.
  /// - Throws: E24x, E33x.
  mutating func open(sheet index: Int) throws(SurveyImportError) { try workbook?.open(index) }

  /// The bytes of the file that were read so far.
  var bytesRead: Int {
    switch delimited {
    case .some(let rows): return rows.bytesRead
    case .none: break
    }
    switch json {
    case .some(let rows): return rows.bytesRead
    case .none: break
    }
    switch workbook {
    case .some(let rows): return rows.bytesRead
    case .none: return 0
    }
  }

  /// What was found out about the container, for people.
  var dialect: [DialectEntry] {
    switch delimited {
    case .some(let rows): return rows.dialect.entries
    case .none: break
    }
    switch json {
    case .some(let rows): return rows.dialect
    case .none: return []
    }
  }

  /// What parts the cells of delimited text; nil in any other container.
  var delimiter: String? {
    switch delimited {
    case .some(let rows): rows.dialect.delimiterName
    case .none: nil
    }
  }

  /// Whether the rows are a heading row and records, nothing else: no titles, sums or legends.
  var hasOnlyRecords: Bool { json != nil }

  /// What is to be said about the container beside its rows; complete after the last row.
  /// - Parameter columns: The columns that are read, by index.
  func findings(readColumns columns: Set<Int>) -> [Finding] {
    switch json {
    case .some(let rows): rows.findings(readColumns: columns)
    case .none: []
    }
  }

  /// The next row; nil at the end.
  /// - Throws: E2xx for the table, E305 and E306 from the file.
  mutating func next() throws(SurveyImportError) -> TableRow? {
    if delimited != nil { return try delimited?.next() }
    if json != nil { return try json?.next() }
    return try workbook?.next()
  }

  /// Begins again with the first row, read in the same way; false where the container can be read only once.
  /// - Throws: E305 and E306 from the file.
  mutating func beginAgain() throws(SurveyImportError) -> Bool {
    if json != nil {
      try json?.beginAgain()
      return true
    }
    if let dialect = delimitedDialect {
      try delimited?.restart(dialect)
      return true
    }
    return try workbook?.beginAgain() ?? false
  }

  /// Begins again with the next way in which the bytes may be meant; false when there is none left.
  /// - Throws: E305 and E306 from the file.
  mutating func beginNextReading() throws(SurveyImportError) -> Bool {
    if json != nil { return try json?.beginNextTable() ?? false }
    guard let dialects = delimitedDialects, dialectIndex + 1 < dialects.count else { return false }
    dialectIndex += 1
    try delimited?.restart(dialects[dialectIndex])
    return true
  }

  private var delimitedDialect: DelimitedDialect? {
    switch delimited {
    case .some(let rows): rows.dialect
    case .none: nil
    }
  }

  private var delimitedDialects: [DelimitedDialect]? {
    switch delimited {
    case .some(let rows): rows.dialects
    case .none: nil
    }
  }
}

extension DelimitedDialect {
  /// What was found out about the text, for people.
  var entries: [DialectEntry] {
    var entries = [DialectEntry("encoding", text.encoding.rawValue)]
    if text.markLength > 0 { entries.append(DialectEntry("byteOrderMark", "BOM")) }
    entries.append(DialectEntry("delimiter", delimiterName))
    if hasSeparatorLine { entries.append(DialectEntry("separatorLine", "1")) }
    return entries
  }
}

extension TableSource {
  /// Opens the rows of a file, whatever container holds them, for those who look at a table without reading forms.
  /// - Throws: E301 to E306 (the file), E310 to E319 where it is no table, E2xx for its dialect.
  static func open(path: String, settings: ImportSettings) throws(SurveyImportError) -> TableSource {
    var file = try ByteSource(path: path, name: settings.fileName)
    let place = Provenance(source: ShownText.safe(file.name))
    switch FileKind(head: try SurveyFileReader.head(of: &file)) {
    case .text: return TableSource(try DelimitedRows(file: file, chosen: ChosenDialect(settings.table)))
    case .json: return TableSource(try JSONRows(file: file, questionnaire: settings.questionnaire))
    case .empty: throw SurveyImportError("E310", at: place)
    case .refused(let messageID): throw SurveyImportError(messageID, at: place)
    case .xml where try XMLKind.kind(of: &file) == .workbook:
      return try open(WorkbookRows(path: path, file: file, format: .spreadsheetML), settings)
    case .zip:
      guard ZipKind.kind(of: path) == .other, case .workbook(let format) = ArchiveKind(path: path) else {
        throw SurveyImportError("E837", at: place)
      }
      return try open(WorkbookRows(path: path, file: file, format: format), settings)
    case .xml: throw SurveyImportError("E837", at: place)
    }
  }

  /// The sheet that an operator named, else the first.
  /// - Throws: E254 where there is no sheet of that name, E24x, E33x.
  private static func open(
    _ rows: consuming WorkbookRows, _ settings: ImportSettings
  ) throws(SurveyImportError) -> TableSource {
    let sheets = rows.sheets
    var index = 0
    if let wanted = settings.table.sheet {
      guard let found = sheets.firstIndex(where: { FoldedText($0.name) == FoldedText(wanted) }) else {
        let names = sheets.prefix(12).map { WorkbookRows.shownName($0.name) }.joined(separator: ", ")
        throw SurveyImportError(
          "E254", [ShownHeading.text(wanted), names], at: Provenance(source: rows.name))
      }
      index = found
    }
    var source = TableSource(rows)
    try source.open(sheet: index)
    return source
  }
}
