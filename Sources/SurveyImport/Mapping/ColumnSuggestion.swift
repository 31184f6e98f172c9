// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What a column of a table may mean, how sure that is, and why.
///
/// It holds no content of any cell: only how many cells there are and what they look like.
public struct ColumnSuggestion: Hashable, Sendable {
  /// How sure a proposal is.
  public enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// An import reads the column so by itself.
    case certain
    /// An import does not, or not without a warning; somebody should look at it.
    case likely
    /// A guess: it is not saved.
    case doubtful
  }

  /// Why a column is proposed for a field, or for none.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// A name or alias of the questionnaire.
    case alias
    /// The code of an element, such as `U3`.
    case elementCode
    /// The number of a question, such as `P3`.
    case questionNumber
    /// The name of an element.
    case elementName
    /// The text of a question, or a part of it.
    case questionText
    /// A bare number or a code that may mean two questions.
    case orderUnsettled
    /// A program fills it in; it stands in where people typed nothing.
    case program
    /// One letter away from an alias.
    case nearAlias
    /// Words in common with one question only.
    case nearWords
    /// Its cells look like answers, and one question has no column.
    case answers
    /// Its cells look like days.
    case dates
    /// Its cells are options of a profile field.
    case options
    /// Personal data: dropped.
    case personal
    /// Another column means the same field with more right.
    case taken
    /// The same heading stands over another column.
    case repeated
    /// Content without a heading.
    case noHeading
    /// Beside the table, parted from it by an empty column.
    case sideLegend
    /// Nothing in heading or cells tells.
    case unknown
  }

  /// The index in the row, from 0.
  public let column: Int
  /// The heading as it may be shown.
  public let heading: String
  /// The heading as a mapping file has to write it.
  let fullHeading: String
  /// The field that is proposed; nil for none.
  public internal(set) var field: FieldKey?
  /// The field as a mapping file writes it; `-` for none.
  public internal(set) var name: String
  /// How sure it is; nil where nothing is proposed.
  public internal(set) var confidence: Confidence?
  /// Why.
  public internal(set) var reason: Reason
  /// What else it may mean, as a mapping file writes it; nil for nothing else.
  public internal(set) var alternative: String?
  /// How many of the rows that were looked at have content there.
  public let filled: Int
  /// How many of these look like answers.
  public let answers: Int
  /// How many of these look like days.
  public let dates: Int

  /// Whether `ikm mapping save` writes the proposal.
  public var isSaved: Bool { field != nil && (confidence == .certain || confidence == .likely) }
}
