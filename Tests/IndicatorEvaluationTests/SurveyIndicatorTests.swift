// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import Testing

struct SurveyIndicatorTests {
  private let rounds = [
    ("2024-S2", "2024-12-31", 300, "82"), ("2024-S1", "2024-06-30", 100, "78"),
    ("2023", "2023-12-31", 50, "99"),
  ]

  @Test func `the latest final round stands for the year, and the weighted mean beside it (A7)`() throws {
    let observation = try #require(try value("2024"))
    #expect(observation.value.description == "82.00")
    #expect(observation.provenance.survey?.roundID == "2024-S2")
    #expect(observation.provenance.survey?.grade == "B")
    #expect(observation.alternatives.map { "\($0.readingID) \($0.value?.description ?? "")" } == ["A7 81.00"])
  }

  @Test func `where the weighted mean is adopted the trail names every round`() throws {
    let observation = try #require(try value("2024", policies: ReadingPolicies(surveySource: .weightedMean)))
    #expect(observation.value.description == "81.00")
    #expect(observation.alternatives.first?.value?.description == "82.00")
    let trail = try #require(observation.provenance.survey)
    #expect(trail.roundID == "2024-S1+2024-S2" && trail.respondents == 400 && trail.grade.isEmpty)
    #expect(trail.tallyDigest == "both")
  }

  @Test(arguments: [("2024-S1", "78.00"), ("2024-Q2", "78.00"), ("2024-Q4", "82.00"), ("2023", "99.00")])
  func `a part of the year has the round that ends in it`(period: String, value: String) throws {
    #expect(try self.value(period)?.value.description == value)
  }

  @Test(arguments: ["2024-Q1", "2024-Q3", "2022"])
  func `a period in which no final round ends has no value`(period: String) throws {
    #expect(try value(period) == nil)
  }

  @Test func `an indicator that is a share takes no round`() throws {
    #expect(
      SurveyIndicator.observation(
        rounds: try observations(), definition: try Decreed.indicator(2), unitCode: "35.08.10",
        period: .year(2024)) == nil)
  }

  private func value(_ period: String, policies: ReadingPolicies = .adopted) throws -> Observation? {
    SurveyIndicator.observation(
      rounds: try observations(), definition: try Decreed.indicator(1), unitCode: "35.08.10",
      period: try #require(CalendarPeriod(period)), policies: policies, digest: "both")
  }

  private func observations() throws -> [Observation] {
    try rounds.map { id, end, respondents, index in
      let exact = try #require(ExactRatio(decimalText: index))
      return Observation(
        indicatorCode: "IKM", definitionVersion: "1", unitCode: "35.08.10", period: .year(2024),
        measure: .index(exact), value: exact.rounded(places: 2),
        provenance: .survey(
          SurveyTrail(
            roundID: id, roundEnd: try day(end), rulebookID: "r", questionnaireID: "q",
            respondents: respondents,
            grade: "B", elements: [], tallyDigest: "one", isSynthetic: false)))
    }
  }
}
