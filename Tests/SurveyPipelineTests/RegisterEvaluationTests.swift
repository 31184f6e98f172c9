// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyPipeline

@Suite struct RegisterEvaluationTests {
  private func observation(_ above: Int, over below: Int) throws -> Observation {
    let share = try #require(
      Share(numerator: ExactRatio(above), denominator: ExactRatio(below), multiplier: 100))
    return Observation(
      indicatorCode: "FASKOR_TL", definitionVersion: "v", unitCode: "35.08.10", period: .year(2024),
      measure: .share(share), value: share.exact.rounded(places: 2),
      provenance: .register(
        RegisterTrail(
          register: .events, records: below, digest: "", asOf: CalendarPeriod.year(2024).days.upperBound,
          isSynthetic: false)))
  }

  @Test func `a numerator over its denominator is refused and never clamped`() throws {
    let error = #expect(throws: PipelineError.self) {
      try RegisterEvaluation.checked(try observation(3, over: 2))
    }
    #expect(error?.message == Message("E939", "FASKOR_TL", "35.08.10", "2024", "3", "2"))
    #expect(try RegisterEvaluation.checked(observation(2, over: 2)) == observation(2, over: 2))
    #expect(try RegisterEvaluation.checked(nil) == nil)
  }

  @Test func `the documents that are due in a year come by their due day`() {
    let owed = Workspace.documents(dueIn: 2024, policies: .adopted)
    #expect(owed.map(\.kind) == [.report, .workPlan, .budget])
    #expect(owed.map(\.fiscalYear) == [2023, 2025, 2025])
    #expect(owed.map(\.due.isoText) == ["2024-03-31", "2024-09-30", "2024-12-31"])
  }

  @Test func `the digest of a roll-up is that of its parts in the order of their units`() throws {
    let one = try observation(1, over: 2)
    #expect(RegisterDigest.text(ofParts: [one]) == RegisterDigest.text(ofParts: [one]))
    // SHA-256 of a single line feed: one part whose own digest is empty.
    #expect(
      RegisterDigest.text(ofParts: [one])
        == "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b")
  }
}
