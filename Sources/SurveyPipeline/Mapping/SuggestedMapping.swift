// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel

/// A proposed mapping of the columns of a table, for people and programs. It holds no content of any cell.
public struct SuggestedMapping: Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Its heading, short and without personal data; empty for none.
    public let heading: String
    /// The field as a mapping file writes it: `U3`, `Q4`, `sex`, `date`; `-` for none.
    public let field: String
    /// What the field is: of a question its number, its element's code and its name.
    public let meaning: MappedColumn.Target?
    /// `certain`, `likely` or `doubtful`; nil where nothing is proposed.
    public let confidence: String?
    /// Why, as an id of the catalogue under `mapping.reason.`.
    public let reason: String
    /// What else it may mean; nil for nothing else.
    public let alternative: String?
    /// Of the rows that were looked at, how many have content there, look like answers, look like days.
    public let filled: Int
    /// How many of these look like answers.
    public let answers: Int
    /// How many of these look like days.
    public let dates: Int
    /// Whether saving writes the proposal; else it writes `-`.
    public let isSaved: Bool
  }

  /// The file's name.
  public let source: String
  /// The id of the questionnaire.
  public let questionnaireID: String
  /// How the file is read.
  public let dialect: [DialectEntry]
  /// The line of the headings.
  public let headingLine: Int
  /// How many rows were looked at.
  public let rows: Int
  /// The columns, from the left.
  public let columns: [Column]
  /// The questions that no column is proposed for.
  public let missing: [String]
  /// Whether codes stand there that may mean two questions and that nothing settles.
  public let isOrderOpen: Bool
  /// Why an import refuses the headings as they stand; nil where it does not.
  public let refusal: (any ExplainedError)?
  /// The mapping as a file.
  let fileText: String

  /// Looks at a table.
  /// - Throws: E2xx and E3xx where it is no table, E836, E837.
  init(path: String, questionnaire: Questionnaire, order: ElementOrder?, table: TableChoices) throws {
    let found = try MappingSuggestion(
      path: path, settings: ImportSettings(questionnaire: questionnaire, order: order, table: table))
    source = found.source
    questionnaireID = questionnaire.id
    dialect = found.dialect
    headingLine = found.headingLine
    rows = found.rows
    columns = found.columns.map { Column($0, in: questionnaire) }
    missing = found.missing
    isOrderOpen = found.columns.contains { $0.reason == .orderUnsettled && $0.confidence == .doubtful }
    refusal = found.refusal
    fileText = found.fileText
  }
}

extension SuggestedMapping.Column {
  fileprivate init(_ column: ColumnSuggestion, in questionnaire: Questionnaire) {
    let layout = RawLayout(fields: column.field.map { [$0] } ?? [], headings: [column.heading])
    self.init(
      number: column.column + 1, heading: column.heading, field: column.name,
      meaning: MappedColumn.columns(of: layout, in: questionnaire).first?.target,
      confidence: column.confidence?.rawValue, reason: "mapping.reason.\(column.reason.rawValue)",
      alternative: column.alternative, filled: column.filled, answers: column.answers, dates: column.dates,
      isSaved: column.isSaved)
  }
}

extension DefinitionShelf {
  /// Proposes what the columns of a table mean, also of one that an import refuses for its headings.
  /// - Parameters:
  ///   - choice: the id or the file of a questionnaire.
  ///   - order: how bare codes and numbers are to be read; nil lets the file decide.
  /// - Throws: E792 and definition errors for the questionnaire; E2xx and E3xx where the file is no table, E836, E837.
  public func suggestedMapping(
    ofFile path: String, questionnaire choice: String, order: ElementOrder?, table: TableChoices
  ) throws -> SuggestedMapping {
    try SuggestedMapping(path: path, questionnaire: try questionnaire(choice), order: order, table: table)
  }
}
