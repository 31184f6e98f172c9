// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct EqualContentShareRuleTests {
  private func verdict(_ forms: [HeldForm]) throws -> RoundVerdict {
    EqualContentShareRule.verdict(
      unit: Checking.lumajang, agreement: HeldForms.facts(forms).agreement,
      limit: try TestDefinitions.roundThresholds().limit(of: .equalContentShare))
  }

  /// Sixty different people on sixty days, and some of them once more.
  private func forms(copies: Int) -> [HeldForm] {
    let people = (1...60).map { number in
      HeldForms.form(
        number.isMultiple(of: 3) ? "444444443" : "343434344", record: number,
        date: CalendarDate(dayNumber: 19_800 + number), profile: [.option(number % 2), .option(number % 7)])
    }
    let again = people.prefix(copies).map { form in
      HeldForm(
        id: form.id + 1000, batchID: 1, source: form.source, record: form.record + 60, line: form.line + 60,
        status: form.status, exclusion: nil, response: form.response)
    }
    return people + again
  }

  @Test func `ten equal pairs where chance gives hardly any are noted, nine are not`() throws {
    #expect(try verdict(forms(copies: 10)).outcome == .noted)
    #expect(try verdict(forms(copies: 9)).outcome == .clear)
    #expect(try verdict(forms(copies: 10)).arguments[0] == "10")
    #expect(try verdict(forms(copies: 10)).arguments[2] == "20")
  }

  @Test func `equal answers of different people are not noted, however many there are`() throws {
    let forms = (1...100).map { number in
      HeldForms.form(
        "333333333", record: number, date: CalendarDate(dayNumber: 19_800 + number % 50),
        profile: [.option(number % 2), .option(number / 50)])
    }
    #expect(try verdict(forms).outcome == .clear)
  }

  @Test func `forms without profile and day are not judged`() throws {
    let verdict = try verdict((1...50).map { HeldForms.form("333333334", record: $0) })
    #expect(verdict.outcome == .unknown)
    #expect(verdict.arguments == ["50"])
  }
}
