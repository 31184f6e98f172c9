// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct UnitRegisteredRuleTests {
  @Test func `a unit that came with a file is a note on the file with its code and name`() {
    let finding = UnitRegisteredRule.finding(unit: Checking.tempeh, source: "a.xml")
    #expect(finding.rule == .unitRegistered)
    #expect(finding.severity == .note)
    #expect(finding.place == Provenance(source: "a.xml"))
    #expect(finding.arguments == ["35.08.06", "Kecamatan Tempeh"])
  }
}
