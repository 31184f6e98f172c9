// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct HourUnreadableRuleTests {
  @Test func `an unreadable hour is a note, and the form is accepted without an hour`() {
    let form = Checking.form(.hour, "sore")
    #expect(form.rules == [.hourUnreadable])
    #expect(form.findings.first?.severity == .note)
    #expect(form.findings.first?.arguments == ["…"])
    #expect(form.response.hour == nil)
    #expect(form.status == .accepted)
  }

  @Test(arguments: ["", " ", "-", nil])
  func `a blank hour is fine`(text: String?) {
    #expect(Checking.form(.hour, text).findings.isEmpty)
  }
}
