// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct PersonalDataTests {
  private static let planted = "Siti Aminah 3508105503900001 081234567890 siti@contoh.id"

  @Test func `a finding never repeats what somebody wrote into the wrong cell`() throws {
    let headings = [
      "unit", "date", "hour", "sex", "age", "education", "occupation", "service", "remark", "round",
    ]
    let head = "| " + (headings + (1...9).map { "P\($0)" }).joined(separator: " | ") + " |"
    let row = "|" + String(repeating: " \(Self.planted) |", count: headings.count + 9)
    let forms = try Checking.forms(head + "\n" + row, unit: nil)
    #expect(forms[0].findings.count >= 16)
    for finding in forms[0].findings {
      for word in finding.arguments + [finding.place.field, finding.place.text] {
        for part in Self.planted.split(separator: " ") { #expect(!word.contains(part)) }
      }
    }
  }

  @Test func `a unit that contradicts is not repeated either`() {
    var checker = Checking.checker()
    #expect(checker.unitContradiction(Checking.raw(.unit, Self.planted)) == "…")
  }
}
