// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import Testing

struct SeriesBreaksTests {
  @Test func `another definition, rulebook or questionnaire breaks the series`() throws {
    let breaks = SeriesBreaks.breaks(in: [
      try survey("2023", rulebook: "b", questionnaire: "q"),
      try survey("2022", rulebook: "a", questionnaire: "q"),
      try survey("2024", rulebook: "b", questionnaire: "r"),
      try survey("2025", version: "2", rulebook: "b", questionnaire: "r"),
    ])
    #expect(
      breaks.map { "\($0.from) \($0.to) \($0.cause.rawValue) \($0.old) \($0.new)" } == [
        "2022 2023 rulebook a b", "2023 2024 questionnaire q r", "2024 2025 definition 1 2",
      ])
    #expect(breaks.map(\.message.id) == ["N158", "N159", "N157"])
  }

  @Test func `a missing year does not mend a break, and quarters do not follow years`() throws {
    let breaks = SeriesBreaks.breaks(in: [
      try survey("2020", rulebook: "a", questionnaire: "q"),
      try survey("2024", rulebook: "b", questionnaire: "q"),
      try survey("2024-Q4", rulebook: "c", questionnaire: "q"),
    ])
    #expect(breaks.map { "\($0.from) \($0.to)" } == ["2020 2024"])
  }

  @Test func `units and indicators are series of their own`() throws {
    let breaks = SeriesBreaks.breaks(in: [
      try survey("2023", unit: "35.08.01", rulebook: "a", questionnaire: "q"),
      try survey("2024", unit: "35.08.02", rulebook: "b", questionnaire: "q"),
    ])
    #expect(breaks.isEmpty)
    #expect(SeriesBreaks.breaks(in: []).isEmpty)
  }

  private func survey(
    _ period: String, unit: String = "35.08.10", version: String = "1", rulebook: String,
    questionnaire: String
  ) throws -> Observation {
    let period = try #require(CalendarPeriod(period))
    return Observation(
      indicatorCode: "IKM", definitionVersion: version, unitCode: unit, period: period,
      measure: .index(ExactRatio(80)), value: ExactRatio(80).rounded(places: 2),
      provenance: .survey(
        SurveyTrail(
          roundID: period.description, roundEnd: period.days.upperBound, rulebookID: rulebook,
          questionnaireID: questionnaire, respondents: 10, grade: "B", elements: [], tallyDigest: "",
          isSynthetic: false)))
  }
}
