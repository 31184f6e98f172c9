// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct IncompleteFormRuleTests {
  @Test func `a form that its source marks as incomplete is excluded, however many answers it has`() throws {
    let form = try Checking.forms("| P1 | P2 | state |\n| 4 | 4 | incomplete |")[0]
    #expect(form.exclusion == .incomplete)
    #expect(form.rules == [.markedIncomplete])
    #expect(form.response.answers.prefix(2) == [.answered(4), .answered(4)])
  }

  @Test func `blanks alone do not make a form incomplete`() throws {
    let form = try Checking.forms("| P1 | P2 |\n| 4 | |")[0]
    #expect(form.exclusion == nil)
  }
}
