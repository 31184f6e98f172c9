// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

/// Versions that replace each other, in any order, in one file and over several.
@Suite struct EditChainTests {
  private static let v1 = FormMaker.form(1, "111111111", id: "v1")
  private static let v2 = FormMaker.form(2, "222222222", id: "v2", replacing: "v1")
  private static let v3 = FormMaker.form(3, "333333333", id: "v3", replacing: "v2")

  private static let orders = [
    [v1, v2, v3], [v1, v3, v2], [v2, v1, v3], [v2, v3, v1], [v3, v1, v2], [v3, v2, v1],
  ]

  @Test(arguments: orders)
  func `of three versions in one file the last one counts, in any order`(forms: [CheckedForm]) throws {
    let test = try StoreUnderTest()
    try test.append(forms)
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, superseded: 2))
    #expect(try test.forms().map(\.record) == [3])
    #expect(try test.tallies() == test.recomputed())
  }

  @Test(arguments: orders)
  func `of three versions in three files the last one counts, in any order`(forms: [CheckedForm]) throws {
    let test = try StoreUnderTest()
    for (number, form) in forms.enumerated() { try test.append([form], file: "\(number).csv") }
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, superseded: 2))
    #expect(try test.forms().map(\.record) == [3])
    #expect(try test.tallies() == test.recomputed())
    for (number, form) in forms.enumerated() {
      #expect(try test.append([form], file: "again-\(number).csv").account == FormAccount(alreadyHeld: 1))
    }
  }

  @Test func `an edit of one of two contradicting edits contradicts the other one too`() throws {
    let test = try StoreUnderTest()
    let outcome = try test.append([
      Self.v1, Self.v2, FormMaker.form(4, "444444444", id: "w2", replacing: "v1"), Self.v3,
    ])
    #expect(outcome.account.read == 4)
    #expect(outcome.conflicts == 3)
    #expect(try test.tallies().first?.account == FormAccount(excluded: 2, superseded: 2))
    #expect(try test.forms().map(\.exclusion) == [.conflict, .conflict])
    #expect(try test.tallies().first?.tally?.forms ?? 0 == 0)
    #expect(try test.tallies() == test.recomputed())
  }

  @Test func `a later file mends one of two contradicting edits`() throws {
    let test = try StoreUnderTest()
    try test.append([Self.v1, Self.v2, FormMaker.form(4, "444444444", id: "w2", replacing: "v1")])
    try test.append([Self.v3], file: "b.csv")
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, excluded: 1, superseded: 2))
    #expect(try test.forms().map(\.exclusion) == [.conflict, nil])
    #expect(try test.tallies() == test.recomputed())
  }

  @Test func `an edit of a version that never counted counts in its place`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "111111111", id: "v1", exclusion: .dateOutsideRound), Self.v2])
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, superseded: 1))
    #expect(try test.tallies() == test.recomputed())
  }

  @Test func `a second edit in a later file is excluded and the first one keeps counting`() throws {
    let test = try StoreUnderTest()
    try test.append([Self.v1])
    try test.append([Self.v2], file: "b.csv")
    let printed = try test.tallies().first?.tally
    let outcome = try test.append([FormMaker.form(4, "444444444", id: "w2", replacing: "v1")], file: "c.csv")
    #expect(outcome.account == FormAccount(excluded: 1))
    #expect(outcome.conflicts == 1)
    #expect(try test.tallies().first?.tally == printed)
  }

  @Test func `a withdrawn edit gives back the version that it superseded`() throws {
    let test = try StoreUnderTest()
    try test.append([Self.v1, FormMaker.form(5, "121212121", id: "other")])
    let before = try test.tallies().first?.tally
    try test.append([Self.v2], file: "b.csv")
    #expect(try test.tallies().first?.tally != before)
    try test.store.withdraw(batch: 2, act: StoreUnderTest.act)
    #expect(try test.tallies().first?.tally == before)
    #expect(try test.tallies().first?.account == FormAccount(accepted: 2, excluded: 1))
    #expect(try test.tallies() == test.recomputed())
  }

  @Test func `of a chain of edits in three files, withdrawing one never counts two versions or none`() throws
  {
    let test = try StoreUnderTest()
    for (number, form) in [Self.v1, Self.v2, Self.v3].enumerated() {
      try test.append([form], file: "\(number).csv")
    }
    try test.store.withdraw(batch: 2, act: StoreUnderTest.act)
    #expect(try test.tallies().first?.tally?.elements.first?.sum == 3)
    try test.store.withdraw(batch: 3, act: StoreUnderTest.act)
    #expect(try test.tallies().first?.tally?.elements.first?.sum == 1)
    #expect(try test.tallies().first?.tally?.forms == 1)
    #expect(try test.tallies() == test.recomputed())
  }

  @Test func `a replaced edit gives back the version that it superseded`() throws {
    let test = try StoreUnderTest()
    try test.append([Self.v1])
    try test.append([Self.v2], file: "b.csv")
    try test.append([FormMaker.form(6, "444444444", id: "new")], file: "c.csv") { $0.replaces = 2 }
    #expect(try test.tallies().first?.tally?.forms == 2)
    #expect(try test.tallies().first?.tally?.elements.first?.sum == 5)
    #expect(try test.tallies() == test.recomputed())
    try test.append([Self.v2], file: "d.csv") { $0.replaces = 3 }
    #expect(try test.tallies().first?.tally?.elements.first?.sum == 2)
    #expect(try test.tallies() == test.recomputed())
  }

  private static let w2 = FormMaker.form(4, "444444444", id: "w2", replacing: "v1")

  /// Expects one form that counts, with this value in its first element.
  private func expectOne(_ value: Int, in test: StoreUnderTest) throws {
    #expect(try test.tallies().first?.tally?.forms == 1)
    #expect(try test.tallies().first?.tally?.elements.first?.sum == value)
    #expect(try test.tallies() == test.recomputed())
  }

  private func contested() throws -> StoreUnderTest {
    let test = try StoreUnderTest()
    for (number, form) in [Self.v1, Self.v2, Self.w2].enumerated() {
      try test.append([form], file: "\(number).csv")
    }
    return test
  }

  @Test func `an edit that is kept takes the place of the version that came back`() throws {
    let test = try contested()
    try test.store.withdraw(batch: 2, act: StoreUnderTest.act)
    try expectOne(1, in: test)
    try test.keep(form: 3)
    try expectOne(4, in: test)
    try test.store.withdraw(batch: 3, act: StoreUnderTest.act)
    try expectOne(1, in: test)
  }

  @Test func `a withdrawn edit gives nothing back where another edit was kept`() throws {
    let test = try contested()
    try test.keep(form: 3)
    try expectOne(4, in: test)
    try test.store.withdraw(batch: 2, act: StoreUnderTest.act)
    try expectOne(4, in: test)
    try test.store.withdraw(batch: 3, act: StoreUnderTest.act)
    try expectOne(1, in: test)
  }

  @Test func `a withdrawn edit gives back the version of the file that replaced the first one`() throws {
    let test = try StoreUnderTest()
    try test.append([Self.v1])
    try test.append([Self.v2], file: "b.csv")
    try test.append([Self.v1, FormMaker.form(5, "333333333", id: "other")], file: "c.csv") { $0.replaces = 1 }
    #expect(try test.tallies().first?.tally?.elements.first?.sum == 5)
    try test.store.withdraw(batch: 2, act: StoreUnderTest.act)
    #expect(try test.tallies().first?.tally?.elements.first?.sum == 4)
    #expect(try test.tallies().first?.tally?.forms == 2)
    #expect(try test.tallies() == test.recomputed())
  }

  @Test func `an edit of a withdrawn edit takes the place of the version that came back`() throws {
    let test = try StoreUnderTest()
    try test.append([Self.v1])
    try test.append([Self.v2], file: "b.csv")
    try test.store.withdraw(batch: 2, act: StoreUnderTest.act)
    try test.append([Self.v3], file: "c.csv")
    try expectOne(3, in: test)
    try test.store.withdraw(batch: 3, act: StoreUnderTest.act)
    try expectOne(1, in: test)
  }

  @Test func `the documents of a folder are kept with its batch`() throws {
    let test = try StoreUnderTest()
    let members = [
      BatchMember(name: "a.xml", size: 3, sha256: FormMaker.digest(of: "a"), record: 1),
      BatchMember(name: "b.xml", size: 4, sha256: FormMaker.digest(of: "b")),
    ]
    var cursor = ListCursor([Self.v1])
    _ = try test.store.append(
      StoreUnderTest.request(file: "kiriman"), forms: &cursor, judge: StoreUnderTest.judge,
      conflictFindings: StoreUnderTest.findings(of:), closing: { _ in BatchClosing(members: members) })
    #expect(try test.store.members(ofBatch: 1) == members)
    #expect(try test.store.members(ofBatch: 2) == [])
    #expect(throws: (any Error).self) { try test.execute("DELETE FROM batchMember") }
    #expect(throws: (any Error).self) { try test.execute("UPDATE batchMember SET record = 2") }
  }
}
