// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import TableReading

/// Forms out of a table typed from paper or exported by a program, whatever holds its rows.
///
/// The heading row is found below title lines; columns are read by their headings through the questionnaire, never
/// by their position. Lines that are no respondents are skipped, counted and listed. The values of the cells are
/// judged later: a form holds them as they came.
public struct TableFormReader: ~Copyable, PullCursor {
  /// What the file says about itself, and how it is read.
  public let header: FileHeader
  private let source: String
  private let heading: HeadingRow
  private let columns: [FormColumn]
  private let program: ProgramTable?
  private let headingFindings: [Finding]
  private var rows: TableSource
  private var held: [TableRow]
  private var judge: LineJudge
  private var skipped = SkippedLines()
  private var legend = SideLegend()
  private var unnamed = UnnamedColumns()
  private var unreadable = UnreadableCells()
  private var maskedCells = 0
  private var record = 0
  private var isEnded = false

  /// Opens a table and finds its dialect, its heading row and the meaning of its columns.
  /// - Throws: E2xx where the table or its headings cannot be read, E310 where the file is empty, E301 to E306.
  public init(file: consuming ByteSource, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let chosen = try ChosenDialect(settings.table)
    try self.init(TableSource(DelimitedRows(file: file, chosen: chosen)), name: name, settings: settings)
  }

  /// Finds the heading row of a table and the meaning of its columns.
  /// - Parameter needsMappedHeadings: whether the table has to have every heading that the mapping file names.
  /// - Throws: as ``init(file:name:settings:)``.
  init(
    _ rows: consuming TableSource, name: String, settings: ImportSettings, needsMappedHeadings: Bool = true
  ) throws(SurveyImportError) {
    let name = ShownText.safe(name)
    let mapping = try settings.mappingFile.map { (path) throws(SurveyImportError) in
      try ColumnMapping(path: path, questionnaire: settings.questionnaire)
    }
    var rows = rows
    var reader = HeadingReader(settings.questionnaire, mapping: mapping)
    reader.allowsAlternates = rows.hasOnlyRecords
    var first = try Self.firstRows(&rows)
    reader.program = Self.program(of: rows, headingsIn: first)
    let finder = HeadingRowFinder(
      reader: reader, order: settings.order, line: rows.hasOnlyRecords ? 0 : settings.table.headingLine,
      source: name)
    let heading: HeadingRow
    do throws(SurveyImportError) { heading = try Self.findHeading(&rows, &first, finder) } catch {
      throw error.namingLine(rows.hasOnlyRecords ? nil : settings.table.headingLine)
    }
    if let mapping, needsMappedHeadings { try mapping.requireHeadings(heading.headings) }
    let columns = heading.map.columns.map { FormColumn($0, heading: heading) }
    let dates = try TableDates(
      &rows, first: &first, heading: heading, column: columns.first { $0.field == .date },
      chosen: settings.table.dateOrder, usual: reader.program?.profile.dateOrder)
    let program = reader.program ?? Self.program(of: rows, first: first, heading: heading)
    self.program = program
    let titles = first[..<heading.rowIndex]
    self.rows = rows
    self.heading = heading
    self.columns = columns
    source = name
    judge = LineJudge(heading, reader: reader, order: settings.order, source: name)
    held = Array(first[(heading.rowIndex + 1)...].reversed())
    if let program, let next = held.last, program.isCodeLine(next) {
      held.removeLast()
      skipped.count(.heading, line: next.line)
    }
    let syntheticLine = titles.first { row in row.texts.contains(where: SyntheticMark.isPresent) }?.line
    let headingEntries = heading.line > 0 ? [DialectEntry("headingRow", String(heading.line))] : []
    header = FileHeader(
      format: self.rows.format,
      dialect: self.rows.dialect + headingEntries + dates.entries + (program?.entries ?? []),
      layout: RawLayout(fields: columns.map(\.field), headings: columns.map(\.heading)),
      order: heading.map.order,
      isSynthetic: syntheticLine != nil)
    headingFindings =
      HeadingFindings(heading, source: name, syntheticLine: syntheticLine).findings
      + dates.findings(source: name, line: heading.line)
      + (program?.findings(source: name, line: heading.line) ?? [])
    for title in titles { skipped.count(title.isBlank ? .empty : .title, line: title.line) }
    countLegend(of: first[heading.rowIndex])
  }

  /// The bytes that were read so far, for a progress bar.
  public var bytesRead: Int { rows.bytesRead }

  /// Gives the table back, so that another one of the same container can be read.
  consuming func releaseRows() -> TableSource { rows }

  /// What was noticed about the file; complete after the last form.
  public var findings: [Finding] {
    var findings = headingFindings
    findings += unnamed.findings(source: source, line: heading.line)
    findings += skipped.findings(source: source)
    findings += rows.findings(readColumns: Set(columns.flatMap { [$0.index, $0.fallback ?? $0.index] }))
    if let finding = legend.finding(source: source) { findings.append(finding) }
    findings += unreadable.findings(source: source)
    if maskedCells > 0 {
      findings.append(Finding(.remarksMasked, .note, at: Provenance(source: source), [String(maskedCells)]))
    }
    return findings
  }

