// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct FollowUpTests {
  private let act = StoreUnderTest.act

  private static func row(
    _ activity: String = "Melatih petugas", unit: String = "35.08.10", element: String = "U3",
    quarters: [String] = ["2024-TW4", "2024-Q3"], outcome: FollowUpOutcome = FollowUpOutcome()
  ) -> FollowUp {
    FollowUp(
      roundID: "2024-S1", unitCode: unit, elementCode: element, activity: activity,
      quarters: quarters.compactMap { PlanQuarter($0) }, responsible: "Kasi Pelayanan", outcome: outcome)
  }

  private func store() throws -> StoreUnderTest {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(1))
    return test
  }

  private func code(_ body: () throws -> Void) -> SurveyStoreError.Code? {
    #expect(throws: SurveyStoreError.self) { try body() }?.code
  }

  @Test func `a row is held as it was written, its quarters in order, with who and when`() throws {
    let test = try store()
    let kept = try test.store.keep([Self.row()], act: act)
    #expect(kept.map(\.isNew) == [true])
    let held = try #require(try test.store.followUps(round: "2024-S1").first)
    #expect(held == kept.first?.held && held.followUp == Self.row() && held.version == 1)
    #expect(held.followUp.quarters.map(\.description) == ["2024-Q3", "2024-Q4"])
    #expect(held.operatorName == "Penguji" && held.writtenAt == act.time)
    #expect(try test.store.audit(action: "followup.plan").map(\.subject) == [String(held.number)])
  }

  @Test func `the same row again changes nothing, whatever its capitals`() throws {
    let test = try store()
    try test.store.keep([Self.row()], act: act)
    let before = try test.dump()
    #expect(try test.store.keep([Self.row()], act: act).map(\.isNew) == [false])
    #expect(try test.dump() == before)
    #expect(try test.store.keep([Self.row("MELATIH  petugas")], act: act).first?.held.version == 2)
    #expect(try test.store.followUps().count == 1)
  }

  @Test func `what came of a row is a version of its own, and the one before stays as history`() throws {
    let test = try store()
    let number = try #require(try test.store.keep([Self.row()], act: act).first?.held.number)
    let outcome = FollowUpOutcome(
      state: .done, date: CalendarDate(year: 2024, month: 9, day: 30), description: "Selesai '\"; --",
      evidence: "Foto", obstacles: "")
    let held = try test.store.changeFollowUp(number, act: act) { $0.with(outcome) }
    #expect(held.version == 2 && held.number == number && held.followUp.outcome == outcome)
    #expect(try test.store.followUps(unit: "35.08.10").map(\.followUp.outcome) == [outcome])
    let history = try test.store.followUps(history: true)
    #expect(history.map(\.version) == [1, 2] && history.first?.followUp == Self.row())
    #expect(try test.store.audit(action: "followup.change").count == 1)
    let before = try test.dump()
    #expect(try test.store.changeFollowUp(number, act: act) { $0.with(outcome) } == held)
    #expect(try test.dump() == before)
  }

  @Test func `of several rows all are kept or none`() throws {
    let test = try store()
    let before = try test.dump()
    #expect(
      code { try test.store.keep([Self.row(), Self.row("b", unit: "99")], act: act) } == .unitNotFound)
    #expect(code { try test.store.keep([Self.row(), Self.row("")], act: act) } == .followUpIncomplete)
    #expect(code { try test.store.keep([Self.row(quarters: [])], act: act) } == .followUpIncomplete)
    #expect(try test.dump() == before)
  }

  @Test func `an unknown row, and a row that another one plans already, are errors`() throws {
    let test = try store()
    let kept = try test.store.keep([Self.row(), Self.row("Antrean daring")], act: act)
    #expect(code { try test.store.changeFollowUp(99, act: act) { $0 } } == .followUpNotFound)
    let second = try #require(kept.last?.held.number)
    #expect(
      code { try test.store.changeFollowUp(second, act: act) { _ in Self.row() } } == .followUpPlannedAlready)
    #expect(try test.store.followUps().map(\.version) == [1, 1])
  }

  @Test func `a row that was taken back makes way for the same plan`() throws {
    let test = try store()
    let number = try #require(try test.store.keep([Self.row()], act: act).first?.held.number)
    try test.store.changeFollowUp(number, act: act) { $0.with(FollowUpOutcome(state: .withdrawn)) }
    let again = try test.store.keep([Self.row()], act: act)
    #expect(again.map(\.isNew) == [true] && again.first?.held.number != number)
    #expect(FollowUpProgress(try test.store.followUps()).planned == 1)
  }

  @Test(arguments: [
    "DELETE FROM followUp", "UPDATE followUp SET activity = 'x'", "DELETE FROM followUpQuarter",
    "UPDATE followUpQuarter SET year = 2025", "UPDATE followUp SET isCurrent = 1",
    "UPDATE followUp SET state = 'done'",
  ])
  func `nobody can rewrite or delete a row behind the store's back`(sql: String) throws {
    let test = try store()
    try test.store.keep([Self.row()], act: act)
    let before = try test.dump()
    #expect(throws: (any Error).self) { try test.execute(sql) }
    #expect(try test.dump() == before)
  }

  @Test func `rows travel with a backup and back`() throws {
    let test = try store()
    try test.store.keep([Self.row()], act: act)
    let backup = test.folder + "/copy.ikm"
    try test.store.backup(to: backup, attachments: [])
    let restored = try SurveyStore.restore(from: backup, into: test.folder + "/again", act: act) { _ in }
    #expect(try restored.followUps() == test.store.followUps())
  }
}
