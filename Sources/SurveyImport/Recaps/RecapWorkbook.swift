// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// A recap as a workbook: each sheet with the headings of a recap is one, mostly of a year.
struct RecapWorkbook {
  private let source: String
  private let reader: RecapHeadingReader
  private var parts: [(name: String, recap: PublishedRecap)] = []
  private var skipped: [String] = []
  private var refusal: SurveyImportError?

  /// Reads the sheets of a workbook.
  /// - Throws: E821 where no sheet is a recap, E82x where one cannot be read, E803 where they are too large, and what
  ///   opening throws.
  static func recap(
    path: String, file: consuming ByteSource, format: WorkbookFormat, elementNames: [String]
  ) throws(SurveyImportError) -> PublishedRecap {
    var limits = WorkbookLimits.forms
    limits.row = RecapTable.limits
    limits.absentCells = 4_000_000
    var rows = try WorkbookRows(path: path, file: file, format: format, limits: limits)
    var workbook = Self(source: rows.name, reader: RecapHeadingReader(elementNames: elementNames))
    let sheets = rows.sheets
    var bytes = 0
    for index in sheets.indices {
      try rows.open(index)
      try workbook.take(try Self.all(&rows, &bytes), of: WorkbookRows.shownName(sheets[index].name), format)
    }
    return try workbook.joined()
  }

  private init(source: String, reader: RecapHeadingReader) {
    self.source = source
    self.reader = reader
  }

  /// The rows of the open sheet; `bytes` counts over all sheets.
  private static func all(
    _ rows: inout WorkbookRows, _ bytes: inout Int
  ) throws(SurveyImportError) -> [TableRow] {
    var all: [TableRow] = []
    while let row = try rows.next() {
      all.append(row)
      bytes += row.byteCount + row.count * 8
      guard all.count <= RecapTable.limits.rows, bytes <= RecapTable.mostBytes else {
        throw SurveyImportError(
          "E803", ["recompute.limit.file", String(RecapTable.mostBytes)],
          at: Provenance(source: rows.name, line: row.line))
      }
    }
    return all
  }

  private mutating func take(
    _ rows: [TableRow], of name: String, _ format: WorkbookFormat
  ) throws(SurveyImportError) {
    if rows.isEmpty { return }
    guard let headings = RecapTable.headings(in: rows, reader: reader) else {
      skipped.append(name)
      return
    }
    do throws(SurveyImportError) {
      try check(rows, of: name)
      let dialect = [DialectEntry("sheet", name)]
      parts.append((name, try RecapTable.recap(rows, headings, source: source, dialect: dialect)))
      guard parts.reduce(0, { $0 + $1.recap.entries.count }) <= RecapReader.mostEntries else {
        throw SurveyImportError(
          "E803", ["recompute.limit.entries", String(RecapReader.mostEntries)],
          at: Provenance(source: source, sheet: name))
      }
    } catch {
      let error = error.inSheet(name, of: source)
      // Without a unit or an index it may be a sheet of forms, a legend, a worksheet of somebody's.
      guard ["E822", "E823"].contains(error.message.id) else { throw error }
      skipped.append(name)
      refusal = refusal ?? error
    }
  }

  /// A figure that the file does not hold is no figure that was not published.
  private func check(_ rows: [TableRow], of name: String) throws(SurveyImportError) {
    for row in rows where row.hasUnreadableCell {
      for column in 0..<row.count where row.kind(at: column).isUnreadable {
        throw SurveyImportError(
          "E260", at: Provenance(source: source, sheet: name, line: row.line, column: column + 1))
      }
    }
  }

  private func joined() throws(SurveyImportError) -> PublishedRecap {
    guard let first = parts.first else {
      throw refusal ?? SurveyImportError("E821", at: Provenance(source: source))
    }
    let isAlone = parts.count == 1
    var ids: Set<String> = []
    let entries = parts.enumerated().flatMap { number, part in
      part.recap.entries.map { entry in
        var id = isAlone ? entry.id : "\(Self.folded(part.name))-\(entry.id)"
        if !ids.insert(id).inserted {
          id += "-sheet-\(number + 1)"
          ids.insert(id)
        }
        return entry.inSheet(part.name, id: id, period: isAlone ? entry.period : part.name)
      }
    }
    return PublishedRecap(
      source: source, dialect: isAlone ? first.recap.dialect : [],
      columns: isAlone ? first.recap.columns : [], skippedLines: isAlone ? first.recap.skippedLines : [],
      sheets: isAlone
        ? []
        : parts.map { part in
          PublishedRecap.Sheet(
            dialect: part.recap.dialect, columns: part.recap.columns, skippedLines: part.recap.skippedLines)
        },
      skippedSheets: skipped, entries: entries)
  }

  private static func folded(_ name: String) -> String {
    FoldedText(name).description.replacing(" ", with: "-")
  }
}

extension PublishedEntry {
  /// The same result, in a sheet.
  fileprivate func inSheet(_ name: String, id: String, period: String) -> PublishedEntry {
    PublishedEntry(
      id: id, kind: kind, unitName: unitName, period: period, rule: rule, elementNames: elementNames,
      respondents: respondents, printedWeight: printedWeight, published: published, inputs: inputs,
      place: place.inSheet(name), notes: notes)
  }
}
