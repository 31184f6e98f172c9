// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct GeneralObservationTests {
  private let act = StoreUnderTest.act

  /// Documents on time of 13 desa, with what the letter of the formula gives beside it.
  static func documents(_ onTime: Int = 30, period: CalendarPeriod = .year(2024)) throws -> Observation {
    let share = try #require(
      Share(numerator: ExactRatio(onTime), denominator: ExactRatio(39), multiplier: 100))
    let other = try #require(Share(numerator: ExactRatio(34), denominator: ExactRatio(39), multiplier: 100))
    return Observation(
      indicatorCode: "DOK_DESA_TW", definitionVersion: "188.45/326/427.12/2019", unitCode: "35.08.10",
      period: period, measure: .share(share), value: share.exact.rounded(places: 2),
      counts: [VariableCount(code: "RKPDESA_TW", count: 10), VariableCount(code: "DESA_JML", count: 13)],
      alternatives: [
        AlternativeValue(readingID: "A1", measure: .share(other), value: other.exact.rounded(places: 2)),
        AlternativeValue(readingID: "A3", measure: nil, value: nil),
      ],
      provenance: .register(
        RegisterTrail(
          register: .documents, records: 39, digest: String(repeating: "b", count: 64),
          asOf: try #require(CalendarDate(year: 2024, month: 12, day: 31)), isSynthetic: true)))
  }

  @Test func `a share of a register comes back with counts, other readings and trail, fraction by fraction`()
    throws
  {
    let test = try StoreUnderTest()
    let observation = try Self.documents()
    #expect(observation.value.description == "76.92")
    #expect(try test.store.post(observation, act: act) == .posted)
    let held = try #require(try test.store.observations().first)
    #expect(held.observation == observation)
    #expect(held.status == .draft && !held.isInForce && held.isCurrent && held.evidence.isEmpty)
    #expect(try test.store.post(observation, act: act) == .unchanged)
    #expect(try test.store.observation(held.id) == held)
    #expect(try test.store.observation(held.id + 1) == nil)
  }

  @Test func `a stated value comes back with the file that states it, and any origin replaces another`()
    throws
  {
    let test = try StoreUnderTest()
    let stated = Observation(
      indicatorCode: "DOK_DESA_TW", definitionVersion: "188.45/326/427.12/2019", unitCode: "35.08.10",
      period: .year(2024), measure: .index(ExactRatio(units: 7692, places: 2)),
      value: ExactRatio(units: 7692, places: 2).rounded(places: 2),
      provenance: .stated(
        StatedTrail(fileName: "nilai.csv", sha256: String(repeating: "c", count: 64), form: "sdmx-csv")))
    try test.store.post(stated, act: act)
    let first = try #require(try test.store.observations().first)
    #expect(first.observation == stated)
    #expect(try test.store.post(Self.documents(), act: act) == .superseded(first))
    #expect(try test.store.observations(history: true).map(\.observation) == [stated, Self.documents()])
  }

  @Test func `periods inside the year stand beside it`() throws {
    let test = try StoreUnderTest()
    try test.store.post(
      [Self.documents(13, period: .quarter(1, of: 2024)), Self.documents(period: .year(2024))], act: act)
    #expect(try test.store.observations().map(\.observation.period.description) == ["2024", "2024-Q1"])
    #expect(try test.store.standingObservations(year: 2024).count == 2)
    #expect(try test.store.standingObservations(year: 2023).isEmpty)
  }

  @Test func `of several observations all are posted or none`() throws {
    let test = try StoreUnderTest()
    let wrong = Observation(
      indicatorCode: "X", definitionVersion: "1", unitCode: "99", period: .year(2024), measure: .index(.one),
      value: ExactRatio.one.rounded(places: 2), provenance: try Self.documents().provenance)
    let before = try test.dump()
    #expect(
      #expect(throws: SurveyStoreError.self) {
        try test.store.post([Self.documents(), wrong], act: act)
      }?.code == .unitNotFound)
    #expect(try test.dump() == before)
  }

  @Test func `what was measured is never rewritten nor deleted`() throws {
    let test = try StoreUnderTest()
    try test.store.post(Self.documents(), act: act)
    try test.store.post(Self.documents(31), act: act)
    let before = try test.dump()
    for sql in [
      "UPDATE observation SET value = '99.00'", "UPDATE observation SET exact = '99'",
      "DELETE FROM observation",
      "UPDATE observationCount SET count = 13", "DELETE FROM observationAlternative",
      "UPDATE observationRegister SET digest = ''", "UPDATE observation SET isCurrent = 1 WHERE id = 1",
      "UPDATE observation SET isInForce = 1", "UPDATE observation SET status = 'fine'",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try test.execute(sql) }
    }
    #expect(try test.dump() == before)
  }
}
