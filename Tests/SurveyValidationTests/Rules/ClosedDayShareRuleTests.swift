// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct ClosedDayShareRuleTests {
  private func verdict(saturdays: Int, tuesdays: Int, hours: String? = nil) -> RoundVerdict {
    let forms = (0..<saturdays + tuesdays).map { number in
      HeldForms.form(
        "343434343", record: number + 1, date: ModelForm.day(2024, 3, number < saturdays ? 9 : 5))
    }
    return ClosedDayShareRule.verdict(
      unit: ServiceUnit(code: "1", name: "Unit", openingHours: hours), times: HeldForms.facts(forms).times,
      limit: RoundRuleTesting.limit("0.2", atLeast: 10))
  }

  @Test func `more than the limit on weekends is noted, the limit itself is not`() {
    #expect(verdict(saturdays: 2, tuesdays: 8).outcome == .clear)
    let noted = verdict(saturdays: 3, tuesdays: 9)
    #expect(noted.outcome == .noted)
    #expect(noted.arguments == ["3", "12", "25.0", "20", "rounds.days.weekend"])
    #expect(verdict(saturdays: 9, tuesdays: 0).outcome == .unknown)
  }

  @Test func `a unit that is open on Saturdays has none of it, one closed on Tuesdays has`() {
    #expect(verdict(saturdays: 12, tuesdays: 0, hours: "Senin-Sabtu 08.00-14.00").outcome == .clear)
    let noted = verdict(saturdays: 0, tuesdays: 12, hours: "Rabu-Sabtu 08.00-14.00")
    #expect(noted.outcome == .noted)
    #expect(noted.arguments[4] == "rounds.days.closed")
  }

  @Test func `hours without days, and words that nobody understands, leave the weekend`() {
    #expect(verdict(saturdays: 12, tuesdays: 0, hours: "08.00-14.00").outcome == .noted)
    #expect(verdict(saturdays: 12, tuesdays: 0, hours: "jam kerja").outcome == .noted)
  }
}
