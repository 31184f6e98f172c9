// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct GrownFileTests {
  @Test(arguments: [(4, false), (5, true), (6, true), (10, true)])
  func `half of a held batch of ten coming again is asked about`(_ again: Int, _ isAsked: Bool) throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(10))
    let before = try test.dump()
    let grown = FormMaker.forms(again) + FormMaker.forms(20, from: 100)
    guard isAsked else {
      #expect(try test.append(grown, file: "b.csv").verdict == .imported)
      return
    }
    let error = #expect(throws: SurveyStoreError.self) { try test.append(grown, file: "b.csv") }
    #expect(error?.code == .grownFile)
    #expect(error?.message.arguments == ["1", "a.csv", String(again), "10"])
    #expect(try test.dump() == before)
    #expect(throws: SurveyStoreError.self) { try test.append(grown, file: "b.csv") { $0.isDryRun = true } }
  }

  @Test func `where one unit of several comes again, the whole batch is not offered for it`() throws {
    let test = try StoreUnderTest()
    let unit = FormMaker.forms(6, from: 51, unit: "35.08.11")
    try test.append(FormMaker.forms(20) + unit)
    let error = #expect(throws: SurveyStoreError.self) {
      try test.append(FormMaker.forms(30, from: 101) + unit, file: "b.csv")
    }
    #expect(error?.code == .grownUnit)
    #expect(error?.message.arguments == ["1", "a.csv", "6", "6", "35.08.11", "26"])
  }

  @Test func `a batch of four is too small to be compared`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(4))
    #expect(try test.append(FormMaker.forms(4), file: "b.csv").verdict == .imported)
  }

  @Test func `equal answers of honest people are counted as often as they come`() throws {
    let test = try StoreUnderTest()
    try test.append((1...10).map { FormMaker.form($0) })
    // Four equal records meet ten equal ones: four of ten come again.
    #expect(try test.append((1...4).map { FormMaker.form($0) }, file: "b.csv").verdict == .imported)
  }

  @Test func `the same records in another unit are other records`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(10))
    let other = FormMaker.forms(10, unit: "35.08.11")
    #expect(try test.append(other, file: "b.csv").verdict == .imported)
  }

  @Test func `records with a strong id are settled by it and not compared`() throws {
    let test = try StoreUnderTest()
    let forms = (1...10).map { FormMaker.form($0, remark: "s\($0)", id: "id\($0)") }
    try test.append(forms)
    let grown = try test.append(forms + [FormMaker.form(11, id: "id11")], file: "b.csv")
    #expect(grown.account == FormAccount(accepted: 1, alreadyHeld: 10))
  }

  @Test func `also takes the file beside the held one`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(10))
    try test.append(FormMaker.forms(12), file: "b.csv") { $0.also = true }
    #expect(try test.tallies().first?.account.accepted == 22)
  }

  @Test func `replaces supersedes the old forms, and the figure is that of the new file alone`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "111111111")] + FormMaker.forms(9, from: 2))
    try test.append([FormMaker.form(50)], file: "other.csv")
    let outcome = try test.append(FormMaker.forms(12), file: "b.csv") { $0.replaces = 1 }
    #expect(outcome.verdict == .imported)
    #expect(try test.store.batch(1)?.state == .replaced)
    let tallies = try test.tallies()
    #expect(tallies.first?.account == FormAccount(accepted: 13, superseded: 10))
    #expect(try tallies == test.recomputed())
    #expect(Set(try test.forms().map(\.batchID)) == [2, 3])
    #expect(try test.store.audit(action: "batch.replace").map(\.subject) == ["1"])

    let fresh = try StoreUnderTest()
    try fresh.append([FormMaker.form(50)], file: "other.csv")
    try fresh.append(FormMaker.forms(12), file: "b.csv")
    #expect(try fresh.tallies().first?.services == tallies.first?.services)
  }

  @Test func `a batch of another round, a replaced one and one that is not there cannot be replaced`() throws
  {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(6))
    func error(_ number: Int, round: String = "2024-S1") -> SurveyStoreError.Code? {
      #expect(throws: SurveyStoreError.self) {
        try test.append(FormMaker.forms(8), file: "b.csv") {
          $0.replaces = number
          $0.roundID = round
        }
      }?.code
    }
    #expect(error(9) == .batchNotFound)
    #expect(error(1, round: "2024-S2") == .replacedBatchElsewhere)
    try test.store.withdraw(batch: 1, act: StoreUnderTest.act)
    #expect(error(1) == .batchNotHeld)
    #expect(try test.store.round("2024-S2") == nil)
  }
}
