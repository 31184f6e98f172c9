// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct EqualContentRuleTests {
  @Test func `equal forms are a note on the unit with both counts`() throws {
    let finding = try #require(EqualContentRule.finding(unit: Checking.lumajang, forms: 7, groups: 3))
    #expect(finding.rule == .equalContent)
    #expect(finding.severity == .note)
    #expect(finding.arguments == ["7", "3"])
    #expect(finding.place == Provenance(source: "Kecamatan Lumajang (35.08.10)"))
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 0)])
  func `without two equal forms there is nothing to say`(forms: Int, groups: Int) {
    #expect(EqualContentRule.finding(unit: Checking.lumajang, forms: forms, groups: groups) == nil)
  }
}
