// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// A recap as a table: title lines, a row of headings, one row per unit, and mostly a row that sums them up.
struct RecapTable {
  static let limits = TableReadingLimits(
    rowBytes: 1 << 16, cellsPerRow: 2000, cellBytes: 1 << 13, rows: RecapReader.mostEntries + 1000)
  static let mostBytes = 16 << 20
  /// How many rows from the top are looked at for the headings.
  private static let headingRows = 60

  /// Reads a table.
  /// - Parameter elementNames: the names of elements that may head a column.
  /// - Throws: E82x where its columns or cells cannot be read, E2xx where it is no table.
  static func recap(
    file: consuming ByteSource, elementNames: [String]
  ) throws(SurveyImportError) -> PublishedRecap {
    guard file.size <= mostBytes else {
      throw SurveyImportError(
        "E803", ["recompute.limit.file", String(mostBytes)], at: Provenance(source: file.name))
    }
    var table = try DelimitedRows(file: file, limits: limits)
    let reader = RecapHeadingReader(elementNames: elementNames)
    var best: (rows: [TableRow], headings: RecapHeadings, dialect: DelimitedDialect)?
    for dialect in table.dialects {
      guard let rows = try rows(of: &table, dialect, isFirst: dialect == table.dialects.first) else {
        continue
      }
      guard let found = headings(in: rows, reader: reader) else { continue }
      if found.elementCount > best?.headings.elementCount ?? 0 { best = (rows, found, dialect) }
      // The likeliest dialect goes first; another one is tried only where it shows hardly any element.
      if found.elementCount >= 3 { break }
    }
    guard let best else { throw SurveyImportError("E821", at: Provenance(source: table.name)) }
    return try recap(
      best.rows, best.headings, source: table.name,
      dialect: [
        DialectEntry("encoding", best.dialect.text.encoding.rawValue),
        DialectEntry("delimiter", best.dialect.delimiterName),
      ])
  }

  /// The recap of rows whose headings were found.
  /// - Throws: E82x where its columns or cells cannot be read.
  static func recap(
    _ rows: [TableRow], _ headings: RecapHeadings, source: String, dialect: [DialectEntry]
  ) throws(SurveyImportError) -> PublishedRecap {
    let columns = try RecapColumns(headings, source: source)
    var body = RecapBody(columns: columns, source: source)
    let entries = try body.entries(of: rows.dropFirst(headings.rowIndex + 1))
    guard !entries.isEmpty else {
      throw SurveyImportError("E827", at: Provenance(source: source, line: headings.line))
    }
    return PublishedRecap(
      source: source, dialect: dialect + [DialectEntry("headingRow", String(headings.line))],
      columns: body.shownColumns,
      skippedLines: rows.prefix(headings.rowIndex).filter { !$0.isBlank }.map(\.line) + body.skippedLines,
      entries: entries)
  }

  /// All rows of the table in a dialect; nil where a dialect other than the likeliest cannot read them.
  private static func rows(
    of table: inout DelimitedRows, _ dialect: DelimitedDialect, isFirst: Bool
  ) throws(SurveyImportError) -> [TableRow]? {
    try table.restart(dialect)
    var rows: [TableRow] = []
    do throws(SurveyImportError) {
      while let row = try table.next() { rows.append(row) }
    } catch {
      if isFirst { throw error }
      return nil
    }
    return rows
  }

  /// The row with the most columns of elements among those with an index or a letter, else among those with a
  /// unit; the first of several.
  static func headings(in rows: [TableRow], reader: RecapHeadingReader) -> RecapHeadings? {
    let found = rows.indices.prefix(headingRows).map { RecapHeadings(rows, at: $0, reader: reader) }
    let isOfRecap: [(RecapHeading) -> Bool] = [{ $0 == .index || $0 == .grade }, { $0 == .unit }]
    for isTelling in isOfRecap {
      // A row of figures may look like bare numbers of elements: words must stand beside them.
      let candidates = found.filter { $0.elementCount > 0 && $0.headings.contains(where: isTelling) }
      let most = candidates.map(\.elementCount).max()
      if let best = candidates.first(where: { $0.elementCount == most }) { return best }
    }
    return nil
  }
}
