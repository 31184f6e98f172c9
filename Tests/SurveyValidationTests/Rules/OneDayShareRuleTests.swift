// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct OneDayShareRuleTests {
  @Test(arguments: [
    (20, 40, RoundVerdict.Outcome.clear), (21, 40, .noted), (29, 29, .unknown), (30, 30, .noted),
  ])
  func `more than the limit on one day is noted; forms without a day are not looked at`(
    onOneDay: Int, dated: Int, outcome: RoundVerdict.Outcome
  ) {
    var forms = (1...dated).map { number in
      HeldForms.form(
        "343434343", record: number,
        date: number <= onOneDay
          ? ModelForm.day(2024, 3, 5) : CalendarDate(dayNumber: 19_800 + number))
    }
    forms += (1...50).map { HeldForms.form("343434343", record: 100 + $0) }
    let verdict = OneDayShareRule.verdict(
      unit: Checking.lumajang, times: HeldForms.facts(forms).times,
      limit: RoundRuleTesting.limit("0.5", atLeast: 30))
    #expect(verdict.outcome == outcome)
    if onOneDay == 21 { #expect(verdict.arguments == ["2024-03-05", "21", "40", "52.5", "50"]) }
  }
}
