// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct RoundTests {
  private let act = StoreUnderTest.act

  @Test func `the first file opens the round and fixes its questionnaire`() throws {
    let test = try StoreUnderTest()
    #expect(try test.store.round("2024-S1") == nil)
    try test.append(FormMaker.forms(1))
    let round = try #require(try test.store.round("2024-S1"))
    #expect(round.days == CalendarPeriod.semester(1, of: 2024).days)
    #expect(round.questionnaireID == "skm-2017")
    #expect(round.state == .open)
    #expect(
      #expect(throws: SurveyStoreError.self) {
        try test.append(FormMaker.forms(1), file: "b.csv") { $0.questionnaire = FormMaker.renamed("other") }
      }?.code == .otherQuestionnaire)
    let changed = FormMaker.renamed("skm-2017", withoutLastElement: true)
    #expect(
      #expect(throws: SurveyStoreError.self) {
        try test.append(FormMaker.forms(1), file: "b.csv") { $0.questionnaire = changed }
      }?.code == .questionnaireChanged)
    #expect(throws: SurveyStoreError.self) {
      try test.store.unitTallies(round: "2024-S1", questionnaire: changed)
    }
  }

  @Test func `a final round takes no more files`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(1))
    #expect(try test.store.closeRound("2024-S1", act: act).state == .final)
    #expect(try test.store.closeRound("2024-S1", act: act).state == .final)
    #expect(try test.store.audit(action: "round.close").count == 1)
    let before = try test.dump()
    #expect(
      #expect(throws: SurveyStoreError.self) { try test.append(FormMaker.forms(1), file: "b.csv") }?.code
        == .roundFinal)
    #expect(try test.dump() == before)
  }

  @Test func `a round is defined with its days and populations, which forms then hold fast`() throws {
    let test = try StoreUnderTest()
    let days = CalendarPeriod.month(3, of: 2024).days
    let defined = try test.store.defineRound(
      SurveyRound(id: "pilot", days: days, populations: ["35.08.10": 900]), act: act)
    #expect(defined.populations == ["35.08.10": 900])
    try test.store.setPopulation(1200, unit: "35.08.10", round: "pilot", act: act)
    try test.append(FormMaker.forms(1)) { $0.roundID = "pilot" }
    let held = try #require(try test.store.round("pilot"))
    #expect(held.days == days)
    #expect(held.populations == ["35.08.10": 1200])
    let other = SurveyRound(id: "pilot", days: CalendarPeriod.month(4, of: 2024).days)
    #expect(
      #expect(throws: SurveyStoreError.self) { try test.store.defineRound(other, act: act) }?.code
        == .roundHasForms)
    let ruled = SurveyRound(id: "pilot", days: days, rulebookID: "permenpanrb-14-2017")
    #expect(try test.store.defineRound(ruled, act: act).rulebookID == "permenpanrb-14-2017")
    #expect(try test.store.rounds().map(\.id) == ["pilot"])
  }

  @Test func `an unknown round, unit or a population of nobody is an error`() throws {
    let test = try StoreUnderTest()
    func code(_ body: () throws -> Void) -> SurveyStoreError.Code? {
      #expect(throws: SurveyStoreError.self) { try body() }?.code
    }
    #expect(code { try test.store.closeRound("2020", act: act) } == .roundNotFound)
    #expect(code { _ = try test.tallies(round: "2020") } == .roundNotFound)
    #expect(code { _ = try test.forms(round: "2020") } == .roundNotFound)
    try test.append(FormMaker.forms(1))
    #expect(
      code { try test.store.setPopulation(5, unit: "x", round: "2024-S1", act: act) } == .unitNotFound)
    #expect(
      code { try test.store.setPopulation(0, unit: "35.08.10", round: "2024-S1", act: act) }
        == .populationNotPositive)
    #expect(code { _ = try test.store.rawFields(form: 99) } == .formNotFound)
  }
}
