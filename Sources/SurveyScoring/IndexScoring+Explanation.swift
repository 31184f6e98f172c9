// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexScoring {
  /// How the score of a unit came about, step by step.
  public static func explanation(
    of unit: UnitScore, elements: [Element], under rulebook: Rulebook
  ) -> IndexExplanation {
    explanation(of: unit.score, tally: unit.tally, elements: elements, under: rulebook)
  }

  /// How a score came about, step by step, with every integer of the tally.
  /// - Parameters:
  ///   - score: the score, made by `score(of:elements:under:)` from the same tally.
  ///   - tally: the counts.
  ///   - elements: the elements of the questionnaire.
  ///   - rulebook: the regulation that it was scored under.
  public static func explanation(
    of score: GroupScore, tally: Tally, elements: [Element], under rulebook: Rulebook
  ) -> IndexExplanation {
    let exact = score.index.exact
    return IndexExplanation(
      rulebook: rulebook, score: score, partsPerUnit: tally.shape.partsPerUnit,
      elements: score.elements.map { step(of: $0, in: tally, under: rulebook) },
      notAsked: elements.filter { !$0.isAsked }, total: exact.map { _ in total(of: score.elements) },
      unrounded: exact?.rounded(places: 6), gap: exact.flatMap { rulebook.printedGap(around: $0) },
      alternatives: alternatives(to: score.index, scores: score.elements, under: rulebook))
  }

  private static func step(
    of score: ElementScore, in tally: Tally, under rulebook: Rulebook
  ) -> ElementExplanation {
    let counted = tally.shape.elementCodes.firstIndex(of: score.element.code).map { tally.elements[$0] }
    return ElementExplanation(
      score: score, counts: counted.map { counts(in: $0, partsPerUnit: tally.shape.partsPerUnit) } ?? [],
      blank: counted?.blank ?? 0, multipleMarks: counted?.multipleMarks ?? 0,
      unreadable: counted?.unreadable ?? 0, notAsked: counted?.notAsked ?? 0,
      printedNRR: score.nrr?.rounded(places: rulebook.nrrPlaces),
      printedWeightedNRR: score.weightedNRR?.rounded(places: rulebook.nrrPlaces))
  }

  private static func counts(in element: ElementTally, partsPerUnit: Int) -> [ElementExplanation.ValueCount] {
    element.counts.enumerated().compactMap { parts, forms in
      let isWhole = parts > 0 && parts.isMultiple(of: partsPerUnit)
      guard isWhole || forms != 0, let value = ExactRatio(parts, over: partsPerUnit) else { return nil }
      return ElementExplanation.ValueCount(value: value, forms: forms)
    }
  }
}
