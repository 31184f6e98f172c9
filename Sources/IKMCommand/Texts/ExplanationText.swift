// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm explain` prints: every step with its integers, so that a reader with a pencil can follow.
enum ExplanationText {
  private static var mark: String { DoorWords.language.decimalMark }

  static func say(_ explained: UnitExplanation) {
    let steps = explained.steps
    let account = explained.unit.account
    Terminal.say(
      word("command.explain.heading", explained.unit.unit.code, explained.unit.unit.name, explained.roundID))
    Terminal.say(word("command.explain.rulebook", steps.rulebook.name, steps.rulebook.citation))
    Terminal.say(
      word(
        "command.explain.forms", String(account.read), String(account.accepted), String(account.warned),
        String(account.excluded), String(account.respondents)))
    Terminal.say(order(explained))
    Terminal.say("")
    Terminal.say(word("command.explain.step1"))
    for element in steps.elements { say(element) }
    for element in steps.notAsked {
      Terminal.say(
        indented: 2, word("command.explain.notAsked", element.code, element.name(in: DoorWords.language)))
    }
    Terminal.say("")
    sayTotal(steps)
    sayAlternatives(steps)
    for note in explained.unit.score.notes {
      let advice = DoorWords.catalogue.template("paper.advice.\(note.id)").map { " " + $0 } ?? ""
      Terminal.say("\(note.id): \(DoorWords.catalogue.text(note))\(advice)")
    }
  }

  /// By what columns were bound to elements. The texts that name U8 and U9 are those of the model form.
  private static func order(_ explained: UnitExplanation) -> String {
    let order = explained.unit.order.rawValue
    if explained.questionnaire.contestsComplaintsAndFacilities {
      return word("command.explain.order.\(order)")
    }
    let contested = explained.questionnaire.contestedElements.map(\.code)
    guard !contested.isEmpty else {
      return word("command.explain.order.direct", explained.questionnaire.id)
    }
    return word(
      "command.explain.order.other", contested.joined(separator: ", "), word("paper.order.\(order)"))
  }

  private static func say(_ element: ElementExplanation) {
    let score = element.score
    let counts = element.counts.map { "\($0.value.fractionText)×\($0.forms)" }.joined(separator: " ")
    Terminal.say("  \(score.element.code) \(score.element.name(in: DoorWords.language))")
    Terminal.say(
      indented: 5,
      word(
        "command.explain.counts", counts, String(element.blank), String(element.multipleMarks),
        String(element.unreadable), String(element.notAsked)))
    guard let nrr = score.nrr else {
      return Terminal.say(indented: 5, word("command.explain.unanswered"))
    }
    guard let weighted = score.weightedNRR, let index = score.index else {
      return Terminal.say(
        indented: 5,
        word(
          "command.explain.nrrAlone", score.sum.fractionText, String(score.answered), nrr.fractionText,
          text(element.printedNRR)))
    }
    Terminal.say(
      indented: 5,
      word(
        "command.explain.nrr", score.sum.fractionText, String(score.answered), nrr.fractionText,
        text(element.printedNRR), score.weight.fractionText, weighted.fractionText,
        text(element.printedWeightedNRR)))
    Terminal.say(
      indented: 5,
      word("command.explain.elementIndex", index.number.text(decimalMark: mark), score.band?.grade ?? "-"))
  }

  private static func sayTotal(_ steps: IndexExplanation) {
    guard let total = steps.total, let exact = steps.score.index.exact, let value = steps.score.index.value
    else {
      let reason = steps.score.index.reason.map { DoorWords.catalogue.text($0) } ?? ""
      return Terminal.say(word("command.explain.noIndex", reason))
    }
    Terminal.say(
      word("command.explain.step2", total.fractionText, total.rounded(places: 6).text(decimalMark: mark)))
    Terminal.say(
      word(
        "command.explain.step3", String(steps.rulebook.factor), exact.fractionText, text(steps.unrounded)))
    Terminal.say(
      word("command.explain.step4", String(steps.rulebook.indexPlaces), value.number.text(decimalMark: mark)))
    if let gap = steps.gap {
      Terminal.say(
        indented: 3,
        word(
          "command.explain.gap", gap.lowerBound.text(decimalMark: mark),
          gap.upperBound.text(decimalMark: mark)))
    }
    if let band = steps.score.index.band {
      Terminal.say(
        word(
          "command.explain.step5", band.lowerBound.text(decimalMark: mark),
          band.upperBound.text(decimalMark: mark),
          band.grade, band.performance(in: DoorWords.language)))
    }
  }

