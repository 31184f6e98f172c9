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
    #expect(error?.message.arguments == ["10", "10"])
    #expect(try test.dump() == before)
    try test.append(part, file: "lembar-2.csv") { $0.also = true }
    #expect(try test.tallies().first?.account.accepted == 40)
  }

  @Test(arguments: [(4, false), (5, true)])
  func `half of the file is enough, from whatever batches`(_ again: Int, _ isAsked: Bool) throws {
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
}
