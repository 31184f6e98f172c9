// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct AnswerMultipleMarksRuleTests {
  @Test(arguments: [
    "3 4", "A|B", "[A|B]", "AC", "ac", "BD", "ABCD", "a,b", "a, b", "3;4", "3/4", "3&4", "3 & 4", "3+4",
    "3-4", "1–2",
    "3 dan 4", "3 atau 4", "3 and 4", "3 DAN 4", "3, 4", "1 2 3", "3,4,2", "3 3", "b b", "a) b)", "3\n4",
    "3\u{A0}4", "3 5", "Sesuai; Sangat sesuai", "Sesuai, Kurang sesuai", "a. Tidak sesuai|b. Kurang sesuai",
    "Sesuai;Sesuai", "Tidak sesuai; Kurang sesuai; Sesuai; Sangat sesuai;",
  ])
  func `several marks are several marks, whatever stands between them`(text: String) {
    let read = Checking.answer(text)
    #expect(read.answer == .multipleMarks)
    #expect(read.findings.map(\.rule) == [.answerMultipleMarks])
    #expect(read.findings.map(\.severity) == [.warning])
  }

  @Test(arguments: ["3,4", "34", "7 8", "5/3/2024", "ada", "Cukup baik", "3;", "12 34"])
  func `decimals, numbers run together, dates and words are not several marks`(text: String) {
    #expect(Checking.answer(text, question: 8).answer != .multipleMarks)
  }

  @Test func `marks that the source declares are reported alike`() {
    let read = Checking.answer("3", declared: .multipleMarks)
    #expect(read.answer == .multipleMarks)
    #expect(read.findings.map(\.rule) == [.answerMultipleMarks])
  }

  @Test func `a short cell is quoted, a longer one is not`() {
    #expect(Checking.answer("3 4").findings.first?.arguments == ["1 (U1)", "\"3 4\""])
    #expect(Checking.answer("3 dan 4").findings.first?.arguments == ["1 (U1)", "…"])
  }
}
