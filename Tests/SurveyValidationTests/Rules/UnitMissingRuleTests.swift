// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct UnitMissingRuleTests {
  @Test(arguments: ["", " ", "-", nil])
  func `a form without a unit is excluded where no unit was given for the file`(text: String?) {
    let form = Checking.form(.unit, text, unit: nil)
    #expect(form.exclusion == .unitUnknown)
    #expect(form.rules == [.unitMissing])
  }

  @Test(arguments: ["", "-", nil])
  func `the unit given for the file stands in for a blank cell`(text: String?) {
    let form = Checking.form(.unit, text)
    #expect(form.response.unitCode == "35.08.10")
    #expect(form.findings.isEmpty)
  }

  @Test func `without a column the unit given for the file is taken`() throws {
    #expect(try Checking.forms("| P1 |\n| 4 |")[0].response.unitCode == "35.08.10")
    #expect(try Checking.forms("| P1 |\n| 4 |", unit: nil)[0].exclusion == .unitUnknown)
  }
}
