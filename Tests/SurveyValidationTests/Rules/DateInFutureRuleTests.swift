// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct DateInFutureRuleTests {
  private static let year = SurveyRound(id: "2024", days: CalendarPeriod.year(2024).days)

  @Test func `a day after today excludes the form, even inside the round`() {
    var checker = Checking.checker(round: Self.year)
    let form = checker.check(Checking.raw(.date, "2024-07-11"))
    #expect(form.exclusion == .dateInFuture)
    #expect(form.rules == [.dateInFuture])
    #expect(form.findings.first?.arguments == ["2024-07-11", "2024-07-10"])
  }

  @Test func `today is no future`() {
    var checker = Checking.checker(round: Self.year)
    #expect(checker.check(Checking.raw(.date, "2024-07-10")).findings.isEmpty)
  }

  @Test func `a future day outside the round is named twice and counts as future`() {
    let form = Checking.form(.date, "2025-01-01")
    #expect(form.rules == [.dateInFuture, .dateOutsideRound])
    #expect(form.exclusion == .dateInFuture)
  }
}
