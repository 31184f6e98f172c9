// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

@Suite struct RecheckTests {
  private static let layout = RawLayout(
    fields: (0..<9).map { .question($0) } + [.date, .unit, .profile(0)],
    headings: (1...9).map { "P\($0)" } + ["TANGGAL", "UNIT", "JK"])

  private func raw(
    _ answers: [String], date: String = "2024-03-05", unit: String = "Lumajang", sex: String = "L"
  )
    -> RawForm
  {
    RawForm(
      record: 3, line: 4, layout: Self.layout, cells: (answers + [date, unit, sex]).map { RawCell(text: $0) })
  }

  private let fours = Array(repeating: "4", count: 9)

  private func recheck(
    _ before: RawForm, _ after: RawForm, _ fields: Set<FieldKey>, today: CalendarDate = Checking.today
  ) -> CheckedForm {
    var then = Checking.checker(unit: nil)
    let held = then.check(before)
    var now = Checking.checker(unit: nil, today: today)
    return now.recheck(after, fields: fields, held: held.response, findings: held.findings)
  }

  @Test func `a warned form whose unreadable answer is corrected is accepted`() {
    var bad = fours
    bad[2] = "7"
    let form = recheck(raw(bad), raw(fours), [.question(2)])
    #expect(form.status == .accepted)
    #expect(form.response.answers[2] == .answered(4))
    #expect(form.findings == [])
  }

  @Test func `only the named fields follow the cells`() {
    var other = fours
    other[0] = "1"
    other[5] = "x"
    let form = recheck(raw(fours), raw(other, sex: "?"), [.question(0)])
    #expect(form.response.answers[0] == .answered(1))
    #expect(form.response.answers[5] == .answered(4))
    #expect(form.response.profile[0] == .option(0))
    #expect(form.status == .accepted)
  }

  @Test func `a blank form with an answer counts, and a form without its last one does not`() {
    let blank = Array(repeating: "", count: 9)
    var one = blank
    one[8] = "3"
    let counted = recheck(raw(blank), raw(one), [.question(8)])
    #expect(counted.exclusion == nil)
    #expect(counted.findings.map(\.rule) == Array(repeating: .answerBlank, count: 8))
    let emptied = recheck(raw(one), raw(blank), [.question(8)])
    #expect(emptied.exclusion == .noAnswers)
    #expect(emptied.findings.filter { $0.rule == .formBlank }.count == 1)
  }

  @Test func `other exclusions and warnings stay until their own field is mended`() {
    var bad = fours
    bad[1] = "2,5"
    let early = recheck(raw(bad, date: "2023-03-05"), raw(fours, date: "2023-03-05"), [.question(1)])
    #expect(early.exclusion == .dateOutsideRound)
    let dated = recheck(raw(bad, date: "2023-03-05"), raw(bad, date: "2024-03-05"), [.date])
    #expect(dated.exclusion == nil)
    #expect(dated.status == .warned)
    let moved = recheck(raw(fours, unit: "Nowhere"), raw(fours, unit: "35.08.06"), [.unit])
    #expect(moved.response.unitCode == "35.08.06")
    #expect(moved.exclusion == nil)
  }

  @Test func `the calendar of the correction judges a date only where the date is corrected`() {
    let later = Checking.day("2030-01-01")
    let future = raw(fours, date: "2024-06-30")
    var then = Checking.checker(unit: nil, today: Checking.day("2024-01-10"))
    let held = then.check(future)
    #expect(held.exclusion == .dateInFuture)
    var now = Checking.checker(unit: nil, today: later)
    let answers = now.recheck(future, fields: [.question(0)], held: held.response, findings: held.findings)
    #expect(answers.exclusion == .dateInFuture)
    let date = now.recheck(future, fields: [.date], held: held.response, findings: held.findings)
    #expect(date.exclusion == nil)
  }

  @Test func `what contradicts or was withdrawn is excluded whatever its cells say`() {
    let place = Provenance(source: "a.csv", record: 1)
    let conflict = Finding(.conflictWithHeld, .exclusion, at: place, ["1"])
    let withdrawn = Finding(.withdrawn, .exclusion, at: place, ["salah"])
    let late = Finding(.dateOutsideRound, .exclusion, at: place, [])
    #expect(FormChecker.exclusion(among: []) == nil)
    #expect(FormChecker.exclusion(among: [conflict]) == .conflict)
    #expect(FormChecker.exclusion(among: [conflict, late]) == .dateOutsideRound)
    #expect(FormChecker.exclusion(among: [late, withdrawn, conflict]) == .withdrawn)
    #expect(FormChecker.exclusion(among: [Finding(.heldFormContested, .note, at: place, ["2"])]) == nil)
  }

  @Test(arguments: [
    ("4", true), ("d", true), ("Gratis", true), ("", true), ("-", true), ("3.0", true), ("5", false),
    ("0", false), ("3 4", false), ("2.5", false), ("Sesuai", false), ("empat", false),
  ])
  func `an answer may be set to what validation reads`(_ text: String, _ isUnderstood: Bool) {
    #expect(Checking.checker().understands(text, as: .question(3)) == isUnderstood)
  }

  @Test(arguments: [
    (FieldKey.profile(0), "Laki-laki", true), (.profile(0), "", true), (.profile(0), "?", false),
    (.date, "5 Maret 2024", true), (.date, "", true), (.date, "1980-01-01", false),
    (.date, "31/2/2024", false),
    (.hour, "9.30", true), (.hour, "pagi", false), (.unit, "Tempeh", true), (.unit, "Nowhere", false),
    (.unit, "", false), (.service, "KTP-el", true), (.remark, "x", false), (.strongID, "x", false),
    (.question(9), "4", false), (.profile(99), "L", false),
  ])
  func `other fields too`(_ field: FieldKey, _ text: String, _ isUnderstood: Bool) {
    #expect(Checking.checker().understands(text, as: field) == isUnderstood)
  }
}
