// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyStore

@Suite struct CorrectionTests {
  private func code(_ body: () throws -> Void) -> SurveyStoreError? {
    #expect(throws: SurveyStoreError.self) { try body() }
  }

  @Test func `a correction is a new version; the original stays, and every count follows`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "434343434"), FormMaker.form(2, "222222222", warnings: 1)])
    let outcome = try test.set(form: 1) { $0.answers[2] = .answered(1) }
    #expect(outcome.version?.previous.id == 1)
    #expect(outcome.version?.form.id == 3)
    let tally = try #require(try test.tallies().first)
    #expect(tally.account == FormAccount(accepted: 1, warned: 1, superseded: 1))
    #expect(tally.tally?.elements[2].sum == 3)
    #expect(tally.tally?.elements[0].sum == 6)
    #expect(try test.tallies() == test.recomputed())
    let forms = try test.forms()
    #expect(forms.map(\.id) == [3, 2], "in the order of batch and record")
    #expect(forms.map(\.record) == [1, 2])
    #expect(try test.store.form(1)?.response.answers == FormMaker.form(1, "434343434").response.answers)
    #expect(try test.store.version(3)?.corrected == [.question(2): "4"])
    #expect(try test.store.rawFields(form: 3) == test.store.rawFields(form: 1), "as it came")
  }

  @Test func `the audit says who changed what, when and why, under the form's first number`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1)])
    let act = OperatorAct(operatorName: "Sri", time: "2024-07-02T08:00:00+07:00", why: "kertas")
    try test.set(form: 1, act: act) { $0.answers[2] = .answered(1) }
    try test.withdraw(form: 2, act: act)
    try test.keep(form: 3, act: act)
    let lines = try test.store.audit(subject: "form 1")
    #expect(lines.map(\.action) == ["form.correct", "form.withdraw", "form.keep"])
    #expect(lines.allSatisfy { $0.operatorName == "Sri" && $0.why == "kertas" && $0.time == act.time })
    #expect(lines.map(\.detail) == ["1 → 2", "2 → 3", "3 → 4"])
    let history = try test.store.history(ofForm: 2)
    #expect(history.map(\.form.id) == [1, 2, 3, 4])
    #expect(history.map(\.kind) == [nil, .set, .withdraw, .keep])
    #expect(history.map(\.isCurrent) == [false, false, false, true])
    #expect(history.last?.line == lines.last)
  }

  @Test func `a correction that says the same makes no version`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1)])
    let before = try test.dump()
    #expect(try test.set(form: 1) { _ in }.version == nil)
    #expect(try test.dump() == before)
  }

  @Test func `a form that does not hold any more is refused, and the one that holds is named`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, id: "a"), FormMaker.form(2)])
    try test.set(form: 1) { $0.answers[0] = .answered(1) }
    try test.append([FormMaker.form(1, "111111111", id: "b", replacing: "a")], file: "b.csv")
    let before = try test.dump()
    let superseded = code { try test.set(form: 1) { $0.answers[0] = .answered(2) } }
    #expect(superseded?.code == .formSuperseded)
    #expect(superseded?.message.arguments == ["1", "4"], "the edit took the place of the corrected version")
    #expect(code { try test.withdraw(form: 9) }?.code == .formNotFound)
    #expect(try test.dump() == before)
    try test.store.withdraw(batch: 2, act: StoreUnderTest.act)
    #expect(code { try test.withdraw(form: 4) }?.code == .formOfPastBatch)
  }

  @Test func `withdrawing a batch takes its corrected forms along`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1), FormMaker.form(2)])
    try test.append([FormMaker.form(1, "111111111")], file: "b.csv")
    try test.set(form: 1) { $0.answers[0] = .answered(1) }
    try test.store.withdraw(batch: 1, act: StoreUnderTest.act)
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, excluded: 2, superseded: 1))
    #expect(try test.tallies() == test.recomputed())
    #expect(try test.findings().filter { $0.rule == .withdrawn }.count == 2)
  }

  @Test func `a file that replaces a batch replaces its corrected forms, and names them`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(5))
    try test.set(form: 2) { $0.answers[0] = .answered(1) }
    try test.withdraw(form: 6)
    try test.set(form: 3) { $0.answers[0] = .answered(1) }
    let again = try test.append(FormMaker.forms(6), file: "b.csv") { $0.replaces = 1 }
    #expect(again.lostCorrections == [7, 8])
    #expect(try test.tallies().first?.account == FormAccount(accepted: 6, superseded: 8))
    #expect(try test.tallies() == test.recomputed())
    #expect(try test.append(FormMaker.forms(5)).verdict == .alreadyHeld)
  }

  @Test func `a grown file is asked about whether or not it was mended as the store was`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(6))
    for form in 1...4 { try test.set(form: form) { $0.answers[0] = .answered(1) } }
    let mended = FormMaker.forms(6).map { form in
      var form = form
      if form.raw.record <= 4 { form.response.answers[0] = .answered(1) }
      return form
    }
    for forms in [FormMaker.forms(7), mended + FormMaker.forms(1, from: 7)] {
      #expect(code { try test.append(forms, file: "b.csv") }?.code == .grownFile)
    }
  }

  @Test func `the same submission again is held already, as it came and as it was corrected`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "434343434", id: "a")])
    try test.set(form: 1) { $0.answers[0] = .answered(1) }
    for (file, answers) in [("b.csv", "434343434"), ("c.csv", "134343434")] {
      let again = try test.append([FormMaker.form(1, answers, id: "a")], file: file)
      #expect(again.account == FormAccount(alreadyHeld: 1), "\(answers)")
    }
    let other = try test.append([FormMaker.form(1, "222222222", id: "a")], file: "d.csv")
    #expect(other.account == FormAccount(excluded: 1))
    #expect(other.conflicts == 1)
    try test.withdraw(form: 2)
    #expect(
      try test.append([FormMaker.form(1, "434343434", id: "a")], file: "e.csv").account.alreadyHeld == 1)
  }

  @Test func `keeping a form withdraws what contradicts it, and the other way round`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "111111111", id: "a"), FormMaker.form(2, "444444444", id: "a")])
    #expect(try test.tallies().first?.account == FormAccount(excluded: 2))
    let first = try test.keep(form: 2)
    #expect(first.withdrawnRivals.map(\.previous.id) == [1])
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, excluded: 1, superseded: 2))
    #expect(try test.tallies().first?.tally?.elements[0].sum == 4)
    let rival = try #require(first.withdrawnRivals.first?.form.id)
    try test.keep(form: rival)
    #expect(try test.tallies().first?.tally?.elements[0].sum == 1)
    #expect(try test.tallies() == test.recomputed())
    #expect(try test.forms().map(\.exclusion) == [nil, .withdrawn])
  }

  @Test func `a withdrawn rival leaves the other one to be kept, and an edit of its version may come again`()
    throws
  {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "333333333", id: "v0")])
    try test.append([FormMaker.form(1, "111111111", id: "v1", replacing: "v0")], file: "b.csv")
    let second = try test.append([FormMaker.form(1, "444444444", id: "v2", replacing: "v0")], file: "c.csv")
    #expect(second.conflicts == 1, "two edits of one version")
    let outcome = try test.withdraw(form: 2)
    #expect(outcome.openRivals == [3])
    try test.keep(form: 3)
    #expect(try test.tallies().first?.tally?.elements[0].sum == 4)
    #expect(try test.tallies() == test.recomputed())
    let third = try test.append([FormMaker.form(1, "222222222", id: "v3", replacing: "v0")], file: "d.csv")
    #expect(third.conflicts == 1, "the kept edit is a rival again")
  }

  @Test func `a corrected form may move to another unit, with its account`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1), FormMaker.form(2, unit: nil, exclusion: .unitUnknown)])
    try test.set(form: 1) { $0.unitCode = "35.08.11" }
    let tallies = try test.tallies()
    #expect(tallies.map(\.unit.code) == ["35.08.10", "35.08.11"])
    #expect(tallies.map(\.account) == [FormAccount(superseded: 1), FormAccount(accepted: 1)])
    #expect(tallies.map(\.order) == [.question, .question])
    #expect(try test.forms(unit: "35.08.11").map(\.id) == [3])
    #expect(try test.store.equalContent(round: "2024-S1", unit: "35.08.11").forms == 0)
    #expect(try test.store.straightLining(round: "2024-S1", unit: "35.08.11").of == 1)
    #expect(try tallies == test.recomputed())
  }

  @Test func `a column of services that holds remarks cannot be corrected into the tallies`() throws {
    let test = try StoreUnderTest(limits: SurveyStoreLimits(servicesPerUnit: 2))
    try test.append([FormMaker.form(1, service: "a"), FormMaker.form(2, service: "b")])
    let before = try test.dump()
    #expect(code { try test.set(form: 1) { $0.service = "c" } }?.code == .tooManyServices)
    #expect(try test.dump() == before)
  }

  @Test func `a record of a batch is found by its number there, in its latest version`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    #expect(try test.store.formNumber(batch: 1, record: 2) == 2)
    try test.set(form: 2) { $0.answers[0] = .answered(1) }
    #expect(try test.store.formNumber(batch: 1, record: 2) == 4)
    #expect(code { _ = try test.store.formNumber(batch: 1, record: 4) }?.code == .recordNotFound)
    #expect(code { _ = try test.store.formNumber(batch: 2, record: 1) }?.code == .batchNotFound)
  }

  @Test func `no statement deletes or rewrites a version`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1)])
    try test.set(form: 1) { $0.answers[0] = .answered(1) }
    for sql in [
      "DELETE FROM formVersion", "UPDATE formVersion SET kind = 'keep'", "DELETE FROM correctedCell",
      "UPDATE correctedCell SET text = '1'", "DELETE FROM form", "UPDATE form SET answers = '111111111'",
      "UPDATE form SET purgeID = 1",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try test.execute(sql) }
    }
  }
}
