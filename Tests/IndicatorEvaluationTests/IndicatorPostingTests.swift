// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

struct IndicatorPostingTests {
  @Test func `the score of a unit becomes the value of its year, with its trail`() throws {
    let sheet = try sheet(round: "2024-S1")
    let observation = try #require(
      IndicatorPosting.observation(from: sheet.units[0], of: sheet, definition: definition(), digest: "abc"))
    #expect(observation.indicatorCode == "IKM")
    #expect(observation.definitionVersion == "188.45/326/427.12/2019")
    #expect(observation.unitCode == "35.08.10")
    #expect(observation.period == .year(2024))
    #expect(observation.exact == ExactRatio(25 * 524, over: 171))
    #expect(observation.value.description == "76.61")
    let trail = try #require(observation.provenance.survey)
    #expect(trail.roundID == "2024-S1")
    #expect(trail.roundEnd.isoText == "2024-06-30")
    #expect(trail.rulebookID == "permenpanrb-14-2017")
    #expect(trail.questionnaireID == "skm-2017")
    #expect(trail.respondents == 19)
    #expect(trail.grade == "B")
    #expect(trail.elements == [.init(code: "U1", answered: 19, sum: ExactRatio(52))])
    #expect(trail.tallyDigest == "abc")
    #expect(trail.isSynthetic)
  }

  @Test func `posting again gives the same observation`() throws {
    let sheet = try sheet(round: "2024-S1")
    let first = IndicatorPosting.observation(
      from: sheet.units[0], of: sheet, definition: try definition(), digest: "abc")
    let second = IndicatorPosting.observation(
      from: sheet.units[0], of: sheet, definition: try definition(), digest: "abc")
    #expect(first != nil)
    #expect(first == second)
  }

  @Test func `a unit without an index has no observation`() throws {
    let sheet = try sheet(round: "2024-S1", index: IndexScore(reason: Message("N111")))
    let observation = IndicatorPosting.observation(
      from: sheet.units[0], of: sheet, definition: try definition(), digest: "abc")
    #expect(observation == nil)
  }

  @Test func `an indicator that is a ratio takes no index`() throws {
    let ratio = Formula.ratio(numerator: [], denominator: [], times: 1, multiplier: 100)
    let sheet = try sheet(round: "2024-S1")
    let observation = IndicatorPosting.observation(
      from: sheet.units[0], of: sheet, definition: try definition(formula: ratio), digest: "abc")
    #expect(observation == nil)
  }

  @Test(
    arguments: [
      ("2024", "2024-01-01", "2024-12-31", 2024), ("2024-Q4", "2024-10-01", "2024-12-31", 2024),
      ("survei-pertama", "2023-11-01", "2024-02-15", 2024), ("2023-05", "2023-05-01", "2023-05-31", 2023),
    ])
  func `the year is that of the period, else that of the last day`(
    id: String, first: String, last: String, year: Int
  ) throws {
    let start = try #require(CalendarDate(isoText: first))
    let end = try #require(CalendarDate(isoText: last))
    #expect(IndicatorPosting.period(of: SurveyRound(id: id, days: start...end)) == .year(year))
  }

  private func definition(formula: Formula = .surveyIndex) throws -> IndicatorDefinition {
    IndicatorDefinition(
      code: "IKM", number: 1, version: "188.45/326/427.12/2019", name: "Nilai IKM Kecamatan", formulaText: "",
      formula: formula, unit: .index, places: 2, direction: .higher, explanation: "", source: "",
      responsible: "Camat", effectiveFrom: try #require(CalendarDate(year: 2019, month: 9, day: 20)))
  }

  private func sheet(round id: String, index: IndexScore? = nil) throws -> ScoreSheet {
    let exact = try #require(ExactRatio(25 * 524, over: 171))
    let value = try #require(IndexValue(exact.rounded(places: 2)))
    let nrr = try #require(ExactRatio(52, over: 19))
    let element = ElementScore(
      element: Element(code: "U1", name: "", englishName: ""), answered: 19, sum: ExactRatio(52), nrr: nrr,
      weight: .one, weightedNRR: nrr, index: nil, band: nil)
    let score = GroupScore(
      respondents: 19,
      index: index ?? IndexScore(exact: exact, value: value, band: ModelForm.rulebook.band(of: value.number)),
      elements: [element], notes: [], priorities: [])
    let unit = UnitScore(
      unit: ServiceUnit(code: "35.08.10", name: "Kecamatan Lumajang"), order: .element, isSynthetic: true,
      account: FormAccount(accepted: 19), tally: Tally(shape: ModelForm.questionnaire.tallyShape),
      score: score,
      services: [])
    return ScoreSheet(
      round: SurveyRound(id: id, days: try #require(CalendarPeriod(id)).days), rulebook: ModelForm.rulebook,
      questionnaire: ModelForm.questionnaire, units: [unit], unassigned: FormAccount(), pooled: score,
      meanOfUnits: score.index, meanOfUnitsCount: 1)
  }
}
