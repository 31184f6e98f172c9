// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct ReorderTests {
  @Test func `settling the order remaps every form and tally, and the other order restores them`() throws {
    let test = try StoreUnderTest()
    try test.append([
      FormMaker.form(1, "434343412"), FormMaker.form(2, "222222222"), FormMaker.form(3, "22222224-"),
    ])
    let set = try #require(try test.set(form: 1) { $0.answers[8] = .answered(4) }.version)
    let before = try test.tallies()
    let outcome = try test.swapLastQuestions(batch: 1)
    #expect(outcome.isChanged)
    #expect(outcome.forms == 2, "a form that reads the same either way needs no version")
    #expect(outcome.batch.order == .element)
    #expect(outcome.batch.layout.fields[8...9] == [.question(8), .question(7)])
    let after = try test.tallies()
    #expect(after != before)
    #expect(after.map(\.order) == [.element])
    #expect(after[0].tally?.elements[7].sum == before[0].tally?.elements[8].sum)
    #expect(after[0].tally?.elements[8].sum == before[0].tally?.elements[7].sum)
    #expect(try after == test.recomputed())
    #expect(try test.store.audit(action: "batch.reorder").map(\.detail) == ["2024-S1 question → element"])
    let corrected = try #require(try test.forms().first)
    #expect(corrected.response.answers[7...8] == [.answered(4), .answered(1)])
    #expect(try test.store.version(corrected.id)?.corrected == [.question(2): "4"])
    #expect(set.form.id < corrected.id)
    try test.swapLastQuestions(batch: 1)
    #expect(try test.tallies().map(\.tally) == before.map(\.tally))
    #expect(try test.tallies().map(\.account.superseded) == [5])
    #expect(try test.tallies() == test.recomputed())
  }

  @Test func `a correction moves with the column that it mends`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "434343412")])
    _ = try test.store.correct(form: 1, kind: .set, act: StoreUnderTest.act) { held in
      var revision = FormRevision(unchanged: held)
      revision.checked.response.answers[8] = .answered(4)
      revision.corrected = [.question(8): "4", .date: "2024-03-06"]
      return revision
    }
    try test.swapLastQuestions(batch: 1)
    let held = try #require(try test.store.version(3))
    #expect(held.corrected == [.question(7): "4", .date: "2024-03-06"])
    #expect(held.raw.cell(.question(7))?.text == "4", "over the cell under the heading P9")
    #expect(held.raw.cell(.question(8))?.text == "1", "as it came under the heading P8")
    #expect(held.raw.cell(.date)?.text == "2024-03-06", "a field without a column stands at the end")
    #expect(held.came[8].heading == "P8")
    #expect(held.came[8].text == "1")
  }

  @Test func `the same file again is held already, under its old and under its settled order`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, "434343412")]) { $0.header.order = .unsettled }
    try test.swapLastQuestions(batch: 1)
    for order in [nil, ElementOrder.question] {
      let again = try test.append([FormMaker.form(1)]) { $0.chosenOrder = order }
      #expect(again.verdict == .alreadyHeld)
    }
    #expect(throws: SurveyStoreError.self) {
      try test.append([FormMaker.form(1)]) { $0.chosenOrder = .element }
    }
  }

  @Test func `a batch that does not count is not reordered, and the same order changes nothing`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1)])
    let before = try test.dump()
    let same = try test.store.reorder(
      batch: 1, order: .question, act: StoreUnderTest.act, layout: \.layout,
      revise: { FormRevision(unchanged: $0) })
    #expect(!same.isChanged)
    #expect(try test.dump() == before)
    try test.store.withdraw(batch: 1, act: StoreUnderTest.act)
    #expect(
      #expect(throws: SurveyStoreError.self) { try test.swapLastQuestions(batch: 1) }?.code == .batchNotHeld)
  }

  @Test func `the finding that nothing settles the order goes when an operator settles it`() throws {
    let test = try StoreUnderTest()
    let finding = Finding(.orderUnsettled, .warning, at: Provenance(source: "a.csv", line: 1))
    var cursor = ListCursor([FormMaker.form(1)], fileFindings: [finding])
    try test.append(&cursor) { $0.header.order = .unsettled }
    #expect(try test.findings(unit: "") == [finding])
    try test.swapLastQuestions(batch: 1)
    #expect(try test.findings(unit: "") == [])
  }
}
