// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct AnswerOutOfScaleRuleTests {
  @Test(arguments: [
    "0", "5", "9", "2.5", "2,5", "3,4", "-1", "-3", "34", "33", "1234", "00", "0.0", "4.0001", "3.04", "10",
    "5.",
    "(0)", "99999999999999999999999999", "-0",
  ])
  func `a number off the scale is unreadable, with a warning, and never clamped`(text: String) {
    let read = Checking.answer(text)
    #expect(read.answer == .unreadable)
    #expect(read.findings.map(\.rule) == [.answerOutOfScale])
    #expect(read.findings.map(\.severity) == [.warning])
  }

  @Test
  func `the finding names file, record, line, column, heading, question with element, and the short cell`() {
    let finding = Checking.answer("7", question: 8).findings
    let place = Provenance(source: "januari.csv", record: 6, line: 7, column: 8, field: "P8")
    #expect(finding == [Finding(.answerOutOfScale, .warning, at: place, ["8 (U9)", "\"7\""])])
  }

  @Test func `one bad answer leaves the other eight in the form`() throws {
    let form = try Checking.forms(
      """
      | P1 | P2 | P3 | P4 | P5 | P6 | P7 | P8 | P9 |
      | 4  | 4  | 7  | 4  | 4  | 4  | 4  | 4  | 4  |
      """)[0]
    #expect(form.status == .warned)
    #expect(form.response.answers.compactMap(\.value) == Array(repeating: 4, count: 8))
  }

  @Test func `a number on the scale says nothing`() {
    #expect(
      AnswerOutOfScaleRule.finding(.value(4), question: "1 (U1)", cell: "4", at: Provenance(source: "a"))
        == nil)
  }
}
