// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

struct RollUpTests {
  @Test func `15 of 15 and 26 of 39 pool to 75,93 and have the mean 83,33, each under its own name`() throws {
    let small = try unit("35.08.91", desa: 5, onTime: 5)
    let large = try unit("35.08.92", desa: 13, onTime: 9, last: 8)
    #expect(small.value.description == "100.00")
    #expect(large.value.description == "66.67")
    let rolled = try #require(try rollUp([small, large], units: ["35.08.91", "35.08.92"]))
    #expect(rolled.pooled.value.description == "75.93")
    #expect(rolled.pooled.exact == ExactRatio(4100, over: 54))
    #expect(rolled.pooled.unitCode == "35.08")
    #expect(rolled.pooled.counts.last == VariableCount(code: "DESA_JML", count: 18))
    #expect(rolled.meanOfUnits.value.description == "83.33")
    #expect(rolled.meanOfUnits.exact == ExactRatio(250, over: 3))
    #expect(rolled.meanOfUnits.units == 2)
    #expect(rolled.missing.isEmpty)
    guard case .register(let trail) = rolled.pooled.provenance else {
      Issue.record("it comes from a register")
      return
    }
    #expect(trail.records == 15 + 26 && trail.digest == "all" && trail.register == .documents)
  }

  @Test func `the pooled value equals that of the whole register taken at once`() throws {
    let tables = [
      try RegisterTable(workPlan: (3, 1), budget: (2, 2), report: (4, 0), unit: "35.08.91"),
      try RegisterTable(workPlan: (7, 0), budget: (5, 3), report: (6, 1), unit: "35.08.92"),
    ]
    let villages = Decreed.villages(4, of: "35.08.91") + Decreed.villages(9, of: "35.08.92")
    let units = ["35.08.91", "35.08.92"]
    let each = try zip(tables, units).compactMap { table, unit in
      try documentValue(table, villages: villages, asOf: "2025-06-30", unit: unit)
    }
    let rolled = try #require(try rollUp(each, units: units))
    let whole = try #require(
      try DocumentIndicator.observation(
        documents: tables.flatMap(\.documents), villages: villages, definition: Decreed.indicator(3),
        unitCode: "35.08", period: .year(2024), asOf: day("2025-06-30"), digest: "all", isSynthetic: true))
    #expect(rolled.pooled.exact == whole.exact)
    #expect(rolled.pooled.counts == whole.counts)
    for id in ["A1", "A3"] {
      let other = rolled.pooled.alternatives.first { $0.readingID == id }
      #expect(other?.measure?.exact == whole.alternatives.first { $0.readingID == id }?.measure?.exact)
    }
  }

  @Test func `a unit without a value is named and stands in neither figure`() throws {
    let small = try unit("35.08.91", desa: 5, onTime: 5)
    let rolled = try #require(try rollUp([small], units: ["35.08.91", "35.08.92", "35.08.93"]))
    #expect(rolled.pooled.value.description == "100.00")
    #expect(rolled.missing == ["35.08.92", "35.08.93"])
    #expect(try rollUp([], units: ["35.08.91"]) == nil)
  }

  @Test func `values of another version, period or place are not pooled`() throws {
    let small = try unit("35.08.91", desa: 5, onTime: 5)
    let other = Observation(
      indicatorCode: small.indicatorCode, definitionVersion: "other", unitCode: "35.08.92",
      period: small.period,
      measure: small.measure, value: small.value, provenance: small.provenance)
    let early = Observation(
      indicatorCode: small.indicatorCode, definitionVersion: small.definitionVersion, unitCode: "35.08.92",
      period: .quarter(1, of: 2024), measure: small.measure, value: small.value, provenance: small.provenance)
    let stranger = try unit("35.08.99", desa: 2, onTime: 1)
    let rolled = try #require(
      try rollUp([small, other, early, stranger], units: ["35.08.91", "35.08.92"]))
    #expect(rolled.meanOfUnits.units == 1)
    #expect(rolled.missing == ["35.08.92"])
  }

  @Test func `the index of the place above comes from all answers and not from printed indices`() throws {
    let sheet = try twoUnits()
    let definition = try Decreed.indicator(1)
    let rolled = try #require(
      RollUp.observation(of: sheet, definition: definition, unitCode: "35.08", digest: "all"))
    #expect(rolled.pooled.value.description == "70.00")
    #expect(rolled.meanOfUnits.value.description == "75.00")
    #expect(rolled.meanOfUnits.units == 2)
    #expect(rolled.pooled.provenance.survey?.respondents == 10)
    #expect(rolled.pooled.unitCode == "35.08")
    #expect(
      RollUp.observation(of: sheet, definition: try Decreed.indicator(2), unitCode: "35.08", digest: "")
        == nil)
  }

  private func unit(_ code: String, desa: Int, onTime: Int, last: Int? = nil) throws -> Observation {
    let table = try RegisterTable(
      workPlan: (onTime, 0), budget: (onTime, 0), report: (last ?? onTime, 0), unit: code)
    return try #require(
      try documentValue(table, villages: Decreed.villages(desa, of: code), unit: code))
  }

  private func rollUp(_ observations: [Observation], units: [String]) throws -> RolledUpObservation? {
    try RollUp.observation(
      of: observations, definition: Decreed.indicator(3), unitCode: "35.08", period: .year(2024),
      units: units,
      digest: "all")
  }

  /// A sheet of two units with the pooled index 70 and the mean 75.
  private func twoUnits() throws -> ScoreSheet {
    func score(_ index: Int, _ respondents: Int) throws -> GroupScore {
      let exact = ExactRatio(index)
      return GroupScore(
        respondents: respondents,
        index: IndexScore(
          exact: exact, value: try #require(IndexValue(exact.rounded(places: 2))), band: nil),
        elements: [], notes: [], priorities: [])
    }
    func unit(_ code: String, _ score: GroupScore) -> UnitScore {
      UnitScore(
        unit: ServiceUnit(code: code, name: code), order: .element, isSynthetic: false,
        account: FormAccount(),
        tally: Tally(shape: ModelForm.questionnaire.tallyShape), score: score, services: [])
    }
    return ScoreSheet(
      round: SurveyRound(id: "2024", days: CalendarPeriod.year(2024).days), rulebook: ModelForm.rulebook,
      questionnaire: ModelForm.questionnaire,
      units: [unit("35.08.01", try score(65, 8)), unit("35.08.02", try score(85, 2))],
      unassigned: FormAccount(),
      pooled: try score(70, 10), meanOfUnits: try score(75, 0).index, meanOfUnitsCount: 2)
  }
}
