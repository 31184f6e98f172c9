// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What an empty table or electronic form is made from.
public struct EntryTemplate: Sendable {
  /// One column of a table, one question of an electronic form.
  public struct Column: Hashable, Sendable {
    /// What it is for.
    public let field: FieldKey
    /// Its heading in a table.
    public let heading: String
    /// The name of its node in an electronic form.
    public let name: String

    /// A column.
    public init(field: FieldKey, heading: String, name: String) {
      self.field = field
      self.heading = heading
      self.name = name
    }
  }

  /// The questionnaire.
  public let questionnaire: Questionnaire
  /// The columns, from the left.
  public let columns: [Column]
  /// The unit that all forms are of; nil where every form names its own.
  public let unit: ServiceUnit?
  /// How many rows of a workbook are prepared, from 1.
  public let forms: Int
  /// The day of making, which is the version of an electronic form.
  public let day: CalendarDate

  /// A template.
  public init(
    questionnaire: Questionnaire, columns: [Column], unit: ServiceUnit?, forms: Int, day: CalendarDate
  ) {
    self.questionnaire = questionnaire
    self.columns = columns
    self.unit = unit
    self.forms = max(1, forms)
    self.day = day
  }

  /// The head of a table as CSV: UTF-8 with a byte order mark, semicolons, one line.
  public var csvHead: String {
    let cells = columns.map { column in
      column.heading.contains { ";\"\r\n".contains($0) }
        ? "\"" + column.heading.replacing("\"", with: "\"\"") + "\"" : column.heading
    }
    return "\u{FEFF}" + cells.joined(separator: ";") + "\r\n"
  }

  /// The values of a question's options, lowest first; 1 to 4 where it has none.
  func values(of question: Question) -> ClosedRange<Int> {
    let values = question.options.map(\.value)
    return (values.min() ?? 1)...(values.max() ?? 4)
  }

  /// `1 = Tidak sesuai; 2 = …`.
  func legend(of question: Question) -> String {
    question.options.map { "\($0.value) = \($0.text)" }.joined(separator: "; ")
  }

  /// The two slots of the printed form.
  static let slots = ["08.00-12.00", "13.00-17.00"]
}
