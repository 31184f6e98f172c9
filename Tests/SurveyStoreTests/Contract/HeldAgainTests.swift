// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

/// Files of which most records are held already, although they are only a part of what is held.
@Suite struct HeldAgainTests {
  @Test func `a part of a held file that comes again is asked about`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(30))
    let before = try test.dump()
    let part = FormMaker.forms(10, from: 11)
    let error = #expect(throws: SurveyStoreError.self) { try test.append(part, file: "lembar-2.csv") }
    #expect(error?.code == .recordsHeld)
    #expect(error?.message.arguments == ["10", "10", "35.08.10"])
    #expect(try test.dump() == before)
    try test.append(part, file: "lembar-2.csv") { $0.also = true }
    #expect(try test.tallies().first?.account.accepted == 40)
  }

  @Test(arguments: [(8, false), (9, true), (10, true)])
  func `nine of ten of the file are enough, from whatever batches`(_ again: Int, _ isAsked: Bool) throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(40))
    try test.append(FormMaker.forms(40, from: 101), file: "b.csv")
    let held = FormMaker.forms(3) + FormMaker.forms(again - 3, from: 101)
    let file = held + FormMaker.forms(10 - again, from: 201)
    if isAsked {
      let error = #expect(throws: SurveyStoreError.self) { try test.append(file, file: "c.csv") }
      #expect(error?.code == .recordsHeld)
    } else {
      #expect(try test.append(file, file: "c.csv").verdict == .imported)
    }
  }

  @Test func `another unit, four records and a replaced batch hold nothing`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(30))
    #expect(try test.append(FormMaker.forms(10, unit: "35.08.11"), file: "b.csv").verdict == .imported)
    #expect(try test.append(FormMaker.forms(4), file: "c.csv").verdict == .imported)
    try test.append(FormMaker.forms(40, from: 101), file: "d.csv") { $0.replaces = 1 }
    #expect(try test.append(FormMaker.forms(10, from: 11), file: "e.csv").verdict == .imported)
  }

  @Test func `equal records are counted as often as they are held`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1), FormMaker.form(2)] + FormMaker.forms(20))
    // Two of six equal records are held.
    #expect(try test.append((1...6).map { FormMaker.form($0) }, file: "b.csv").verdict == .imported)
  }

  @Test func `a unit of happy people gets the forms of another week without being asked`() throws {
    let test = try StoreUnderTest()
    let kinds = ["333333333", "444444444", "333333334", "433333333"]
    let week = { (count: Int) in (1...count).map { FormMaker.form($0, kinds[$0 % 4]) } }
    try test.append(week(300))
    #expect(try test.append(week(20), file: "b.csv").verdict == .imported)
    #expect(try test.tallies().first?.account.accepted == 320)
  }

  @Test func `one unit of a file that is held is asked about, however many others are new`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(40))
    let file = FormMaker.forms(15) + FormMaker.forms(60, from: 201, unit: "35.08.11")
    let error = #expect(throws: SurveyStoreError.self) { try test.append(file, file: "b.csv") }
    #expect(error?.message.arguments == ["15", "15", "35.08.10"])
  }

  @Test func `a file that replaces a batch may bring what other batches hold`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(40))
    try test.append(FormMaker.forms(10, from: 21), file: "b.csv") { $0.also = true }
    let mended = FormMaker.forms(11, from: 21)
    #expect(try test.append(mended, file: "c.csv") { $0.replaces = 2 }.verdict == .imported)
  }
}
