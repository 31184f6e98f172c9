// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct WorkflowTests {
  private static let lumajang = "35.08.10"
  private let act = StoreUnderTest.act
  private let reasoned = OperatorAct(
    operatorName: "Camat", time: "2024-07-02T08:00:00+07:00", why: "bukti kurang")

  private func code(_ body: () throws -> Void) -> SurveyStoreError.Code? {
    #expect(throws: SurveyStoreError.self) { try body() }?.code
  }

  /// A store with one value, taken so many steps of submit, verify, approve.
  private func posted(_ steps: Int = 0) throws -> (test: StoreUnderTest, id: Int) {
    let test = try StoreUnderTest()
    try test.store.post(GeneralObservationTests.documents(), act: act)
    let id = try #require(try test.store.observations().first).id
    for step in [WorkflowStep.submit, .verify, .approve].prefix(steps) {
      try test.store.step(step, observation: id, act: act)
    }
    return (test, id)
  }

  @Test func `a value goes from draft over submitted and verified to approved, each step in the audit`()
    throws
  {
    let (test, id) = try posted(3)
    let held = try #require(try test.store.observation(id))
    #expect(held.status == .approved && held.isInForce)
    let lines = try test.store.audit(subject: "DOK_DESA_TW 35.08.10 2024")
    #expect(
      lines.map(\.action) == [
        "observation.post", "observation.submit", "observation.verify", "observation.approve",
      ])
    #expect(lines.map(\.newValue) == ["76.92", "submitted", "verified", "approved"])
    #expect(lines.map(\.oldValue) == [nil, "draft", "submitted", "verified"])
  }

  @Test(arguments: [
    (0, WorkflowStep.verify), (0, .approve), (1, .approve), (1, .submit), (3, .submit), (3, .verify),
  ])
  func `a step that is not open to a status is refused`(_ steps: Int, _ step: WorkflowStep) throws {
    let (test, id) = try posted(steps)
    let before = try test.dump()
    #expect(code { try test.store.step(step, observation: id, act: act) } == .stepNotOpen)
    #expect(try test.dump() == before)
  }

  @Test func `a second approval is refused`() throws {
    let (test, id) = try posted(3)
    let before = try test.dump()
    #expect(code { try test.store.step(.approve, observation: id, act: act) } == .stepNotOpen)
    #expect(try test.dump() == before)
  }

  @Test func `a return needs a reason, and what was returned is handed in again`() throws {
    let (test, id) = try posted(2)
    #expect(code { try test.store.step(.giveBack, observation: id, act: act) } == .reasonMissing)
    #expect(try test.store.step(.giveBack, observation: id, act: reasoned).status == .returned)
    #expect(try test.store.audit(action: "observation.return").map(\.why) == ["bukti kurang"])
    #expect(try test.store.step(.submit, observation: id, act: act).status == .submitted)
  }

  @Test func `an approved value stays in force until its successor is approved, and both stand in the audit`()
    throws
  {
    let (test, first) = try posted(3)
    try test.store.post(GeneralObservationTests.documents(31), act: act)
    let second = try #require(try test.store.observations().first)
    #expect(second.status == .draft && second.isCurrent && !second.isInForce)
    #expect(try test.store.standingObservations().map(\.id) == [first])
    for step in [WorkflowStep.submit, .verify] { try test.store.step(step, observation: second.id, act: act) }
    #expect(try test.store.standingObservations().map(\.id) == [first], "verified is not approved")
    try test.store.step(.approve, observation: second.id, act: act)
    #expect(try test.store.standingObservations().map(\.id) == [second.id])
    #expect(try test.store.observation(first)?.isInForce == false)
    let replaced = try #require(try test.store.audit(action: "observation.replace").first)
    #expect(replaced.oldValue == "76.92" && replaced.newValue == "79.49")
    #expect(
      code { try test.store.step(.giveBack, observation: first, act: reasoned) } == .observationSuperseded)
  }

  @Test func `an approved value that is given back is no longer in force`() throws {
    let (test, id) = try posted(3)
    #expect(try test.store.step(.giveBack, observation: id, act: reasoned).isInForce == false)
  }

  @Test func `several values move together or not at all`() throws {
    let (test, id) = try posted()
    try test.store.post(GeneralObservationTests.documents(13, period: .quarter(1, of: 2024)), act: act)
    let ids = try test.store.observations().map(\.id)
    try test.store.step(.submit, observation: id, act: act)
    let before = try test.dump()
    #expect(code { try test.store.step(.submit, observations: ids, act: act) } == .stepNotOpen)
    #expect(try test.dump() == before)
  }

  @Test
  func
    `in a locked period nothing is posted, edited, returned or proven, and the same value changes nothing`()
    throws
  {
    let (test, id) = try posted(3)
    #expect(try test.store.lock(.year(2024), unit: nil, act: act) == 1)
    #expect(try test.store.observation(id)?.status == .locked)
    let before = try test.dump()
    let paper = Evidence(title: "Berita acara", fileName: "", sha256: "")
    let store = test.store
    let quarter = try GeneralObservationTests.documents(13, period: .quarter(1, of: 2024))
    #expect(code { try store.post(GeneralObservationTests.documents(31), act: act) } == .periodLocked)
    #expect(code { try store.post(quarter, act: act) } == .periodLocked, "a quarter lies inside the year")
    #expect(code { try store.step(.giveBack, observation: id, act: reasoned) } == .periodLocked)
    #expect(code { try store.step(.approve, observation: id, act: act) } == .periodLocked)
    #expect(code { try store.addEvidence(paper, to: id, act: act) } == .periodLocked)
    #expect(code { try store.lock(.year(2024), unit: nil, act: act) } == .lockedAlready)
    #expect(code { try store.lock(.year(2024), unit: Self.lumajang, act: act) } == .lockedAlready)
    #expect(try store.post(GeneralObservationTests.documents(), act: act) == .unchanged)
    #expect(try test.dump() == before)
  }

  @Test func `a lock is opened with a reason and only as it was closed`() throws {
    let (test, id) = try posted(3)
    try test.store.lock(.year(2024), unit: nil, act: act)
    #expect(code { try test.store.reopen(.year(2024), unit: nil, act: act) } == .reasonMissing)
    #expect(code { try test.store.reopen(.year(2024), unit: Self.lumajang, act: reasoned) } == .notLocked)
    #expect(code { try test.store.reopen(.year(2023), unit: nil, act: reasoned) } == .notLocked)
    #expect(try test.store.reopen(.year(2024), unit: nil, act: reasoned) == 1)
    #expect(try test.store.observation(id)?.status == .approved)
    #expect(try test.store.locks().isEmpty)
    #expect(try test.store.post(GeneralObservationTests.documents(31), act: act) != .unchanged)
    #expect(
      try test.store.audit(subject: "2024 *").map(\.action) == ["period.lock", "period.reopen"])
  }

  @Test func `a value that two locks cover stays locked until both are opened`() throws {
    let test = try StoreUnderTest()
    let quarter = CalendarPeriod.quarter(1, of: 2024)
    try test.store.post(GeneralObservationTests.documents(13, period: quarter), act: act)
    for step in [WorkflowStep.submit, .verify, .approve] {
      try test.store.step(step, observation: 1, act: act)
    }
    #expect(try test.store.lock(quarter, unit: Self.lumajang, act: act) == 1)
    #expect(try test.store.lock(.year(2024), unit: nil, act: act) == 0)
    #expect(try test.store.locks().count == 2)
    #expect(try test.store.reopen(.year(2024), unit: nil, act: reasoned) == 0)
    #expect(try test.store.observation(1)?.status == .locked)
    #expect(try test.store.reopen(quarter, unit: Self.lumajang, act: reasoned) == 1)
  }

  @Test func `a lock of a unit leaves the other units alone`() throws {
    let (test, id) = try posted(3)
    try test.store.step(.lock, observation: id, act: act)
    #expect(try test.store.locks().map(\.unitCode) == [Self.lumajang])
    let held = try #require(try test.store.observation(id)).observation
    let other = Observation(
      indicatorCode: held.indicatorCode, definitionVersion: held.definitionVersion, unitCode: "35.08.11",
      period: held.period, measure: held.measure, value: held.value, provenance: held.provenance)
    #expect(try test.store.post(other, act: act) == .posted)
  }

  @Test func `what is not approved, not there, or no year or quarter is not locked`() throws {
    let (test, _) = try posted(2)
    let before = try test.dump()
    #expect(code { try test.store.lock(.year(2024), unit: nil, act: act) } == .notAllApproved)
    #expect(code { try test.store.lock(.year(2023), unit: nil, act: act) } == .nothingToLock)
    #expect(code { try test.store.lock(.month(1, of: 2024), unit: nil, act: act) } == .lockPeriodKind)
    #expect(code { try test.store.lock(.year(2024), unit: "99", act: act) } == .unitNotFound)
    #expect(try test.dump() == before)
  }

  @Test func `evidence is kept with its digest, once`() throws {
    let (test, id) = try posted()
    let paper = Evidence(
      title: "Berita acara", fileName: "ba.pdf", sha256: String(repeating: "d", count: 64))
    #expect(try test.store.addEvidence(paper, to: id, act: act).evidence == [paper])
    let before = try test.dump()
    #expect(try test.store.addEvidence(paper, to: id, act: act).evidence == [paper])
    #expect(try test.dump() == before)
    #expect(code { try test.store.addEvidence(paper, to: 99, act: act) } == .observationNotFound)
  }

  @Test
  func `forms that change behind an approved value mark it stale, once and by name, and leave its value`()
    throws
  {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    try test.store.closeRound("2024-S1", act: act)
    let first = ObservationTests.observation(524)
    try test.store.post(first, act: act)
    for step in [WorkflowStep.submit, .verify, .approve] {
      try test.store.step(step, observation: 1, act: act)
    }
    try test.store.post(ObservationTests.observation(530), act: act)
    try test.store.withdraw(batch: 1, act: reasoned)
    let held = try test.store.observations(history: true)
    #expect(held.map(\.isStale) == [true, true], "the one in force and the draft after it")
    #expect(held.first?.observation == first && held.first?.isInForce == true)
    let lines = try test.store.audit(action: "observation.stale")
    #expect(lines.map(\.subject) == ["IKM 35.08.10 2024", "IKM 35.08.10 2024"])
    #expect(lines.map(\.operatorName) == ["Camat", "Camat"])
  }
}
