// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct StraightLiningRuleTests {
  @Test(arguments: [
    ("444444444", true), ("111111111", true), ("44", true), ("44n44", true), ("444444443", false),
    ("44444444-", false), ("4444*4444", false), ("4", false), ("4nnnn", false), ("", false),
    ("---------", false),
    ("nnn", false),
  ])
  func `one and the same answer to every question asked is a straight line`(answers: String, expected: Bool) {
    #expect(StraightLiningRule.applies(to: answers.utf8.compactMap { Answer(code: $0) }) == expected)
  }

  @Test func `straight lines are a note on the unit with the count and of how many`() throws {
    let finding = try #require(StraightLiningRule.finding(unit: Checking.lumajang, forms: 5, of: 60))
    #expect(finding.rule == .straightLining)
    #expect(finding.severity == .note)
    #expect(finding.arguments == ["5", "60"])
    #expect(StraightLiningRule.finding(unit: Checking.lumajang, forms: 0, of: 60) == nil)
  }
}
