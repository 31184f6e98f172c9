// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The index of a group of forms: a pure function of its tally and a rulebook.
///
/// Every step is an exact ratio of whole numbers. The index is rounded once, half away from zero, to the
/// decimals of the rulebook, and the rounded number is graded: 76.605 is 76.61 and therefore a B, where
/// rounding to even or grading before rounding would give a C.
public enum IndexScoring {
  /// The score of one group of forms.
  ///
  /// An answer that is missing leaves the denominator of its element; it is never 0. The weights are spread
  /// over the elements that are asked; not-asked elements are left out of `elements` of the result, and note
  /// N106 says so. There is no index where nobody answered an element that was asked, nor where the scale or the
  /// listed weights of the rulebook are not those of the questionnaire.
  /// - Parameters:
  ///   - tally: the counts of the group; its shape is that of the questionnaire.
  ///   - elements: the elements of the questionnaire, in the order of the regulation.
  ///   - rulebook: the regulation to score under.
  public static func score(of tally: Tally, elements: [Element], under rulebook: Rulebook) -> GroupScore {
    let weights = elementWeights(of: elements, under: rulebook)
    let scores = elements.filter(\.isAsked).map { element in
      elementScore(of: element, in: tally, weights: weights, under: rulebook)
    }
    let index = index(of: scores, in: tally, weights: weights, under: rulebook)
    return GroupScore(
      respondents: tally.forms, index: index, elements: scores,
      notes: notes(on: index, scores: scores, under: rulebook)
        + notes(onWeightsOf: index, scores: scores, under: rulebook)
        + notes(onScalesOf: index, under: rulebook) + notes(onElementsNotAsked: elements),
      priorities: priorities(among: scores))
  }

  /// The score of a group for which there is no tally that could be scored.
  static func score(without reason: Message, respondents: Int) -> GroupScore {
    GroupScore(
      respondents: respondents, index: IndexScore(reason: reason), elements: [], notes: [], priorities: [])
  }

  /// Rounds an exact index once and grades it; a reason instead of a number outside the scale.
  static func graded(_ exact: ExactRatio, under rulebook: Rulebook) -> IndexScore {
    let rounded = exact.rounded(places: rulebook.indexPlaces)
    guard let value = IndexValue(rounded) else {
      return IndexScore(reason: Message(NoteID.indexOffScale, rounded.description))
    }
    return IndexScore(exact: exact, value: value, band: rulebook.band(of: rounded))
  }

  private static func elementScore(
    of element: Element, in tally: Tally, weights: ElementWeights, under rulebook: Rulebook
  ) -> ElementScore {
    let weight = weights.weight(of: element.code)
    let counted = tally.shape.elementCodes.firstIndex(of: element.code).map { tally.elements[$0] }
    let answered = counted?.answered ?? 0
    let sum = ExactRatio(counted?.sum ?? 0, over: tally.shape.partsPerUnit) ?? .zero
    let nrr = sum.divided(by: ExactRatio(answered))
    // Answers of another scale have a mean, but no place among the letters of this rulebook.
    let isOfScale = problem(withScaleOf: tally, under: rulebook) == nil
    let value = nrr.flatMap {
      isOfScale ? IndexValue(($0 * ExactRatio(rulebook.factor)).rounded(places: rulebook.indexPlaces)) : nil
    }
    return ElementScore(
      element: element, answered: answered, sum: sum, nrr: nrr, weight: weight,
      weightedNRR: weight > .zero ? nrr.map { $0 * weight } : nil, index: value,
      band: value.flatMap { rulebook.band(of: $0.number) }
    )
  }

  private static func index(
    of scores: [ElementScore], in tally: Tally, weights: ElementWeights, under rulebook: Rulebook
  ) -> IndexScore {
    guard tally.forms > 0 else { return IndexScore(reason: Message(NoteID.noForms)) }
    if let problem = problem(withScaleOf: tally, under: rulebook) { return IndexScore(reason: problem) }
    let unanswered = scores.filter { $0.nrr == nil }.map(\.element.code)
    guard unanswered.isEmpty else {
      return IndexScore(reason: Message(NoteID.elementUnanswered, unanswered.joined(separator: ", ")))
    }
    if case .missing(let reason) = weights { return IndexScore(reason: reason) }
    guard !scores.isEmpty else { return IndexScore(reason: Message(NoteID.weightMissing, rulebook.name)) }
    return graded(total(of: scores) * ExactRatio(rulebook.factor), under: rulebook)
  }

  /// The exact sum of the weighted NRR.
  static func total(of scores: [ElementScore]) -> ExactRatio {
    scores.compactMap(\.weightedNRR).reduce(.zero, +)
  }
}
