// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct UnitUnknownRuleTests {
  @Test(arguments: ["35.08.99", "Kecamatan Entah", "x"])
  func `an unknown unit excludes the form, and only a short name is quoted`(text: String) {
    let form = Checking.form(.unit, text, unit: nil)
    #expect(form.exclusion == .unitUnknown)
    #expect(form.rules == [.unitUnknown])
    #expect(form.findings.first?.arguments == [text.count <= 3 ? "\"\(text)\"" : "…"])
    #expect(form.response.unitCode == nil)
  }

  @Test(arguments: ["35.08.06", " 35.08.06 ", "Kecamatan Tempeh", "KECAMATAN  TEMPEH", "tempeh"])
  func `a unit is found by code, name or alias`(text: String) {
    let form = Checking.form(.unit, text, unit: nil)
    #expect(form.response.unitCode == "35.08.06")
    #expect(form.findings.isEmpty)
  }

  @Test func `a name that two units share is unknown`() {
    let other = ServiceUnit(code: "35.09.06", name: "Tempeh")
    var checker = FormChecker(
      questionnaire: ModelQuestionnaire.skm2017, round: Checking.round, today: Checking.today,
      units: UnitDirectory([Checking.tempeh, other]), unit: nil, source: "a.csv")
    #expect(checker.check(Checking.raw(.unit, "Tempeh")).exclusion == .unitUnknown)
    #expect(checker.check(Checking.raw(.unit, "35.09.06")).response.unitCode == "35.09.06")
  }
}
