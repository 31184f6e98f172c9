// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Finds the field that an operator means, and says its values in words that never change.
struct CorrectableField {
  let questionnaire: Questionnaire

  /// The field of a name: an element's code, `Q8` or `P8` for question 8, a profile field, or one of the
  /// fields that every questionnaire has.
  /// - Throws: E781 for an element that several questions feed, E782 for one that none feeds, E783 for a
  ///   name that is no field.
  func field(named name: String) throws -> FieldKey {
    let folded = FoldedText(name)
    if let element = questionnaire.elements.first(where: { FoldedText($0.code) == folded }) {
      return try question(feeding: element)
    }
    if let number = Self.questionNumber(folded.description),
      let index = questionnaire.questions.firstIndex(where: { $0.number == number })
    {
      return .question(index)
    }
    if let index = questionnaire.profileFields.firstIndex(where: { field in
      ([field.id, field.title, field.englishTitle] + field.aliases).contains { FoldedText($0) == folded }
    }) {
      return .profile(index)
    }
    for (field, words) in Self.words {
      let aliases = words + (questionnaire.fieldAliases[field] ?? [])
      if aliases.contains(where: { FoldedText($0) == folded }) { return field }
    }
    throw PipelineError("E783", [String(ShownText.safe(name).prefix(30)), known])
  }

  /// The field as the audit names it: `U9 (Q8)`, `sex`, `date`.
  func label(of field: FieldKey) -> String {
    switch field {
    case .question(let index) where questionnaire.questions.indices.contains(index):
      let question = questionnaire.questions[index]
      return "\(question.elementCode) (Q\(question.number))"
    case .profile(let index) where questionnaire.profileFields.indices.contains(index):
      return questionnaire.profileFields[index].id
    default: return field.name
    }
  }

  /// The value of a field as it is understood: a digit, the name of a state, the code of an option, a day.
  func value(of field: FieldKey, in response: Response) -> String {
    switch field {
    case .question(let index) where response.answers.indices.contains(index):
      switch response.answers[index] {
      case .answered(let value): return String(value)
      case .blank: return "blank"
      case .multipleMarks: return "multipleMarks"
      case .unreadable: return "unreadable"
      case .notAsked: return "notAsked"
      }
    case .profile(let index) where response.profile.indices.contains(index):
      switch response.profile[index] {
      case .notGiven: return "blank"
      case .unlisted: return "unlisted"
      case .option(let option):
        let options = questionnaire.profileFields[index].options
        return options.indices.contains(option) ? options[option].code : "unlisted"
      }
    case .date: return response.date?.isoText ?? "blank"
    case .hour: return Self.text(of: response.hour)
    case .unit: return response.unitCode ?? "blank"
    case .service: return response.service.isEmpty ? "blank" : response.service
    default: return ""
    }
  }

  /// What may be set in a field: arguments for the message of E784.
  func allowed(in field: FieldKey) -> String {
    switch field {
    case .question(let index):
      questionnaire.questions[index].options
        .map { "\($0.value) = \($0.letter). \($0.text)" }.joined(separator: "; ")
    case .profile(let index):
      questionnaire.profileFields[index].kind == .age
        ? "0-120" : questionnaire.profileFields[index].options.map(\.code).joined(separator: ", ")
    case .date: "2024-03-05"
    case .hour: "09.30; 08.00-12.00; 13.00-17.00"
    case .unit: "ikm unit list"
    default: ""
    }
  }

  /// All names that can be set.
  private var known: String {
    let elements = questionnaire.elements.filter {
      $0.isAsked && questionnaire.questionIndices(feeding: $0.code).count == 1
    }
    return
      (elements.map(\.code) + questionnaire.questions.map { "Q\($0.number)" }
      + questionnaire.profileFields.map(\.id) + ["date", "hour", "service", "unit"]).joined(separator: ", ")
  }

  private func question(feeding element: Element) throws -> FieldKey {
    let feeding = questionnaire.questionIndices(feeding: element.code)
    guard let first = feeding.first else { throw PipelineError("E782", [element.code]) }
    guard feeding.count == 1 else {
      let codes = feeding.map { "Q\(questionnaire.questions[$0].number)" }
      throw PipelineError("E781", [element.code, codes.joined(separator: ", ")])
    }
    return .question(first)
  }

  /// The 8 of `q8` and `p8`.
  private static func questionNumber(_ folded: String) -> Int? {
    guard let letter = folded.first, letter == "q" || letter == "p" else { return nil }
    return Int(folded.dropFirst())
  }

  private static func text(of hour: VisitHour?) -> String {
    switch hour {
    case nil: return "blank"
    case .morning: return "08.00-12.00"
    case .afternoon: return "13.00-17.00"
    case .clock(let minutes):
      let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }
      return parts.joined(separator: ".")
    }
  }

  private static let words: [(FieldKey, [String])] = [
    (.date, ["date", "tanggal"]), (.hour, ["hour", "jam"]), (.service, ["service", "layanan"]),
    (.unit, ["unit"]),
  ]
}
