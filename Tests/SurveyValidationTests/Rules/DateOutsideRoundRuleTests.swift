// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct DateOutsideRoundRuleTests {
  @Test(arguments: ["2023-12-31", "31/12/2023", "2024-07-01", "1 Juli 2024", "45474"])
  func `a day outside the round excludes the form and is named with the round`(text: String) throws {
    let form = Checking.form(.date, text)
    #expect(form.exclusion == .dateOutsideRound)
    let finding = try #require(form.findings.first)
    #expect(finding.rule == .dateOutsideRound)
    #expect(finding.arguments.dropFirst() == ["2024-01-01", "2024-06-30"])
    #expect(form.response.date?.isoText == finding.arguments.first)
  }

  @Test(arguments: ["2024-01-01", "2024-06-30"])
  func `the first and the last day are inside`(text: String) {
    #expect(Checking.form(.date, text).findings.isEmpty)
  }
}
