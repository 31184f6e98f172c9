// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What `ikm questionnaire` says to people.
enum QuestionnaireText {
  /// One line of the list.
  static func sayLine(_ questionnaire: Questionnaire, isOwn: Bool) {
    let own = isOwn ? "  " + word("command.definition.own") : ""
    Terminal.say(
      word(
        "command.questionnaire.line", questionnaire.id, questionnaire.title,
        String(questionnaire.elements.count(where: \.isAsked)), String(questionnaire.questions.count),
        questionnaire.rulebookID) + own)
  }

  /// All of it: elements, questions with what they feed, options, profile, and what is worth knowing.
  static func say(_ questionnaire: Questionnaire, remarks: [Message]) {
    Terminal.say("\(questionnaire.id)  \(questionnaire.title)")
    Terminal.say(word("command.questionnaire.basis", questionnaire.legalBasis))
    Terminal.say(word("command.questionnaire.rulebook", questionnaire.rulebookID))
    Terminal.say("")
    Terminal.say(word("command.questionnaire.elements"))
    for element in questionnaire.elements { say(element, of: questionnaire) }
    Terminal.say("")
    let mark = questionnaire.mappingMark.map { " " + CertaintyText.text($0) } ?? ""
    Terminal.say(word("command.questionnaire.questions") + mark)
    for question in questionnaire.questions { say(question) }
    Terminal.say("")
    Terminal.say(word("command.questionnaire.profile"))
    for field in questionnaire.profileFields {
      let options = field.options.map { $0.label(in: DoorWords.language) }.joined(separator: " · ")
      Terminal.say(indented: 2, "\(field.title(in: DoorWords.language)) (\(field.id)): \(options)")
    }
    guard !remarks.isEmpty else { return }
    Terminal.say("")
    for remark in remarks { Terminal.say("- " + DoorWords.catalogue.text(remark)) }
  }

  private static func say(_ element: Element, of questionnaire: Questionnaire) {
    let feeding = questionnaire.questionIndices(feeding: element.code).map { "P\($0 + 1)" }
    let source =
      element.isAsked ? feeding.joined(separator: " + ") : word("command.questionnaire.notAsked")
    Terminal.say(indented: 2, "\(element.code)  \(element.name(in: DoorWords.language))  ← \(source)")
  }

  private static func say(_ question: Question) {
    let ours = question.isOurs ? "  " + word("command.questionnaire.ours") : ""
    Terminal.say(indented: 2, "P\(question.number) → \(question.elementCode)  \(question.text)\(ours)")
    let options = question.options.map { "\($0.letter) = \($0.value) \($0.text)" }
    Terminal.say(indented: 6, options.joined(separator: " · "))
  }
}

/// How sure a fact is, in words.
enum CertaintyText {
  static func text(_ mark: Certainty) -> String { word("certainty.\(mark.rawValue)") }
}
