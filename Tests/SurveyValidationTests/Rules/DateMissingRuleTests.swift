// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct DateMissingRuleTests {
  @Test(arguments: ["", "  ", "\u{A0}", nil])
  func `a missing day is a note, and the form is accepted`(text: String?) {
    let form = Checking.form(.date, text)
    #expect(form.rules == [.dateMissing])
    #expect(form.findings.first?.place.field == "date")
    #expect(form.status == .accepted)
  }

  @Test func `a file without a column for the day says nothing on each form`() throws {
    #expect(try Checking.forms("| P1 |\n| 4 |")[0].findings.isEmpty)
  }
}