  private static func sayAlternatives(_ steps: IndexExplanation) {
    guard !steps.alternatives.isEmpty else { return }
    Terminal.say("")
    Terminal.say(word("command.explain.alternatives"))
    for other in steps.alternatives {
      let name: String =
        switch other.convention {
        case .weight(let weight, _): word("command.explain.weight", weight.text(decimalMark: mark))
        case .roundedNRR(let places): word("command.explain.roundedNRR", String(places))
        }
      let flips = other.changesGrade ? "  " + word("command.explain.flips") : ""
      Terminal.say("  \(name): \(other.value.text(decimalMark: mark)) \(other.band?.grade ?? "-")\(flips)")
    }
  }

  private static func text(_ number: RoundedNumber?) -> String { number?.text(decimalMark: mark) ?? "-" }
}

/// `ikm explain --format json`.
struct ExplanationDocument: Encodable {
  struct ElementDocument: Encodable {
    let code: String
    let counts: [String: Int]
    let blank: Int
    let multipleMarks: Int
    let unreadable: Int
    let notAsked: Int
    let answered: Int
    let sum: String
    let nrrExact: String?
    let nrr: String?
    let weight: String
    let weightedNRRExact: String?
    let weightedNRR: String?
    let index: String?
    let grade: String?
  }

  struct AlternativeDocument: Encodable {
    let convention: String
    let index: String
    let grade: String?
    let changesGrade: Bool
  }

  let round: String
  let unit: String
  let rulebook: String
  let forms: AccountDocument
  let order: String
  let elements: [ElementDocument]
  let totalExact: String?
  let indexExact: String?
  let indexUnrounded: String?
  let index: String?
  let grade: String?
  let reason: String?
  let printedGap: [String]?
  let alternatives: [AlternativeDocument]

  init(_ explained: UnitExplanation) {
    let steps = explained.steps
    round = explained.roundID
    unit = explained.unit.unit.code
    rulebook = steps.rulebook.id
    forms = AccountDocument(explained.unit.account)
    order = explained.unit.order.rawValue
    elements = steps.elements.map { element in
      ElementDocument(
        code: element.score.element.code,
        counts: Dictionary(
          element.counts.map { ($0.value.fractionText, $0.forms) }, uniquingKeysWith: { first, _ in first }),
        blank: element.blank, multipleMarks: element.multipleMarks, unreadable: element.unreadable,
        notAsked: element.notAsked, answered: element.score.answered, sum: element.score.sum.fractionText,
        nrrExact: element.score.nrr?.fractionText, nrr: element.printedNRR?.description,
        weight: element.score.weight.fractionText, weightedNRRExact: element.score.weightedNRR?.fractionText,
        weightedNRR: element.printedWeightedNRR?.description, index: element.score.index?.description,
        grade: element.score.band?.grade)
    }
    totalExact = steps.total?.fractionText
    indexExact = steps.score.index.exact?.fractionText
    indexUnrounded = steps.unrounded?.description
    index = steps.score.index.value?.description
    grade = steps.score.index.band?.grade
    reason = steps.score.index.reason.map { DoorWords.catalogue.text($0) }
    printedGap = steps.gap.map { [$0.lowerBound.description, $0.upperBound.description] }
    alternatives = steps.alternatives.map { other in
      let name: String =
        switch other.convention {
        case .weight(_, let label): label
        case .roundedNRR(let places): "nrr-\(places)"
        }
      return AlternativeDocument(
        convention: name, index: other.value.description, grade: other.band?.grade,
        changesGrade: other.changesGrade)
    }
  }
}
