// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct DateUnreadableRuleTests {
  @Test func `an unreadable day is a warning, and the form counts without a day`() {
    let form = Checking.form(.date, "03/25/2024")
    #expect(form.rules == [.dateUnreadable])
    #expect(form.status == .warned)
    #expect(form.response.date == nil)
    #expect(form.findings.first?.arguments == ["…"])
  }

  @Test func `a short cell is quoted without the blanks around it`() {
    #expect(Checking.form(.date, "  xyz ").findings.first?.arguments == ["\"xyz\""])
  }
}
