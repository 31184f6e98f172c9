// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct MoreThanPopulationRuleTests {
  @Test(arguments: [(101, 100 as Int?, RoundVerdict.Outcome.noted), (100, 100, .clear), (100, nil, .unknown)])
  func `one respondent more than people served is noted`(
    respondents: Int, population: Int?, outcome: RoundVerdict.Outcome
  ) {
    let verdict = MoreThanPopulationRule.verdict(
      unit: Checking.lumajang, respondents: respondents, population: population,
      limit: RoundRuleTesting.limit("1"))
    #expect(verdict.outcome == outcome)
  }
}
