// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct StraightLiningShareRuleTests {
  @Test(arguments: [
    (20, 40, RoundVerdict.Outcome.clear), (21, 40, .noted), (29, 29, .unknown), (30, 30, .noted),
  ])
  func `more than the limit is noted, the limit itself is not, and few forms are not judged`(
    constant: Int, forms: Int, outcome: RoundVerdict.Outcome
  ) {
    let verdict = StraightLiningShareRule.verdict(
      unit: Checking.lumajang, runs: RoundRuleTesting.runs(constant: constant, of: forms),
      limit: RoundRuleTesting.limit("0.5", atLeast: 30))
    #expect(verdict.outcome == outcome)
    if outcome == .noted, constant == 21 { #expect(verdict.arguments == ["21", "40", "52.5", "50"]) }
  }
}
