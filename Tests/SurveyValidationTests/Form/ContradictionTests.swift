// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct ContradictionTests {
  @Test(arguments: [
    ("Kecamatan Tempeh", "35.08.06"), ("35.08.06", "35.08.06"), ("Kecamatan Entah", "…"), ("x", "\"x\""),
  ])
  func `a unit that is not the given one contradicts it`(text: String, named: String) {
    var checker = Checking.checker()
    #expect(checker.unitContradiction(Checking.raw(.unit, text)) == named)
  }

  @Test(arguments: ["Lumajang", "35.08.10", "", "-", nil])
  func `the given unit, and none at all, do not contradict`(text: String?) {
    var checker = Checking.checker()
    #expect(checker.unitContradiction(Checking.raw(.unit, text)) == nil)
  }

  @Test func `where no unit was given, nothing contradicts`() {
    var checker = Checking.checker(unit: nil)
    #expect(checker.unitContradiction(Checking.raw(.unit, "Tempeh")) == nil)
  }

  @Test(arguments: [
    ("2024-S2", "2024-S2"), (" 2023 ", "2023"), ("2024-TW3", "2024-Q3"), ("2024-05", "2024-05"),
  ])
  func `another round id contradicts the round`(text: String, named: String) {
    var checker = Checking.checker()
    #expect(checker.roundContradiction(Checking.raw(.round, text)) == named)
    #expect(checker.roundContradiction(named: text) == named)
  }

  @Test(arguments: ["2024-S1", "2024-s1", " 2024-S1 ", "1", "Semester I", "", nil])
  func `the same round, and what is no round id, do not contradict`(text: String?) {
    var checker = Checking.checker()
    #expect(checker.roundContradiction(Checking.raw(.round, text)) == nil)
  }

  @Test func `a round of another name is contradicted by every period id, and not by its own name`() {
    let round = SurveyRound(id: "pilkada", days: Checking.round.days)
    let checker = Checking.checker(round: round)
    #expect(checker.roundContradiction(named: "2024") == "2024")
    #expect(checker.roundContradiction(named: "pilkada") == nil)
  }
}
