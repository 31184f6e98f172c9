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

  @Test func `a shifted record names the column where the excess begins`() throws {
    var checker = Checking.checker()
    let layout = RawLayout(fields: [.question(0)], headings: ["U1"])
    let raw = RawForm(
      record: 3, line: 9, column: 17, layout: layout, cells: [RawCell(text: "4", line: 9, column: 1)],
      refusal: .cellsBeyondHeadings)
    let finding = try #require(checker.check(raw).findings.first)
    #expect(finding.arguments == ["Q", "17"])
    #expect(finding.place == Provenance(source: "januari.csv", record: 3, line: 9, column: 17))
  }

  @Test(arguments: RecordRefusal.allCases.filter { $0 != .cellsBeyondHeadings })
  func `other refusals need no words of their own`(refusal: RecordRefusal) throws {
    let form = try Checking.forms("| P1 | state |\n| 4 | \(refusal.rawValue) |")[0]
    #expect(form.findings.first?.arguments == [])
  }

  @Test func `each refusal has a rule of its own`() {
    #expect(RefusedRecordRule.rules.count == RecordRefusal.allCases.count)
  }
}
