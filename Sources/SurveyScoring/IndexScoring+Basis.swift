// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension IndexScoring {
  /// What is to be said of the weights of an index: N120 to N122; nothing where they are exactly equal.
  static func notes(onWeightsOf index: IndexScore, scores: [ElementScore], under rulebook: Rulebook)
    -> [Message]
  {
    guard index.exact != nil, let first = scores.first else { return [] }
    let sum = scores.map(\.weight).reduce(.zero, +)
    let each = scores.map { "\($0.element.code) \($0.weight.fractionText)" }.joined(separator: ", ")
    switch rulebook.weighting {
    case .equal: return []
    case .listed: return [Message(NoteID.weightsListed, each)]
    case .listedAsPrinted: return [Message(NoteID.weightsAsPrinted, each, sum.decimalText)]
    case .equalAsPrinted:
      let mean = scores.compactMap(\.nrr).exactMean ?? .zero
      let exact = graded(mean * ExactRatio(rulebook.factor), under: rulebook)
      return [
        Message(
          NoteID.weightAsPrinted, first.weight.decimalText, sum.decimalText, exact.value?.description ?? "-",
          exact.band?.grade ?? "-")
      ]
    }
  }

  /// N128 where the printed scale of means gives another letter than the index does.
  static func notes(onScalesOf index: IndexScore, under rulebook: Rulebook) -> [Message] {
    guard rulebook.scalesDiffer, let exact = index.exact, let value = index.value,
      let mean = exact.divided(by: ExactRatio(rulebook.factor))?.rounded(places: rulebook.meanPlaces),
      let other = rulebook.band(ofMean: mean), other.grade != index.band?.grade
    else { return [] }
    return [
      Message(
        NoteID.scalesDisagree, value.description, index.band?.grade ?? "-", mean.description, other.grade)
    ]
  }

  /// What is to be said of scoring a round of this questionnaire under this rulebook: N123 to N125.
  static func notes(
    on questionnaire: Questionnaire, of round: SurveyRound, under rulebook: Rulebook
  ) -> [Message] {
    var notes: [Message] = []
    let asked = questionnaire.elements.count(where: \.isAsked)
    let known = rulebook.elements.count
    if ![rulebook.id, rulebook.variantOf].contains(questionnaire.rulebookID) {
      notes.append(
        Message(
          NoteID.otherRulebook, questionnaire.id, questionnaire.rulebookID, String(asked), rulebook.name,
          String(known)))
    } else if questionnaire.elements.count != known {
      notes.append(
        Message(
          NoteID.otherElementCount, String(questionnaire.elements.count), rulebook.name, String(known),
          String(asked)))
    }
    if !rulebook.spans(round.days.upperBound) {
      notes.append(
        Message(
          NoteID.notInForce, rulebook.name, rulebook.inForceFrom.isoText,
          rulebook.inForceUpTo?.isoText ?? "rulebook.stillInForce", round.days.upperBound.isoText))
    }
    return notes
  }

  /// N126 where the answers of the questionnaire do not span the scale that the rulebook converts: five options
  /// under a rulebook of four would make an index that means nothing.
  static func problem(withScaleOf tally: Tally, under rulebook: Rulebook) -> Message? {
    guard let top = rulebook.bands.last?.upperBound.exact.divided(by: ExactRatio(rulebook.factor)),
      top != ExactRatio(tally.shape.highestValue)
    else { return nil }
    return Message(NoteID.scaleDiffers, String(tally.shape.highestValue), top.fractionText)
  }
}

extension ExactRatio {
  /// The number as a decimal with a point where it is one of at most nine places, else the fraction.
  fileprivate var decimalText: String {
    let shown = (0...9).lazy.map { self.rounded(places: $0) }.first { $0.exact == self }
    return shown?.description ?? fractionText
  }
}
