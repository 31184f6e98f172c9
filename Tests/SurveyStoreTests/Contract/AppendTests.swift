// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct AppendTests {
  @Test func `every form is held once, with its place, its cells and its findings`() throws {
    let test = try StoreUnderTest()
    let strange = "a\u{1F}b\u{1B}\u{1E}c\0d"
    let outcome = try test.append([
      FormMaker.form(1, "43211234-"),
      FormMaker.form(2, "4321*?n-4", remark: strange, warnings: 2),
      FormMaker.form(3, exclusion: .dateOutsideRound),
    ])
    #expect(outcome.verdict == .imported)
    #expect(outcome.account == FormAccount(accepted: 1, warned: 1, excluded: 1))
    #expect(outcome.findingCounts == [.answerOutOfScale: 2, .dateOutsideRound: 1])
    #expect(outcome.units == ["35.08.10"])

    let forms = try test.forms()
    #expect(forms.map(\.record) == [1, 2, 3])
    #expect(forms.map(\.line) == [2, 3, 4])
    #expect(forms.map(\.status) == [.accepted, .warned, .excluded])
    #expect(forms.map(\.exclusion) == [nil, nil, .dateOutsideRound])
    #expect(forms[1].response == FormMaker.form(2, "4321*?n-4").response)
    #expect(forms[0].source == "a.csv")
    #expect(try test.store.form(forms[1].id) == forms[1])

    let cells = try test.store.rawFields(form: forms[1].id)
    #expect(cells.map(\.heading) == FormMaker.layout.headings)
    #expect(cells.map(\.field) == FormMaker.layout.fields)
    #expect(cells.first?.text == "2")
    #expect(cells.last?.text == strange)

    let findings = try test.findings()
    #expect(findings.count == 3)
    #expect(findings[0].place.field == "U1")
    #expect(findings[0].arguments == ["U1", "\"7\""])
    #expect(try test.findings(severities: [.exclusion]).map(\.rule) == [.dateOutsideRound])
    #expect(try test.store.findingCounts(round: "2024-S1", unit: "35.08.10")[.answerOutOfScale] == 2)
  }

  @Test func `absent cells, blank cells and declared states come back as they were`() throws {
    let test = try StoreUnderTest()
    var form = FormMaker.form(1)
    form.raw.cells[1] = RawCell(text: nil)
    form.raw.cells[2] = RawCell(text: "")
    form.raw.cells[3] = RawCell(text: "", declared: .multipleMarks)
    form.raw.cells[4] = RawCell(text: nil, declared: .notAsked)
    form.raw.cells.removeLast()
    try test.append([form])
    let cells = try test.store.rawFields(form: try #require(try test.forms().first).id)
    #expect(cells[1].text == nil)
    #expect(cells[2].text == "")
    #expect(cells[3] == HeldCell(heading: "P3", field: .question(2), text: "", declared: .multipleMarks))
    #expect(cells[4] == HeldCell(heading: "P4", field: .question(3), text: nil, declared: .notAsked))
    #expect(cells[12].text == nil)
  }

  @Test func `the batch keeps how its file was read`() throws {
    let test = try StoreUnderTest()
    let outcome = try test.append(FormMaker.forms(2)) {
      $0.chosenOrder = .question
      $0.header.isSynthetic = true
    }
    let batch = try #require(outcome.batch)
    #expect(batch.id == 1)
    #expect(batch.format == "csv 1")
    #expect(batch.layout == FormMaker.layout)
    #expect(batch.dialect == [DialectEntry("delimiter", ";")])
    #expect(batch.order == .question)
    #expect(batch.chosenOrder == .question)
    #expect(batch.isSynthetic)
    #expect(batch.operatorName == "Penguji")
    #expect(try test.store.batch(1) == batch)
    #expect(try test.store.batches(round: "2024-S1") == [batch])
    #expect(try test.tallies().map(\.isSynthetic) == [true])
  }

  @Test func `tallies are kept per unit and service, and the account per unit`() throws {
    let test = try StoreUnderTest()
    try test.append([
      FormMaker.form(1, service: "KTP"), FormMaker.form(2, service: "KK"),
      FormMaker.form(3, unit: "35.08.11", service: ""),
      FormMaker.form(4, unit: nil, exclusion: .unitUnknown), FormMaker.form(5, exclusion: .incomplete),
    ])
    let tallies = try test.tallies()
    #expect(tallies.map(\.unit.code) == ["35.08.10", "35.08.11"])
    #expect(tallies[0].services.map(\.name) == ["KK", "KTP"])
    #expect(tallies[0].tally?.forms == 2)
    #expect(tallies[0].account == FormAccount(accepted: 2, excluded: 1))
    #expect(try test.store.unassignedAccount(round: "2024-S1") == FormAccount(excluded: 1))
    #expect(try test.forms(unit: nil).map(\.exclusion) == [.unitUnknown])
    #expect(try test.findings(unit: "").map(\.rule) == [.unitUnknown])
    #expect(try tallies == test.recomputed())
  }

  @Test func `orders of a unit's files are combined`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1)], file: "a.csv") { $0.header.order = .question }
    try test.append([FormMaker.form(1, remark: "b")], file: "b.csv") { $0.header.order = .element }
    try test.append([FormMaker.form(1, unit: "35.08.11")], file: "c.csv") { $0.header.order = .unsettled }
    #expect(try test.tallies().map(\.order) == [.mixed, .unsettled])
    try test.store.withdraw(batch: 1, act: StoreUnderTest.act)
    #expect(try test.tallies().map(\.order) == [.element, .unsettled])
  }

  @Test func `a dry run says everything and changes nothing`() throws {
    let test = try StoreUnderTest()
    let before = try test.dump()
    let outcome = try test.append(FormMaker.forms(7)) { $0.isDryRun = true }
    #expect(outcome.verdict == .wouldBeImported)
    #expect(outcome.batch == nil)
    #expect(outcome.account.accepted == 7)
    #expect(try test.dump() == before)
  }

  @Test func `an error of the cursor comes out as it was and leaves nothing`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3), file: "before.csv")
    let before = try test.dump()
    var cursor = ListCursor(FormMaker.forms(3000, from: 100), breaksAfter: 2500)
    #expect(throws: ListCursor.Broken(record: 2500)) { try test.append(&cursor, file: "b.csv") }
    #expect(try test.dump() == before)
    try test.append(FormMaker.forms(3000, from: 100), file: "b.csv")
    #expect(try test.tallies().first?.account.accepted == 3003)
  }

  @Test func `findings about the file stand beside no form and no unit`() throws {
    let test = try StoreUnderTest()
    let finding = Finding(.columnPersonal, .note, at: Provenance(source: "a.csv", column: 4), ["NAMA"])
    var cursor = ListCursor(FormMaker.forms(1), fileFindings: [finding])
    let outcome = try test.append(&cursor)
    #expect(outcome.fileFindings == [finding])
    #expect(try test.findings(unit: "") == [finding])
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1))
  }

  @Test func `equal content and equal answers are counted over scored forms`() throws {
    let test = try StoreUnderTest()
    try test.append([
      FormMaker.form(1, "444444444"), FormMaker.form(2, "444444444"), FormMaker.form(3, "343434343"),
      FormMaker.form(4, "343434343"), FormMaker.form(5, "343434343"), FormMaker.form(6, "111111112"),
      FormMaker.form(7, "444444444", exclusion: .dateOutsideRound), FormMaker.form(8, "---------"),
    ])
    let equal = try test.store.equalContent(round: "2024-S1", unit: "35.08.10")
    #expect(equal.forms == 5)
    #expect(equal.groups == 2)
    let straight = try test.store.straightLining(round: "2024-S1", unit: "35.08.10")
    #expect(straight.forms == 2)
    #expect(straight.of == 7)
    let none = try test.store.equalContent(round: "2024-S1", unit: "35.08.11")
    #expect(none.forms == 0)
  }

  @Test func `a reading body may read again, and a change inside it is refused`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(2))
    var cells = 0
    try test.store.forEachForm(round: "2024-S1", unit: "35.08.10") { form in
      cells += try test.store.rawFields(form: form.id).count
    }
    #expect(cells == 26)
    #expect(throws: SurveyStoreError.self) {
      try test.store.forEachForm(round: "2024-S1", unit: "35.08.10") { _ in
        try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
      }
    }
    #expect(try test.store.round("2024-S1")?.state == .open)
  }
}
