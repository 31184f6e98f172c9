// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct AnswerNotANumberRuleTests {
  @Test(arguments: [
    "x", "e", "1e0", "0x3", "tiga", "ada", "٣", "３", "³", "½", "✓", "👍", "3?", "≥3", "3*",
    "5/3/2024",
    "3.4.2", "Cukup baik", "Sangat", "3 -", "TRUE", "#REF!", "=3", "3%", "\u{0}", "3\u{0}", "?", ".", ",",
    ";", "()",
  ])
  func `what is no number, no letter and no option is unreadable, with a warning`(text: String) {
    let read = Checking.answer(text)
    #expect(read.answer == .unreadable)
    #expect(read.findings.map(\.rule) == [.answerNotANumber])
    #expect(read.findings.map(\.severity) == [.warning])
  }

  @Test(arguments: ["Budi Santoso 081234567890", "budi@contoh.id", "3508101234567890"])
  func `a longer cell is never repeated in a finding`(text: String) throws {
    let finding = try #require(Checking.answer(text).findings.first)
    #expect(finding.arguments == ["1 (U1)", "…"])
  }
}
