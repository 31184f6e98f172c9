// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct AnswerUnreadableRuleTests {
  @Test(arguments: ["3", "", "x"])
  func `a mark that the source could not read is unreadable, whatever text stands beside`(text: String) {
    let read = Checking.answer(text, declared: .unreadable)
    #expect(read.answer == .unreadable)
    #expect(read.findings.map(\.rule) == [.answerUnreadable])
    #expect(read.findings.map(\.severity) == [.warning])
    #expect(read.findings.first?.arguments == ["1 (U1)"])
  }
}
