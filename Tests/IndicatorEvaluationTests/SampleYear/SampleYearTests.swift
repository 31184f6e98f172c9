// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

/// Issue 6, Show 2: the sample year against the independent expectation of `Scripts/indicator-oracle`.
struct SampleYearTests {
  @Test
  func `IKU 2 and 3 of 21 kecamatan and the kabupaten equal the expectation, each quarter and the year`()
    throws
  {
    let year = try SampleYear()
    let calculation = try Calculation(year)
    var compared = 0
    for expected in year.expected where expected["indicator"] != "IKM" && expected["kind"] == "unit" {
      let observation = try calculation.observation(expected["indicator"], expected["unit"], expected)
      try expect(observation, expected)
      compared += 1
    }
    #expect(compared == 2 * 21 * 6)
  }

  @Test func `pooled and mean of the kabupaten equal the expectation, units without data left out and named`()
    throws
  {
    let year = try SampleYear()
    let calculation = try Calculation(year)
    var compared = 0
    for expected in year.expected where expected["indicator"] != "IKM" && expected["kind"] == "pooled" {
      let rolled = try #require(try calculation.rolledUp(expected["indicator"], expected))
      try expect(rolled.pooled, expected)
      let mean = try #require(
        year.expected.first { $0.name == expected.name.replacing("pooled", with: "mean") })
      #expect(rolled.meanOfUnits.value.description == mean["value"], "\(mean.name)")
      #expect(rolled.meanOfUnits.exact.fractionText == mean["exact"], "\(mean.name)")
      #expect(String(rolled.meanOfUnits.units) == mean["units"])
      #expect(rolled.missing.count == 21 - rolled.meanOfUnits.units)
      compared += 1
    }
    #expect(compared == 2 * 6)
  }

  @Test func `the share of the documents already due stands beside the value, below its ceiling`() throws {
    let year = try SampleYear()
    let calculation = try Calculation(year)
    var compared = 0
    for expected in year.expected where !expected["share_of_due"].isEmpty {
      let table = try #require(
        DocumentIndicator.calendarTable(
          documents: year.documents, villages: calculation.regions, unitCode: expected["unit"],
          period: try expected.period(), asOf: try day(expected["as_of"])))
      #expect(
        table.shareOfDue?.exact.rounded(places: 2).description == expected["share_of_due"], "\(expected.name)"
      )
      let ceiling = try #require(table.ceiling?.exact)
      let value = try #require(ExactRatio(decimalText: expected["value"]))
      #expect(value <= ceiling.rounded(places: 2).exact)
      compared += 1
    }
    #expect(compared > 21 * 5)
  }

  @Test func `the achievements against the agreed targets equal the expectation`() throws {
    let year = try SampleYear()
    let definitions = try TestDefinitions.library().decree().indicators
    var compared = 0
    for expected in year.expected where !expected["target"].isEmpty {
      let definition = try #require(definitions.first { $0.code == expected["indicator"] })
      let target = AgreedTarget.inForce(
        among: year.targets, indicator: definition.code, unit: expected["unit"], period: try expected.period()
      )
      let achievement = AchievementRule.achievement(
        of: RoundedNumber(decimalText: expected["value"]), target: target, definition: definition, isDue: true
      )
      guard case .percent(let percent, _) = achievement else {
        Issue.record("\(expected.name): \(achievement)")
        continue
      }
      #expect(percent.rounded(places: 2).description == expected["achievement"], "\(expected.name)")
      compared += 1
    }
    #expect(compared == 3 * 21 + 2 * 21)
    #expect(DefinitionLint.findings(definitions: definitions, targets: year.targets).isEmpty)
  }

  @Test func `the edges that were planted are there`() throws {
    let year = try SampleYear()
    let calculation = try Calculation(year)
    let states = try calculation.kecamatan.flatMap { unit in
      try #require(
        DocumentIndicator.calendarTable(
          documents: year.documents, villages: calculation.regions, unitCode: unit, period: .year(2024),
          asOf: try day("2025-06-30"))
      ).rows.flatMap { $0.cells.map(\.state) }
    }
    #expect(states.count == 198 * 3)
    for state in [VillageDocumentState.onTime, .late, .missing, .unknown] {
      #expect(states.count { $0 == state } > 10, "\(state)")
    }
    let lumajang = calculation.regions.filter { $0.parentCode == "35.08.10" }
    #expect(lumajang.count { $0.level == .kelurahan } == 7)
    #expect(year.expected.contains { $0["unit"] == "35.08.10" && $0["denominator"] == "15" })
    let afterYear = try day("2024-12-31")
    let lateOnly = year.events.filter { event in
      event.date.year == 2024 && !event.followUps.isEmpty
        && event.followUps.allSatisfy { $0.date > afterYear }
    }
    #expect(!lateOnly.isEmpty)
    #expect(year.expected.contains { $0["value"].isEmpty })
    #expect(year.expected.contains { $0["value"] == "0.00" })
  }

  private func expect(_ observation: Observation?, _ expected: SampleYear.Expected) throws {
    #expect(observation?.value.description ?? "" == expected["value"], "\(expected.name)")
    #expect(observation?.exact.fractionText ?? "" == expected["exact"], "\(expected.name)")
    guard let observation, case .share(let share) = observation.measure else { return }
    #expect(share.numerator.fractionText == expected["numerator"], "\(expected.name)")
    #expect(share.denominator.fractionText == expected["denominator"], "\(expected.name)")
    guard expected["indicator"] == "DOK_DESA_TW" else { return }
    for (id, column) in [("A1", "a1"), ("A3", "a3")] {
      let other = observation.alternatives.first { $0.readingID == id }
      #expect(other?.value?.description ?? "" == expected[column], "\(expected.name) \(id)")
    }
  }
}

extension SampleYear.Expected {
  /// The period.
  func period() throws -> CalendarPeriod { try #require(CalendarPeriod(self["period"])) }
}

/// The sample year worked out by the functions under test.
private struct Calculation {
  let year: SampleYear
  let regions: [Region]
  let definitions: [IndicatorDefinition]

  init(_ year: SampleYear) throws {
    self.year = year
    regions = try Decreed.regions()
    definitions = try TestDefinitions.library().decree().indicators
  }

  var kecamatan: [String] { regions.filter { $0.level == .kecamatan }.map(\.code) }

  func observation(_ code: String, _ unit: String, _ expected: SampleYear.Expected) throws -> Observation? {
    let definition = try #require(definitions.first { $0.code == code })
    let period = try expected.period()
    let asOf = try day(expected["as_of"])
    if EventIndicator.measures(definition) {
      return try EventIndicator.observation(
        events: year.events, definition: definition, unitCode: unit, period: period, asOf: asOf, digest: "",
        isSynthetic: true)
    }
    try #require(DocumentIndicator.measures(definition))
    return try DocumentIndicator.observation(
      documents: year.documents, villages: regions, definition: definition, unitCode: unit, period: period,
      asOf: asOf, digest: "", isSynthetic: true)
  }

  func rolledUp(_ code: String, _ expected: SampleYear.Expected) throws -> RolledUpObservation? {
    let definition = try #require(definitions.first { $0.code == code })
    return try RollUp.observation(
      of: try kecamatan.compactMap { try observation(code, $0, expected) }, definition: definition,
      unitCode: "35.08", period: try expected.period(), units: kecamatan, digest: "")
  }
}
