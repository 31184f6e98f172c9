// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct IdentityTests {
  @Test func `the same id with the same content is counted and not stored twice`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, id: "x"), FormMaker.form(2, id: "y")])
    let outcome = try test.append([FormMaker.form(7, id: "y"), FormMaker.form(8, id: "z")], file: "b.csv")
    #expect(outcome.account == FormAccount(accepted: 1, alreadyHeld: 1))
    #expect(outcome.account.read == 2)
    #expect(try test.forms().count == 3)
  }

  @Test func `equal content is equal whatever the order of columns`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "123412341", id: "x")])
    let form = FormMaker.form(2, "123412341", id: "x")
    let turned = RawLayout(
      fields: FormMaker.layout.fields.reversed(), headings: FormMaker.layout.headings.reversed())
    let raw = RawForm(
      record: 2, line: 9, layout: turned, cells: form.raw.cells.reversed(), strongID: "x")
    let again = CheckedForm(raw: raw, response: form.response, findings: [], exclusion: nil)
    #expect(try test.append([again], file: "b.csv").account.alreadyHeld == 1)
  }

  @Test func `other contents under one id in one file exclude all of them, each with one finding`() throws {
    let test = try StoreUnderTest()
    let outcome = try test.append([
      FormMaker.form(1, "444444444", id: "x"), FormMaker.form(2), FormMaker.form(3, "111111111", id: "x"),
      FormMaker.form(4, "222222222", id: "x"),
    ])
    #expect(outcome.account == FormAccount(accepted: 1, excluded: 3))
    #expect(outcome.conflicts == 3)
    #expect(try test.forms().map(\.exclusion) == [.conflict, nil, .conflict, .conflict])
    let tallies = try test.tallies()
    #expect(tallies.first?.tally?.forms == 1)
    #expect(try tallies == test.recomputed())
    #expect(try test.findings().map(\.rule) == Array(repeating: .conflictInFile, count: 3))
    #expect(try test.store.batch(1)?.account == outcome.account)
  }

  @Test func `against a held form the incoming one is excluded and the printed figure stays`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "444444444", id: "x")])
    let printed = try test.tallies().first?.tally
    let outcome = try test.append(
      [FormMaker.form(5, "111111111", id: "x"), FormMaker.form(6, "222222222", id: "x")], file: "b.csv")
    #expect(outcome.account == FormAccount(excluded: 2))
    #expect(try test.tallies().first?.tally == printed)
    #expect(try test.forms().map(\.status) == [.accepted, .excluded, .excluded])
    let contested = try test.findings().filter { $0.rule == .heldFormContested }
    #expect(contested.map(\.arguments) == [["2"]])
    #expect(contested.map(\.place.source) == ["a.csv"])
    let again = try test.append([FormMaker.form(9, "444444444", id: "x")], file: "c.csv")
    #expect(again.account == FormAccount(alreadyHeld: 1))
  }

  @Test func `ids of other rounds and of withdrawn forms are not looked up`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "444444444", id: "x")])
    let other = try test.append([FormMaker.form(1, "111111111", id: "x")], file: "b.csv") {
      $0.roundID = "2024-S2"
      $0.days = CalendarPeriod.semester(2, of: 2024).days
    }
    #expect(other.account == FormAccount(accepted: 1))
    try test.store.withdraw(batch: 1, act: StoreUnderTest.act)
    let after = try test.append([FormMaker.form(1, "222222222", id: "x")], file: "c.csv")
    #expect(after.account == FormAccount(accepted: 1))
  }

  @Test func `an edit supersedes the version that it names`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "111111111", id: "v1")])
    try test.append([FormMaker.form(1, "444444444", id: "v2", replacing: "v1")], file: "b.csv")
    let tallies = try test.tallies()
    #expect(tallies.first?.account == FormAccount(accepted: 1, superseded: 1))
    #expect(tallies.first?.tally?.elements.first?.sum == 4)
    #expect(try tallies == test.recomputed())
    let old = try test.append([FormMaker.form(3, "111111111", id: "v1")], file: "c.csv")
    #expect(old.account == FormAccount(alreadyHeld: 1))
  }

  @Test func `an old version that comes after its edit is history from the start`() throws {
    let test = try StoreUnderTest()
    let outcome = try test.append([
      FormMaker.form(1, "444444444", id: "v2", replacing: "v1"), FormMaker.form(2, "111111111", id: "v1"),
    ])
    #expect(outcome.account == FormAccount(accepted: 2))
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, superseded: 1))
    #expect(try test.forms().map(\.record) == [1])
  }

  @Test func `an old version is history too when its edit has been edited again`() throws {
    let test = try StoreUnderTest()
    try test.append([
      FormMaker.form(1, "222222222", id: "v2", replacing: "v1"),
      FormMaker.form(2, "333333333", id: "v3", replacing: "v2"),
      FormMaker.form(3, "111111111", id: "v1"),
    ])
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, superseded: 2))
    #expect(try test.forms().map(\.record) == [2])
  }

  @Test func `two edits of one version are a conflict`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "111111111", id: "v1")])
    let outcome = try test.append(
      [
        FormMaker.form(1, "444444444", id: "v2", replacing: "v1"),
        FormMaker.form(2, "333333333", id: "v3", replacing: "v1"),
      ], file: "b.csv")
    #expect(outcome.account == FormAccount(excluded: 2))
    #expect(try test.tallies() == test.recomputed())
  }
}
