// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct RegisterTests {
  private let act = StoreUnderTest.act
  private let file = FileManifest(name: "a.csv", size: 9, sha256: String(repeating: "a", count: 64))

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(isoText: text)) }

  private func event(
    _ number: String = "7", unit: String = "35.08.10", subject: String = "Banjir '\"; --",
    followUp: String? = nil
  ) throws -> RegisterRecord<FacilitationEvent> {
    let followUps = try followUp.map {
      [FacilitationEvent.FollowUp(kind: .meeting, date: try day($0), evidence: "BA")]
    }
    return RegisterRecord(
      FacilitationEvent(
        number: number, unitCode: unit, date: try day("2024-03-12"), subject: subject, partner: "PU",
        section: "", followUps: followUps ?? []), isSynthetic: false, line: 5)
  }

  private func document(_ enacted: String?, kind: VillageDocumentKind = .workPlan, line: Int = 2) throws
    -> RegisterRecord<PlacedDocument>
  {
    RegisterRecord(
      PlacedDocument(
        VillageDocument(
          villageCode: "35.08.10.2002", kind: kind, fiscalYear: 2025, enacted: try enacted.map(day),
          received: nil, number: "3"), unitCode: "35.08.10"), isSynthetic: true, line: line)
  }

  private func code(_ body: () throws -> Void) -> SurveyStoreError.Code? {
    #expect(throws: SurveyStoreError.self) { try body() }?.code
  }

  @Test func `an event is held as it was written, with the file and the line that brought it`() throws {
    let test = try StoreUnderTest()
    let counts = try test.store.keep([event(followUp: "2024-03-20"), event("8")], file: file, act: act)
    #expect(counts == (2, 0))
    let held = try test.store.events(unit: "35.08.10")
    #expect(held.map(\.event) == [try event(followUp: "2024-03-20").content, try event("8").content])
    #expect(held[0].origin == RegisterOrigin(fileName: "a.csv", sha256: file.sha256, line: 5))
    #expect(held[0].operatorName == "Penguji" && held[0].version == 1 && !held[0].isSynthetic)
    #expect(try test.store.events(unit: "35.08.11").isEmpty)
    #expect(try test.store.audit(action: "register.import").map(\.subject) == ["events"])
    #expect(try test.store.audit(action: "event.add").map(\.subject) == ["35.08.10 7", "35.08.10 8"])
  }

  @Test func `the same events again change nothing, not even the audit`() throws {
    let test = try StoreUnderTest()
    try test.store.keep([event()], file: file, act: act)
    let before = try test.dump()
    #expect(try test.store.keep([event()], file: file, act: act) == (0, 0))
    #expect(try test.dump() == before)
  }

  @Test func `a changed event is the next version, and the one before stays as history`() throws {
    let test = try StoreUnderTest()
    try test.store.keep([event()], act: act)
    #expect(try test.store.keep([event(followUp: "2024-03-20")], act: act) == (0, 1))
    #expect(try test.store.events().map(\.version) == [2])
    let history = try test.store.events(history: true)
    #expect(history.map(\.version) == [1, 2] && history.map(\.isCurrent) == [false, true])
    #expect(Set(history.map(\.record)).count == 1 && history[0].event.followUps.isEmpty)
  }

  @Test func `of several events all are kept or none`() throws {
    let test = try StoreUnderTest()
    let before = try test.dump()
    #expect(code { try test.store.keep([event(), event(unit: "35.08.99")], act: act) } == .unitNotFound)
    #expect(try test.dump() == before)
    // What slips past every door is stopped by the file itself.
    #expect(throws: SurveyStoreError.self) {
      try test.store.keep([event(), event("8", followUp: "2024-03-11")], act: act)
    }
    #expect(try test.dump() == before)
  }

  @Test func `an event that was taken back is history, and its number is free again`() throws {
    let test = try StoreUnderTest()
    try test.store.keep([event()], act: act)
    let record = try #require(try test.store.events().first?.record)
    _ = try test.store.withdrawEvent(record, act: act)
    #expect(try test.store.events().isEmpty)
    #expect(try test.store.events(history: true).map(\.isWithdrawn) == [true])
    #expect(code { _ = try test.store.withdrawEvent(record, act: act) } == .recordWithdrawn)
    #expect(code { _ = try test.store.withdrawEvent(99, act: act) } == .eventNotFound)
    #expect(try test.store.keep([event()], act: act) == (1, 0))
  }

  @Test func `every version of a document is kept, the first receipt first`() throws {
    let test = try StoreUnderTest()
    try test.store.append([document("2024-09-20"), document("2024-10-20", line: 3)], file: file, act: act)
    try test.store.append([document(nil, kind: .budget), document(nil)], act: act)
    let held = try test.store.documents(unit: "35.08.10")
    #expect(held.map(\.version) == [1, 1, 2, 3])
    #expect(held.map(\.document.kind) == [.budget, .workPlan, .workPlan, .workPlan])
    #expect(held.map { $0.document.enacted?.isoText } == [nil, "2024-09-20", "2024-10-20", nil])
    #expect(held.map { $0.origin?.line } == [nil, 2, 3, nil] && held.allSatisfy(\.isSynthetic))
    #expect(try test.store.audit(action: "document.replace").count == 2)
    let record = try #require(held.last?.record)
    _ = try test.store.withdrawDocument(record, act: act)
    #expect(try test.store.documents().map(\.version) == [1, 1, 2])
    #expect(try test.store.documents(history: true).count == 4)
    #expect(code { _ = try test.store.withdrawDocument(record, act: act) } == .recordWithdrawn)
    #expect(code { _ = try test.store.withdrawDocument(99, act: act) } == .documentNotFound)
    try test.store.append([document("2024-11-20")], act: act)
    #expect(try test.store.documents().map(\.version) == [1, 1, 2, 4])
  }

  @Test(arguments: [
    "DELETE FROM facilitationEvent", "UPDATE facilitationEvent SET subject = 'x'",
    "UPDATE facilitationEvent SET isCurrent = 1 WHERE isCurrent = 0", "DELETE FROM eventFollowUp",
    "UPDATE eventFollowUp SET day = 0", "DELETE FROM villageDocument",
    "UPDATE villageDocument SET enactedOn = 0", "UPDATE villageDocument SET withdrawnBy = NULL",
    "DELETE FROM registerFile", "UPDATE registerFile SET fileName = 'x'",
  ])
  func `the file itself lets nobody rewrite a register`(sql: String) throws {
    let test = try StoreUnderTest()
    try test.store.keep([event()], file: file, act: act)
    try test.store.keep([event(followUp: "2024-03-20")], act: act)
    try test.store.append([document("2024-09-20")], act: act)
    let before = try test.dump()
    #expect(throws: DatabaseError.self) { try test.execute(sql) }
    #expect(try test.dump() == before)
  }

  @Test func `damaged rows are an error and never a trap`() throws {
    let test = try StoreUnderTest()
    try test.store.append([document("2024-09-20")], act: act)
    try test.execute("DROP TRIGGER villageDocumentIsNotRewritten")
    try test.execute("UPDATE villageDocument SET enactedOn = 99999999999")
    #expect(code { _ = try test.store.documents() } == .damaged)
  }
}
