// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct ConstantRunRuleTests {
  private func verdict(_ answers: [String], sorted: Set<Int> = []) -> RoundVerdict {
    ConstantRunRule.verdict(
      unit: Checking.lumajang, runs: HeldForms.facts(answers).runs, sorted: sorted,
      limit: RoundRuleTesting.limit("0.001", atLeast: 8))
  }

  private let others = [String](repeating: "343434343", count: 92)

  @Test func `eight constant forms in a row among a hundred are noted, seven are not`() {
    let eight = verdict(others + [String](repeating: "333333333", count: 8))
    #expect(eight.outcome == .noted)
    #expect(eight.arguments == ["8", "januari.csv", "93", "100", "8", "100", "8"])
    #expect(verdict(others + [String](repeating: "333333333", count: 7)).outcome == .clear)
  }

  @Test func `twos and threes in turn are a row too`() {
    let padding = (0..<40).map { $0.isMultiple(of: 2) ? "333333333" : "222222222" }
    #expect(verdict(others + padding).outcome == .noted)
  }

  @Test func `as many constant forms that lie scattered are not noted`() {
    #expect(verdict((0..<100).map { $0.isMultiple(of: 5) ? "333333333" : "343434343" }).outcome == .clear)
  }

  @Test func `a unit in which everybody ticks one column has no row that chance would not give`() {
    #expect(verdict([String](repeating: "444444444", count: 100)).outcome == .clear)
  }

  @Test func `without constant forms and in a sorted file there is no verdict`() {
    #expect(verdict(others).arguments == ["rounds.run.none"])
    let sorted = verdict([String](repeating: "333333333", count: 60) + others, sorted: [1])
    #expect(sorted.outcome == .unknown)
    #expect(sorted.arguments == ["rounds.run.sorted"])
  }
}
