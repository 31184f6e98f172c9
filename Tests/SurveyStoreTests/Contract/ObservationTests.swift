// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct ObservationTests {
  private let act = StoreUnderTest.act

  static func observation(_ numerator: Int, round: String = "2024-S1", month: Int = 6) -> Observation {
    let exact = (ExactRatio(numerator, over: 171) ?? .zero) * ExactRatio(25)
    let large = (0..<12).reduce(ExactRatio.one) { sum, index in
      sum * (ExactRatio(1_000_003 + index, over: 999_983 + index * 2) ?? .one)
    }
    return Observation(
      indicatorCode: "IKM", definitionVersion: "188.45/326/427.12/2019", unitCode: "35.08.10",
      period: .year(2024),
      measure: .index(exact + large), value: exact.rounded(places: 2),
      provenance: .survey(
        SurveyTrail(
          roundID: round, roundEnd: CalendarPeriod.month(month, of: 2024).days.upperBound,
          rulebookID: "permenpanrb-14-2017", questionnaireID: "skm-2017", respondents: 19, grade: "B",
          elements: [
            .init(code: "U1", answered: 19, sum: ExactRatio(52)),
            .init(code: "U2", answered: 18, sum: ExactRatio(105, over: 2) ?? .zero),
          ],
          tallyDigest: String(repeating: "a", count: 64), isSynthetic: true)))
  }

  @Test func `posting again gives the same digits and no second observation`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    #expect(try test.store.post(Self.observation(524), act: act) == .posted)
    let before = try test.dump()
    #expect(try test.store.post(Self.observation(524), act: act) == .unchanged)
    #expect(try test.dump() == before)
    let held = try test.store.observations(history: true)
    #expect(held.map(\.observation) == [Self.observation(524)])
    #expect(held.map(\.operatorName) == ["Penguji"])
  }

  @Test func `another value takes the place of the held one, which stays as history`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    try test.store.post(Self.observation(524), act: act)
    let first = try #require(try test.store.observations().first)
    #expect(try test.store.post(Self.observation(530), act: act) == .superseded(first))
    #expect(try test.store.observations().map(\.observation) == [Self.observation(530)])
    let history = try test.store.observations(indicator: "IKM", unit: "35.08.10", history: true)
    #expect(history.map(\.isCurrent) == [false, true])
    #expect(history.last?.supersedes == first.id)
  }

  @Test func `an earlier round does not take the place of a later one`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    try test.append(FormMaker.forms(3), file: "b.csv") { $0.roundID = "2024-S2" }
    let later = Self.observation(530, round: "2024-S2", month: 12)
    try test.store.post(later, act: act)
    let held = try #require(try test.store.observations().first)
    #expect(try test.store.post(Self.observation(524), act: act) == .laterRoundHeld(held))
    #expect(try test.store.observations(history: true).map(\.observation) == [later])
  }

  @Test func `forms withdrawn behind an observation make it stale and leave its value`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    try test.store.closeRound("2024-S1", act: act)
    try test.store.post(Self.observation(524), act: act)
    try test.store.withdraw(batch: 1, act: act)
    let held = try #require(try test.store.observations().first)
    #expect(held.isStale)
    #expect(held.observation == Self.observation(524))
    #expect(try test.store.post(Self.observation(524), act: act) == .unchanged)
    #expect(try test.store.observations().first?.isStale == false)
  }

  @Test func `an observation of an unknown round or unit is refused`() throws {
    let test = try StoreUnderTest()
    #expect(
      #expect(throws: SurveyStoreError.self) { try test.store.post(Self.observation(1), act: act) }?.code
        == .roundNotFound)
    #expect(try test.store.observations().isEmpty)
  }
}
