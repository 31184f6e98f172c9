// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct AnswerBlankRuleTests {
  @Test(arguments: [
    "", " ", "   ", "\u{A0}", "\t", "\n", "-", "--", "–", "—", " - ", "\u{200B}", "\u{3000}", "- -",
  ])
  func `a blank answer is never counted as zero, and gets a note`(text: String) {
    let read = Checking.answer(text, question: 9)
    #expect(read.answer == .blank)
    #expect(read.answer.value == nil)
    #expect(read.findings.map(\.rule) == [.answerBlank])
    #expect(read.findings.map(\.severity) == [.note])
    #expect(read.findings.first?.arguments == ["9 (U8)"])
  }

  @Test func `each blank question has its own note, and the form is accepted`() throws {
    let form = try Checking.forms(
      """
      | P1 | P2 | P3 | P4 | P5 | P6 | P7 | P8 | P9 |
      | 4  |    | 3  |    | 4  | 4  | 4  | 4  | -  |
      """)[0]
    #expect(form.findings.map(\.arguments) == [["2 (U2)"], ["4 (U4)"], ["9 (U8)"]])
    #expect(form.findings.map(\.place.column) == [2, 4, 9])
    #expect(form.status == .accepted)
  }
}
