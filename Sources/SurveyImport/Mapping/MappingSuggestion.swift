// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import TableReading

/// A proposed mapping of the columns of a table, also of one that an import refuses for its headings.
public struct MappingSuggestion: Sendable {
  /// The name of the file, safe to show.
  public let source: String
  /// The id of the format.
  public let format: String
  /// How the file is read.
  public let dialect: [DialectEntry]
  /// The line of the headings.
  public let headingLine: Int
  /// How many rows under it were looked at.
  public let rows: Int
  /// One entry per column that has a heading or content, from the left.
  public let columns: [ColumnSuggestion]
  /// The questions that no column is proposed for, as a mapping file writes them.
  public let missing: [String]
  /// What settles codes that may mean two questions.
  public let order: ElementOrder
  /// What an import of the file as it stands is refused for; nil where its headings are enough.
  public let refusal: SurveyImportError?

  /// How many rows under the headings are looked at.
  static let sampleRows = 500

  /// Looks at a table and proposes what its columns mean.
  /// - Throws: E2xx and E3xx where it is no table, E836 where no line can be told to be a heading: what stands in it
  ///   might be a respondent's.
  public init(path: String, settings: ImportSettings) throws(SurveyImportError) {
    var rows = try TableSource.open(path: path, settings: settings)
    let reader = HeadingReader(settings.questionnaire, mapping: nil)
    let line = settings.table.headingLine
    let finder = HeadingRowFinder(reader: reader, order: settings.order, line: line, source: rows.name)
    var first = try TableFormReader.firstRows(&rows)
    var found: HeadingRow?
    var refusal: SurveyImportError?
    repeat {
      do throws(SurveyImportError) {
        found = try finder.find(in: first)
      } catch {
        if refusal == nil { refusal = error }
      }
      guard found == nil, try rows.beginNextReading() else { break }
      first = try TableFormReader.firstRows(&rows)
    } while true
    if found == nil {
      // Back to the likeliest reading of the bytes.
      rows = try TableSource.open(path: path, settings: settings)
      first = try TableFormReader.firstRows(&rows)
    } else {
      refusal = nil
    }
    let guess = HeadingGuess(reader: reader, source: ShownText.safe(rows.name))
    let heading = try guess.heading(found, in: first, named: line, order: settings.order)
    var sample = ColumnSample(width: heading.headings.count, questionnaire: settings.questionnaire)
    for row in first.dropFirst(heading.rowIndex + 1) { sample.look(at: row) }
    while sample.rows < Self.sampleRows, let row = try rows.next() { sample.look(at: row) }
    var draft = SuggestionDraft(heading, sample: sample, reader: reader, order: settings.order)
    draft.propose()
    source = ShownText.safe(rows.name)
    format = rows.format
    dialect = rows.dialect
    headingLine = heading.line
    self.rows = sample.rows
    columns = draft.columns
    missing = draft.missing.map { MappingFieldName.text(.question($0), settings.questionnaire) }
    order = heading.map.order
    self.refusal = refusal
  }

  /// The mapping as a file that `--mapping` reads: what is certain and likely, and `-` for every other heading
  /// that is not personal.
  public var fileText: String {
    var lines = ["heading,field"]
    var seen: Set<FoldedText> = []
    // Personal columns are dropped without being told, and named as such.
    let unnamed: Set<ColumnSuggestion.Reason> = [.noHeading, .sideLegend, .personal]
    for column in columns where !unnamed.contains(column.reason) {
      guard seen.insert(FoldedText(column.fullHeading)).inserted else { continue }
      lines.append(Self.cell(column.fullHeading) + "," + (column.isSaved ? column.name : "-"))
    }
    return "\u{FEFF}" + lines.map { $0 + "\r\n" }.joined()
  }

  /// A heading between quotes; what a spreadsheet program would run is made a text. Headings are compared without
  /// punctuation, so that the sign in front changes nothing.
  private static func cell(_ heading: String) -> String {
    let words = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isFormula = words.first.map { "=+-@".contains($0) } ?? false
    return "\"" + (isFormula ? "'" : "") + words.replacing("\"", with: "\"\"") + "\""
  }
}
