// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct TargetTests {
  private let act = StoreUnderTest.act

  private func code(_ body: () throws -> Void) -> SurveyStoreError.Code? {
    #expect(throws: SurveyStoreError.self) { try body() }?.code
  }

  private static func number(_ text: String) throws -> RoundedNumber {
    try #require(RoundedNumber(decimalText: text))
  }

  private static func target(
    _ layer: TargetLayer = .pk, _ value: TargetValue? = nil, period: CalendarPeriod = .year(2024),
    unit: String = "35.08.10", document: String = "Perjanjian Kinerja Tahun 2024",
    reason: TargetChangeReason? = nil
  ) throws -> Target {
    Target(
      indicatorCode: "IKM", unitCode: unit, period: period, layer: layer,
      value: try value ?? .number(number("82.50")), unit: .index,
      document: TargetDocument(
        title: document, number: "", date: try #require(CalendarDate(year: 2024, month: 1, day: 15))),
      reason: reason)
  }

  @Test func `layers stand side by side, and each value comes back as it was given`() throws {
    let test = try StoreUnderTest()
    let targets = [
      try Self.target(.baseline, .number(Self.number("79.1"))),
      try Self.target(.renstra, .range(Self.number("80.00"), Self.number("85.00"))),
      try Self.target(.rkt, .predicate("B")), try Self.target(.pk),
      try Self.target(.pkChanged, .number(Self.number("83")), reason: .strategy),
    ]
    for target in targets.reversed() { #expect(try test.store.keepTarget(target, act: act).isNew) }
    let held = try test.store.targets(unit: "35.08.10", year: 2024)
    #expect(held.map(\.target) == targets)
    #expect(held.allSatisfy { $0.version == 1 && $0.isCurrent && $0.supersedes == nil })
    #expect(try test.store.targets(year: 2023).isEmpty && test.store.targets(unit: "35.08.11").isEmpty)
  }

  @Test func `another value is the next version, the one before stays, the same one changes nothing`() throws
  {
    let test = try StoreUnderTest()
    let first = try test.store.keepTarget(Self.target(), act: act).held
    let before = try test.dump()
    #expect(try test.store.keepTarget(Self.target(), act: act).isNew == false)
    #expect(try test.dump() == before)
    let changed = try Self.target(.pk, .number(Self.number("84.00")))
    let second = try test.store.keepTarget(changed, act: act).held
    #expect(second.version == 2 && second.supersedes == first.id)
    #expect(try test.store.targets().map(\.target) == [changed])
    #expect(try test.store.targets(history: true).map(\.isCurrent) == [false, true])
    let line = try #require(try test.store.audit(action: "target.change").first)
    #expect(line.subject == "IKM 35.08.10 2024 pk")
    #expect(line.oldValue == "82.50 index" && line.newValue == "84.00 index")
  }

  @Test func `a target without document, a changed agreement without reason, a reversed range are refused`()
    throws
  {
    let test = try StoreUnderTest()
    let before = try test.dump()
    let store = test.store
    let reversed = TargetValue.range(try Self.number("85"), try Self.number("80"))
    #expect(code { try store.keepTarget(Self.target(document: " "), act: act) } == .targetWithoutDocument)
    #expect(code { try store.keepTarget(Self.target(.pkChanged), act: act) } == .targetWithoutReason)
    #expect(code { try store.keepTarget(Self.target(reason: .official), act: act) } == .targetReasonMisplaced)
    #expect(code { try store.keepTarget(Self.target(.pk, reversed), act: act) } == .targetRangeReversed)
    #expect(code { try store.keepTarget(Self.target(unit: "99"), act: act) } == .unitNotFound)
    #expect(
      code { try store.keepTargets([Self.target(), Self.target(unit: "99")], act: act) } == .unitNotFound)
    #expect(try store.keepTargets([Self.target()], act: act, isDryRun: true).map(\.isNew) == [true])
    #expect(try test.dump() == before)
  }

  @Test func `a target of a locked period stays as it is`() throws {
    let test = try StoreUnderTest()
    try test.store.keepTarget(Self.target(), act: act)
    try test.store.post(GeneralObservationTests.documents(), act: act)
    for step in [WorkflowStep.submit, .verify, .approve, .lock] {
      try test.store.step(step, observation: 1, act: act)
    }
    let changed = try Self.target(.pk, .number(Self.number("10")))
    #expect(code { try test.store.keepTarget(changed, act: act) } == .periodLocked)
    #expect(try test.store.keepTarget(Self.target(), act: act).isNew == false)
    #expect(try test.store.keepTarget(Self.target(period: .year(2025)), act: act).isNew)
    #expect(throws: (any Error).self) { try test.execute("UPDATE target SET low = '1'") }
    #expect(throws: (any Error).self) { try test.execute("DELETE FROM target") }
  }
}