  /// The next respondent; nil at the end.
  /// - Throws: E201 to E207 and E221 where the table cannot be read any further, E305 and E306 from the file.
  public mutating func next() throws(SurveyImportError) -> RawForm? {
    do {
      while !isEnded {
        guard let row = try nextRow() else {
          isEnded = true
          return nil
        }
        let kind = rows.hasOnlyRecords ? .record : try judge.kind(of: row)
        countLegend(of: row)
        if kind == .record { return form(row) }
        skipped.count(kind, line: row.line)
      }
      return nil
    } catch {
      isEnded = true
      throw error
    }
  }

  private mutating func nextRow() throws(SurveyImportError) -> TableRow? {
    let row: TableRow
    if let last = held.popLast() {
      row = last
    } else {
      guard let next = try rows.next() else { return nil }
      row = next
    }
    // A cell whose inner lines look like rows: a stray quote has swallowed respondents.
    if row.quotedSeparators >= max(4, header.layout.fields.count / 2) {
      throw SurveyImportError("E207", [String(row.lastLine)], at: Provenance(source: source, line: row.line))
    }
    return row
  }

  private mutating func form(_ row: TableRow) -> RawForm {
    record += 1
    var strongID: String?
    var cells: [RawCell] = []
    cells.reserveCapacity(columns.count)
    for column in columns {
      let index = column.place(in: row)
      guard !row.isAbsent(at: index) else {
        cells.append(RawCell(text: nil, line: row.line, column: index + 1))
        continue
      }
      let text = row.text(at: index) ?? ""
      let kept = column.masking.masked(text)
      if kept != text, column.field != .strongID { maskedCells += 1 }
      if column.field == .strongID, !row.isBlank(at: index) { strongID = StrongIDText.plain(kept) }
      let kind = row.kind(at: index)
      if kind.isUnreadable { unreadable.count(kind, column: index, line: row.line) }
      if let program, column.isQuestion, !kind.isUnreadable {
        cells.append(program.cell(kept, line: row.line, column: index + 1))
      } else {
        cells.append(
          RawCell(
            text: kept, line: row.line, column: index + 1,
            declared: kind.isUnreadable && column.isQuestion ? .unreadable : nil))
      }
    }
    if row.isHidden { unreadable.countHidden(line: row.line) }
    for index in unnamed.places(heading) where !row.isBlank(at: index) { unnamed.count(index) }
    let refusal = refusal(of: row)
    // Such a record is to be looked at where its excess begins.
    let column = refusal == .cellsBeyondHeadings ? heading.width + 1 : 1
    return RawForm(
      record: record, line: row.line, column: column, layout: header.layout, cells: cells, strongID: strongID,
      isIncomplete: program?.isIncomplete(row) ?? false, refusal: refusal)
  }

  private func refusal(of row: TableRow) -> RecordRefusal? {
    if row.isUndecodable { return .undecodableBytes }
    return row.isBlank(at: heading.width) ? nil : .cellsBeyondHeadings
  }

  private mutating func countLegend(of row: TableRow) {
    guard row.count > heading.width + 1 else { return }
    for index in (heading.width + 1)..<row.count where !row.isBlank(at: index) {
      legend.count(column: index, line: row.line)
    }
  }

  // MARK: Opening

  /// The program that wrote a table, by its headings; nil where none is recognised.
  static func program(of rows: borrowing TableSource, headingsIn first: [TableRow]) -> ProgramTable? {
    rows.hasOnlyRecords ? nil : ProgramTable(headingsIn: first, delimiter: rows.delimiter)
  }

  /// The program that wrote a table, by the rows that its headings were found in.
  private static func program(
    of rows: borrowing TableSource, first: [TableRow], heading: HeadingRow
  ) -> ProgramTable? {
    if rows.hasOnlyRecords { return nil }
    return program(of: rows, headingsIn: first)
      ?? ProgramTable(
        cellsIn: first.dropFirst(heading.rowIndex + 1), headings: heading.headings,
        columns: heading.questionColumns, delimiter: rows.delimiter)
  }

  /// Blank lines before the first one with content, beyond those that are looked at for headings anyway.
  private static let mostBlankLines = 10_000

  /// The rows that are looked at for headings: blank ones at the beginning are not counted among them.
  static func firstRows(_ rows: inout TableSource) throws(SurveyImportError) -> [TableRow] {
    var first: [TableRow] = []
    var bytes = 0
    var blank = 0
    while first.count - blank < HeadingRowFinder.rows, bytes < HeadingRowFinder.bytes,
      let row = try rows.next()
    {
      if first.count == blank, blank < mostBlankLines, row.isBlank { blank += 1 }
      first.append(row)
      bytes += row.byteCount
    }
    if first.allSatisfy(\.isBlank), try rows.next() == nil {
      throw SurveyImportError("E310", at: Provenance(source: rows.name))
    }
    return first
  }

  /// Tries the likeliest reading of the bytes, then the others; where none gives headings, the first error tells why.
  private static func findHeading(
    _ rows: inout TableSource, _ first: inout [TableRow], _ finder: HeadingRowFinder
  ) throws(SurveyImportError) -> HeadingRow {
    let firstError: SurveyImportError
    do { return try finder.find(in: first) } catch { firstError = error }
    while try rows.beginNextReading() {
      // Read in a way that it was not written, a text may break limits; that says nothing about the file.
      guard let others = try? firstRows(&rows), let heading = try? finder.find(in: others) else { continue }
      first = others
      return heading
    }
    throw firstError
  }
}
