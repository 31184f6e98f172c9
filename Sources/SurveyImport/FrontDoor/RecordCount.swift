// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// How many records a file holds, whatever it asks: what can be said of a file whose fields are not those of the
/// questionnaire.
public struct RecordCount: Hashable, Sendable {
  /// The format that was found, as a batch keeps it: `csv`, `xlsx`, `lime-survey` …
  public let format: String
  /// The records: of a table every line with content below the first line that is about as wide as the table, sums and
  /// legends among them, because nothing tells them apart; of a workbook those of all sheets; of anything else the
  /// respondents that the file itself marks as such.
  public let records: Int

  /// Reads a file to its end without asking for any question.
  /// - Parameters:
  ///   - path: a file, or a folder of submissions.
  ///   - settings: how a table is written, where an operator says so.
  /// - Throws: E301 to E306 from the file, and what its reader says of its structure.
  public static func of(path: String, settings: ImportSettings) throws(SurveyImportError) -> RecordCount {
    var settings = settings
    settings.questionnaire = .askingNothing
    settings.mappingFile = nil
    settings.table.headingLine = nil
    let source: TableSource
    do throws(SurveyImportError) {
      source = try TableSource.open(path: path, settings: settings)
    } catch {
      // It is no table.
      guard ["E837", "E303"].contains(error.message.id) else { throw error }
      return try ofRecords(path: path, settings: settings)
    }
    return try ofTable(source, settings.table.sheet != nil)
  }

  private static func ofRecords(
    path: String, settings: ImportSettings
  ) throws(SurveyImportError) -> RecordCount {
    var reader = try SurveyFileReader(path: path, settings: settings)
    var records = 0
    while try reader.next() != nil { records += 1 }
    return RecordCount(format: reader.header.format, records: records)
  }

  private static func ofTable(_ source: consuming TableSource, _ isChosen: Bool) throws(SurveyImportError)
    -> RecordCount
  {
    var source = source
    var records = 0
    for sheet in 0..<(isChosen ? 1 : max(1, source.sheetCount)) {
      if sheet > 0 { try source.open(sheet: sheet) }
      records += try recordsOfSheet(&source)
    }
    return RecordCount(format: source.format, records: records)
  }

  private static func recordsOfSheet(_ source: inout TableSource) throws(SurveyImportError) -> Int {
    var widths: [Int] = []
    while widths.count < HeadingRowFinder.rows, let row = try source.next() {
      widths.append(width(row))
    }
    let widest = widths.max() ?? 0
    guard widest > 0, let heading = widths.firstIndex(where: { $0 * 3 >= widest * 2 }) else { return 0 }
    var records = widths[(heading + 1)...].count { $0 > 0 }
    while let row = try source.next() { records += row.isBlank ? 0 : 1 }
    return records
  }

  private static func width(_ row: TableRow) -> Int {
    row.isBlank ? 0 : (0..<row.count).count { !row.isBlank(at: $0) }
  }
}

extension Questionnaire {
  /// No instrument at all: a file is read with it only to see how many records there are.
  fileprivate static let askingNothing = Questionnaire(
    id: "-", title: "-", legalBasis: "-", rulebookID: "-", elements: [], questions: [], profileFields: [],
    fieldAliases: [:], personalAliases: [])
}

extension SurveyImportError {
  /// Whether the file was understood, but asks other things than the questionnaire, or in words that are not known.
  public var isAboutMapping: Bool {
    [
      "E161", "E167", "E168", "E211", "E212", "E213", "E214", "E223", "E275", "E276", "E299",
    ].contains(message.id)
  }
}
