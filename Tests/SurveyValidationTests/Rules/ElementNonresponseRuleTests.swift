// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct ElementNonresponseRuleTests {
  private func verdicts(_ forms: [String]) -> [RoundVerdict] {
    ElementNonresponseRule.verdicts(
      unit: Checking.lumajang, tally: ModelForm.tally(forms),
      limit: RoundRuleTesting.limit("0.1", atLeast: 10))
  }

  @Test func `each element beyond the limit is noted; the limit itself is not`() {
    // U2 lacks 2 of 20, U3 lacks 3 of 20: one blank, one with several marks, one unreadable.
    let forms = ["3--333333", "3-*333333", "33?333333"] + [String](repeating: "333333333", count: 17)
    let verdicts = verdicts(forms)
    #expect(verdicts.map(\.outcome) == [.noted])
    #expect(verdicts.first?.arguments == ["U3", "3", "20", "15.0", "10"])
  }

  @Test func `what was not asked is not missing`() {
    let verdicts = verdicts([String](repeating: "33n333333", count: 20))
    #expect(verdicts.map(\.outcome) == [.clear])
    #expect(verdicts.first?.arguments.prefix(3) == ["U1", "0", "20"])
  }

  @Test func `where none is beyond it the largest is shown, and few forms are not judged`() {
    let clear = verdicts(["33333-333"] + [String](repeating: "333333333", count: 19))
    #expect(clear.map(\.outcome) == [.clear])
    #expect(clear.first?.arguments.first == "U6")
    #expect(verdicts([String](repeating: "--------3", count: 9)).map(\.outcome) == [.unknown])
  }
}
