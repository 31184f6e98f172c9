// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport

/// Scores for the tests of papers. The scoring room has tests of its own; papers only show what it says.
enum TestScores {
  static func group(_ tally: Tally, rulebook: Rulebook = ModelForm.rulebook, notes: [Message] = [])
    -> GroupScore
  {
    let elements = ModelQuestionnaire.skm2017.elements
    let weight = ExactRatio(1, over: elements.count) ?? .one
    let scores = zip(elements, tally.elements).map { element, counts -> ElementScore in
      let sum = ExactRatio(counts.sum)
      let nrr = ExactRatio(counts.sum, over: counts.answered)
      let index = nrr.map { ($0 * ExactRatio(25)).rounded(places: 2) }.flatMap { IndexValue($0) }
      return ElementScore(
        element: element, answered: counts.answered, sum: sum, nrr: nrr, weight: weight,
        weightedNRR: nrr.map { $0 * weight }, index: index,
        band: index.flatMap { rulebook.band(of: $0.number) })
    }
    let means = scores.compactMap(\.nrr).sorted()
    let third = means.prefix(3).last ?? .zero
    return GroupScore(
      respondents: tally.forms, index: index(of: scores, rulebook), elements: scores, notes: notes,
      priorities: scores.filter { score in
        score.nrr.map { $0 <= third } ?? false || (score.band?.perception ?? 4) <= 2
      }.map(\.element.code))
  }

  private static func index(of scores: [ElementScore], _ rulebook: Rulebook) -> IndexScore {
    if let missing = scores.first(where: { $0.nrr == nil }) {
      return IndexScore(reason: Message("N110", missing.element.code))
    }
    let exact = scores.compactMap(\.weightedNRR).reduce(ExactRatio.zero, +) * ExactRatio(25)
    guard let value = IndexValue(exact.rounded(places: 2)) else {
      return IndexScore(reason: Message("N113", "?"))
    }
    return IndexScore(exact: exact, value: value, band: rulebook.band(of: value.number))
  }

  static func unit(
    _ unit: ServiceUnit, tally: Tally, account: FormAccount, order: ElementOrder = .element,
    isSynthetic: Bool = false, notes: [Message] = [], services: [ServiceScore] = []
  ) -> UnitScore {
    UnitScore(
      unit: unit, order: order, isSynthetic: isSynthetic, account: account, tally: tally,
      score: group(tally, notes: notes), services: services)
  }

  static func sheet(_ units: [UnitScore], unassigned: FormAccount = FormAccount(), round: String = "2024-S1")
    -> ScoreSheet
  {
    let exact = units.compactMap(\.score.index.exact)
    let pooled = Tally.merged(units.map(\.tally)).map { group($0) }
    var mean = IndexScore(reason: Message("N114"))
    if let value = exact.exactMean, let index = IndexValue(value.rounded(places: 2)) {
      mean = IndexScore(exact: value, value: index, band: ModelForm.rulebook.band(of: index.number))
    }
    return ScoreSheet(
      round: TestRound.round(round), rulebook: ModelForm.rulebook, questionnaire: ModelQuestionnaire.skm2017,
      units: units, unassigned: unassigned, pooled: pooled, meanOfUnits: mean, meanOfUnitsCount: exact.count)
  }

  /// The round of 19 forms and 524 points of the vectors: U1 has 52, every other element 59.
  static func vector524() -> Tally {
    var forms = [[Answer]](repeating: [], count: 19)
    for element in 0..<9 {
      let total = element == 0 ? 52 : 59
      for form in 0..<19 {
        let value = total / 19 + (form < total % 19 ? 1 : 0)
        forms[form].append(.answered(UInt8(value)))
      }
    }
    var tally = Tally(shape: ModelQuestionnaire.skm2017.tallyShape)
    // Question 8 feeds U9 and question 9 feeds U8; both have 59 here.
    for form in forms { tally.add(form) }
    return tally
  }
}
