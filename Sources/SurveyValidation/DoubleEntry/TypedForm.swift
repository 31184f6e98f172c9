// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A form as one typist entered it, reduced to what another typing of it is compared with.
///
/// Two cells say the same where they are understood alike: `3`, `3.0` and `c` do. Cells that are not understood say the
/// same where they hold the same words.
public struct TypedForm: Hashable, Sendable {
  /// The number on the paper, or the strong id; nil where the form bears none.
  public let key: String?
  /// The line where the form begins; 0 where the source has none.
  public let line: Int
  /// What was typed for each question.
  let answers: [Entry]
  /// What was typed in each other field.
  let others: [FieldKey: Entry]

  /// One cell.
  struct Entry: Hashable, Sendable {
    /// What is compared.
    let meaning: String
    /// What may be shown of it: a value or a state; empty for a field of which only the difference is told.
    let shown: String
  }

  /// A form that was checked.
  /// - Parameter usesStrongID: whether forms are told apart by their strong ids instead of their numbers.
  public init(_ checked: CheckedForm, questionnaire: Questionnaire, usesStrongID: Bool) {
    line = checked.raw.line
    key = usesStrongID ? checked.raw.strongID : Self.number(checked.raw.cell(.number)?.text)
    answers = questionnaire.questions.indices.map { index in
      Self.answer(checked.response.answers[index], checked.raw.cell(.question(index))?.text)
    }
    var others: [FieldKey: Entry] = [:]
    for field in Set(checked.raw.layout.fields) where Self.isCompared(field) {
      let text = checked.raw.cell(field)?.text
      others[field] = Entry(
        meaning: Self.meaning(of: field, text, checked.response, questionnaire), shown: "")
    }
    self.others = others
  }

  /// Whether a field beside the questions is typed from paper and compared.
  static func isCompared(_ field: FieldKey) -> Bool {
    switch field {
    case .question, .number, .strongID, .round: false
    case .profile, .date, .hour, .unit, .service, .remark: true
    }
  }

  /// `007`, `7` and `7.0` are one number.
  private static func number(_ text: String?) -> String? {
    var trimmed = CellText.trimmed(text ?? "")
    if trimmed.hasSuffix(".0") || trimmed.hasSuffix(",0") { trimmed = trimmed.dropLast(2) }
    if trimmed.isEmpty { return nil }
    if let number = Int(trimmed) { return String(number) }
    let folded = FoldedText(trimmed).description
    return folded.isEmpty ? nil : folded
  }

  private static func answer(_ answer: Answer, _ text: String?) -> Entry {
    let folded = Self.words(text)
    // A finding quotes a cell of 3 characters at most.
    let quoted =
      folded.count <= 3 && !folded.isEmpty ? " (\(ShownText.safe(CellText.trimmed(text ?? ""))))" : ""
    switch answer {
    case .answered(let value): return Entry(meaning: "\(value)", shown: "\(value)")
    case .blank: return Entry(meaning: "blank", shown: "blank")
    case .notAsked: return Entry(meaning: "notAsked", shown: "notAsked")
    case .multipleMarks: return Entry(meaning: "multipleMarks \(folded)", shown: "multipleMarks\(quoted)")
    case .unreadable: return Entry(meaning: "unreadable \(folded)", shown: "unreadable\(quoted)")
    }
  }

  private static func meaning(
    of field: FieldKey, _ text: String?, _ response: Response, _ questionnaire: Questionnaire
  ) -> String {
    let words = words(text)
    switch field {
    case .profile(let index):
      // Ages are kept in bands; 34 and 36 are two ages.
      guard questionnaire.profileFields[index].kind == .choice,
        case .option(let option) = response.profile[index]
      else { return words }
      return "option \(option)"
    case .date: return response.date?.isoText ?? words
    case .hour: return response.hour.map { "hour \($0)" } ?? words
    default: return words
    }
  }

  /// The words of a cell: small letters, digits, signs, one space between; dashes alone are nothing.
  private static func words(_ text: String?) -> String {
    let trimmed = CellText.trimmed(text ?? "")
    if CellText.saysNothing(trimmed) { return "" }
    return trimmed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
