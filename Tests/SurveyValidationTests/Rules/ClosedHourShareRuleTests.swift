// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct ClosedHourShareRuleTests {
  private func verdict(late: Int, inTime: Int, hours: String?) -> RoundVerdict {
    let forms = (0..<late + inTime).map { number in
      HeldForms.form(
        "343434343", record: number + 1, date: ModelForm.day(2024, 3, 5),
        hour: .clock(minutes: number < late ? 15 * 60 + 1 : number.isMultiple(of: 2) ? 8 * 60 : 15 * 60))
    }
    return ClosedHourShareRule.verdict(
      unit: ServiceUnit(code: "1", name: "Unit", openingHours: hours), times: HeldForms.facts(forms).times,
      limit: RoundRuleTesting.limit("0.2", atLeast: 10))
  }

  @Test func `more than the limit after closing is noted; opening and closing minute are inside`() {
    let hours = "Senin-Jumat 08.00-15.00"
    #expect(verdict(late: 2, inTime: 8, hours: hours).outcome == .clear)
    let noted = verdict(late: 3, inTime: 9, hours: hours)
    #expect(noted.outcome == .noted)
    #expect(noted.arguments == ["3", "12", "25.0", "20", hours])
    #expect(verdict(late: 9, inTime: 0, hours: hours).arguments == ["rounds.hours.few"])
  }

  @Test func `without hours that can be read there is no verdict`() {
    for hours in [nil, "jam kerja"] {
      let verdict = verdict(late: 20, inTime: 0, hours: hours)
      #expect(verdict.outcome == .unknown)
      #expect(verdict.arguments == ["rounds.hours.unknown"])
    }
  }

  @Test func `a day on which the unit is closed is left to the rule about days`() {
    #expect(verdict(late: 20, inTime: 0, hours: "Rabu 08.00-15.00").arguments == ["rounds.hours.few"])
  }
}
