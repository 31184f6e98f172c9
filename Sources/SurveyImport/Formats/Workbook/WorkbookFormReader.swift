// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import TableReading

/// Forms out of the sheets of a workbook (see <doc:Workbooks>): each sheet is a table with headings of its own.
///
/// All sheets are looked at before the first form is handed out, because their columns are joined by what they mean.
public struct WorkbookFormReader: ~Copyable, PullCursor {
  /// What the workbook says about itself, and how it is read.
  public let header: FileHeader
  private let source: String
  private let settings: ImportSettings
  private let scan: SheetScan
  private let columns: SheetColumns
  private var table: TableFormReader?
  /// The sheet that is read, among those with forms.
  private var position = 0
  private var record = 0
  private var sheetFindings: [Finding] = []
  /// Nil where one sheet is read, or the operator says that forms may come again.
  private var repeated: RepeatedSheets?

  /// Opens a workbook and finds the headings of its sheets.
  /// - Throws: E2xx, E1xx for the XML inside, E306, E331 to E342 for the zip.
  init(
    path: String, file: consuming ByteSource, format kind: WorkbookFormat, settings: ImportSettings
  ) throws(SurveyImportError) {
    // Encoding and delimiter are no choices of a workbook.
    guard settings.table.encoding == nil, settings.table.delimiter == nil else {
      throw SurveyImportError("E259", at: Provenance(source: file.name))
    }
    let rows = try WorkbookRows(path: path, file: file, format: kind)
    let sheets = rows.sheets
    let name = rows.name
    var settings = settings
    let mapping = try settings.mappingFile.map { (path) throws(SurveyImportError) in
      try ColumnMapping(path: path, questionnaire: settings.questionnaire)
    }
    var source = TableSource(rows)
    let scan = try SheetScan(sheets, of: &source, mapping: mapping, settings: settings)
    if let mapping { try mapping.requireHeadings(scan.forms.flatMap(\.heading.headings)) }
    let order = try Self.order(scan, source: name)
    let columns = SheetColumns(scan.forms, takesUnitsFromSheets: settings.takesUnitsFromSheets)
    settings.table.sheet = nil
    let format = source.format
    let first = try Self.table(source, scan.forms[0], settings, name)
    header = FileHeader(
      format: format, dialect: Self.dialect(scan), layout: columns.layout, order: order,
      isSynthetic: scan.forms.contains(where: \.isSynthetic), sheetUnits: columns.unitNames ?? [])
    self.source = name
    self.settings = settings
    self.scan = scan
    self.columns = columns
    // Where each sheet is a unit of its own, no form is one of another sheet.
    let isCompared = scan.forms.count > 1 && columns.unitNames == nil && !settings.table.takesRepeatedSheets
    repeated = isCompared ? RepeatedSheets() : nil
    table = consume first
  }

  /// The bytes that were read so far, unpacked.
  public var bytesRead: Int {
    switch table {
    case .some(let reader): reader.bytesRead
    case .none: 0
    }
  }

  /// The next respondent; nil after the last sheet.
  /// - Throws: E2xx where a sheet cannot be read any further, E261 at the end where a sheet repeats others, E306
  ///   where the file changed.
  public mutating func next() throws(SurveyImportError) -> RawForm? {
    while position < scan.forms.count {
      let sheet = scan.forms[position]
      do throws(SurveyImportError) {
        if let form = try table?.next() {
          record += 1
          repeated?.add(form, sheet: position)
          return columns.form(form, sheet: position, name: sheet.name, record: record)
        }
        try beginNextSheet()
      } catch {
        position = scan.forms.count
        throw error.inSheet(sheet.name, of: source)
      }
    }
    try refuseRepetition()
    return nil
  }

  private mutating func refuseRepetition() throws(SurveyImportError) {
    guard let found = repeated.take()?.repetition() else { return }
    let name = scan.forms[found.sheet].name
    throw SurveyImportError(
      "E261",
      [name, Self.list(found.others.map { scan.forms[$0].name }), String(found.again), String(found.forms)],
      at: Provenance(source: source, sheet: name))
  }

  private mutating func beginNextSheet() throws(SurveyImportError) {
    sheetFindings += currentFindings
    position += 1
    guard position < scan.forms.count, let rows = table.take()?.releaseRows() else { return }
    table = try Self.table(rows, scan.forms[position], settings, source)
  }

  private var currentFindings: [Finding] {
    guard position < scan.forms.count else { return [] }
    let sheet = scan.forms[position]
    switch table {
    case .some(let reader): return reader.findings.map { $0.inSheet(sheet.name) }
    case .none: return []
    }
  }

  /// What was noticed about the workbook; complete after the last form.
  public var findings: [Finding] {
    var findings: [Finding] = []
    let place = Provenance(source: source)
    if !scan.skipped.isEmpty {
      findings.append(
        Finding(
          .sheetsSkipped, scan.hasSkippedAnswers ? .warning : .note, at: place,
          [String(scan.skipped.count), Self.list(scan.skipped)]))
    }
    for name in scan.recaps {
      findings.append(Finding(.recapSheetSkipped, .warning, at: place.inSheet(name)))
    }
    for name in scan.figures {
      findings.append(Finding(.figureSheetSkipped, .warning, at: place.inSheet(name), [name]))
    }
    for sheet in scan.forms where sheet.isHidden {
      findings.append(Finding(.hiddenSheet, .note, at: place.inSheet(sheet.name)))
    }
    if let names = columns.unitNames {
      findings.append(Finding(.unitsFromSheets, .note, at: place, [String(names.count), Self.list(names)]))
    }
    return findings + sheetFindings + currentFindings
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }

  // MARK: Opening

  private static func table(
    _ rows: consuming TableSource, _ sheet: SheetScan.FormSheet, _ settings: ImportSettings, _ name: String
  ) throws(SurveyImportError) -> TableFormReader {
    var rows = rows
    try rows.open(sheet: sheet.index)
    return try TableFormReader(rows, name: name, settings: settings, needsMappedHeadings: false)
  }

  /// What settles the elements of all sheets. Where it differs, one answer to `ikm batch reorder` would be wrong for
  /// some of the forms.
  /// - Throws: E255.
  private static func order(_ scan: SheetScan, source: String) throws(SurveyImportError) -> ElementOrder {
    let first = scan.forms[0]
    for sheet in scan.forms where sheet.heading.map.order != first.heading.map.order {
      throw SurveyImportError(
        "E255", [first.name, sheet.name],
        at: Provenance(source: source, sheet: sheet.name, line: sheet.heading.line))
    }
    return first.heading.map.order
  }

  private static func dialect(_ scan: SheetScan) -> [DialectEntry] {
    let lines = scan.forms.map { String($0.heading.line) }
    let line = Set(lines).count == 1 ? lines[0] : lines.joined(separator: ", ")
    return scan.forms.map { DialectEntry("sheet", $0.name) } + [DialectEntry("headingRow", line)]
  }
}
