// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

struct FormTests {
  @Test(
    arguments: [
      (FieldKey.question(0), "q1"), (.question(15), "q16"), (.profile(0), "profile:0"), (.date, "date"),
      (.hour, "hour"), (.unit, "unit"), (.service, "service"), (.remark, "remark"), (.round, "round"),
      (.number, "number"), (.strongID, "strongID"),
    ])
  func `a field keeps its name for ever`(field: FieldKey, name: String) {
    #expect(field.name == name)
    #expect(FieldKey(name: name) == field)
  }

  @Test(arguments: ["q0", "q", "q-1", "profile:-1", "profile:", "Date", "", "quality"])
  func `any other name is no field`(name: String) {
    #expect(FieldKey(name: name) == nil)
  }

  @Test func `every answer state keeps its letter`() {
    let answers: [Answer] = [.answered(1), .answered(4), .blank, .multipleMarks, .unreadable, .notAsked]
    #expect(answers.map(\.code) == Array("14-*?n".utf8))
    #expect(answers.map { Answer(code: $0.code) } == answers)
    #expect(Answer(code: UInt8(ascii: "0")) == nil, "0 is never an answer")
    #expect(answers.map(\.value) == [1, 4, nil, nil, nil, nil])
  }

  @Test func `read is the sum of everything that became of a record`() {
    var account = FormAccount(accepted: 5, warned: 2, excluded: 1, alreadyHeld: 3, superseded: 9)
    #expect(account.read == 11)
    #expect(account.respondents == 7)
    account.count(.excluded)
    account.count(.accepted, -1)
    #expect(account.read == 11)
    #expect(
      account + FormAccount(warned: 1)
        == FormAccount(accepted: 4, warned: 3, excluded: 2, alreadyHeld: 3, superseded: 9))
  }

  @Test func `only a warning warns a form, and an exclusion outranks it`() {
    let place = Provenance(source: "a.csv", record: 1, line: 2)
    let raw = RawForm(record: 1, line: 2, layout: RawLayout(fields: [], headings: []), cells: [])
    let response = Response(unitCode: nil, service: "", date: nil, hour: nil, answers: [], profile: [])
    func status(_ severities: [Severity], _ exclusion: ExclusionReason? = nil) -> FormStatus {
      CheckedForm(
        raw: raw, response: response, findings: severities.map { Finding(.answerBlank, $0, at: place) },
        exclusion: exclusion
      ).status
    }
    #expect(status([]) == .accepted)
    #expect(status([.note, .note]) == .accepted)
    #expect(status([.note, .warning]) == .warned)
    #expect(status([.warning], .noAnswers) == .excluded)
  }

  @Test(
    arguments: [
      (ElementOrder.element, ElementOrder.element, ElementOrder.element), (.element, .question, .mixed),
      (.mixed, .element, .mixed), (.unsettled, .question, .unsettled), (.mixed, .unsettled, .unsettled),
    ])
  func `what came in two orders says so`(first: ElementOrder, second: ElementOrder, both: ElementOrder) {
    #expect(first.combined(with: second) == both)
    #expect(second.combined(with: first) == both)
  }

  @Test func `a place is written as compilers write it`() {
    #expect(Provenance(source: "a.csv").text == "a.csv")
    #expect(Provenance(source: "a.csv", line: 12, column: 8).text == "a.csv:12:8")
    #expect(Provenance(source: "a.xlsx", sheet: "Data", line: 3).text == "a.xlsx:Data:3")
  }

  @Test func `a cell is quoted only up to three characters`() {
    #expect(Finding.quoted("3/4") == "\"3/4\"")
    #expect(Finding.quoted("3508") == "…")
  }
}
