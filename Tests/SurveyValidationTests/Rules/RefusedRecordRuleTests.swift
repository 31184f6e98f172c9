// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct RefusedRecordRuleTests {
  @Test(arguments: RecordRefusal.allCases)
  func `a record that is no form is excluded under the rule that says why`(refusal: RecordRefusal) throws {
    let form = try Checking.forms("| P1 | state |\n| 4 | \(refusal.rawValue) |")[0]
    #expect(form.exclusion == .refusedRecord)
    #expect(form.rules == [refusal.rule])
    #expect(form.findings.first?.severity == .exclusion)
  }

  @Test func `each refusal has a rule of its own`() {
    #expect(RefusedRecordRule.rules.count == RecordRefusal.allCases.count)
  }
}
