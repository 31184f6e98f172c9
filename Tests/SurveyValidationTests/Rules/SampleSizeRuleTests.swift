// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct SampleSizeRuleTests {
  private func verdict(_ respondents: Int, of population: Int?) throws -> RoundVerdict {
    SampleSizeRule.verdict(
      unit: Checking.lumajang, respondents: respondents, population: population,
      table: try TestDefinitions.roundThresholds().sampleSize)
  }

  @Test(arguments: [
    (356, 5000, true), (357, 5000, false), (81, 104, true), (82, 104, false), (8, 9, true), (9, 9, false),
    (9, 10, true), (10, 10, false),
  ])
  func `one respondent fewer than the sample is noted, the sample itself is not`(
    respondents: Int, population: Int, isNoted: Bool
  ) throws {
    #expect(try verdict(respondents, of: population).outcome == (isNoted ? .noted : .clear))
  }

  @Test func `the note tells formula and table, which differ between the rows`() throws {
    let finding = try #require(try verdict(70, of: 104).finding)
    #expect(finding.severity == .note)
    #expect(finding.arguments == ["70", "104", "82", "86", "110"])
    #expect(finding.place.source == "Kecamatan Lumajang (35.08.10)")
  }

  @Test func `without a population there is no verdict but the way to state it`() throws {
    let verdict = try verdict(70, of: nil)
    #expect(verdict.outcome == .unknown)
    #expect(verdict.finding == nil && verdict.threshold == nil)
    #expect(verdict.figure == Message("rounds.unknown.R701", "70", "35.08.10"))
  }
}
