// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import Testing

struct DocumentIndicatorTests {
  /// 13 desa: RKPDesa 10 on time, APBDesa 9 on time and 4 late, LPPDesa 11 on time and 2 late.
  private static func thirteen() throws -> RegisterTable {
    try RegisterTable(workPlan: (10, 1), budget: (9, 4), report: (11, 2))
  }

  @Test func `thirteen desa come to 76,92 as adopted and 87,18 to the letter (A1)`() throws {
    let observation = try #require(
      try documentValue(Self.thirteen(), villages: Decreed.villages(13), asOf: "2025-03-01"))
    #expect(observation.value.description == "76.92")
    #expect(observation.exact == ExactRatio(3000, over: 39))
    #expect(
      observation.counts.map { "\($0.code) \($0.count)" } == [
        "RKPDESA_TW 10", "APBDESA_TW 9", "LPPDESA_TW 11", "DESA_JML 13",
      ])
    let literal = try #require(observation.alternatives.first { $0.readingID == "A1" })
    #expect(literal.value?.description == "87.18")
    #expect(literal.measure?.exact == ExactRatio(3400, over: 39))
  }

  @Test func `where the letter is adopted the two values change places`() throws {
    let observation = try #require(
      try documentValue(
        Self.thirteen(), villages: Decreed.villages(13), asOf: "2025-03-01",
        policies: ReadingPolicies(budgetTimeliness: .made)))
    #expect(observation.value.description == "87.18")
    #expect(observation.alternatives.first { $0.readingID == "A1" }?.value?.description == "76.92")
  }

  @Test func `looked at on the last day of the year, a budget that comes later is not made yet`() throws {
    let observation = try #require(try documentValue(Self.thirteen(), villages: Decreed.villages(13)))
    #expect(observation.value.description == "76.92")
    #expect(observation.alternatives.first { $0.readingID == "A1" }?.value?.description == "76.92")
  }

  @Test(arguments: [
    ("2024-Q1", "33.33"), ("2024-Q2", "33.33"), ("2024-Q3", "66.67"), ("2024-Q4", "100.00"),
    ("2024-S1", "33.33"), ("2024", "100.00"), ("2024-09", "66.67"), ("2024-08", "33.33"),
  ])
  func `a quarter has a ceiling also where every document was early`(period: String, ceiling: String) throws {
    let early = try RegisterTable(
      (2001...2013).map {
        "\($0) LPPDESA 2023 2024-01-02\n\($0) RKPDESA 2025 2024-01-02\n\($0) APBDESA 2025 2024-01-02"
      }.joined(separator: "\n"))
    let period = try #require(CalendarPeriod(period))
    let observation = try #require(
      try documentValue(
        early, villages: Decreed.villages(13), period: period.description,
        asOf: period.days.upperBound.isoText))
    #expect(observation.value.description == ceiling)
    let table = try #require(
      DocumentIndicator.calendarTable(
        documents: early.documents, villages: Decreed.villages(13), unitCode: "35.08.90", period: period,
        asOf: period.days.upperBound))
    #expect(table.ceiling?.exact.rounded(places: 2).description == ceiling)
    #expect(table.shareOfDue?.exact.rounded(places: 2).description == "100.00")
  }

  @Test func `a value inside the year never looks beyond the quarter of the day it is taken on`() throws {
    let early = try RegisterTable("2001 APBDESA 2025 2024-01-02\n2001 LPPDESA 2023 2024-01-02")
    let observation = try #require(
      try documentValue(early, villages: Decreed.villages(1), period: "2024", asOf: "2024-08-15"))
    #expect(observation.value.description == "33.33")
    guard case .register(let trail) = observation.provenance else {
      Issue.record("it comes from a register")
      return
    }
    #expect(trail.asOf.isoText == "2024-08-15")
    #expect(trail.register == .documents && trail.records == 1 && trail.digest == "d" && trail.isSynthetic)
  }

  @Test func `Kecamatan Lumajang has the denominator 15: five desa, no kelurahan (A12)`() throws {
    let regions = try Decreed.regions()
    let inside = regions.filter { $0.parentCode == "35.08.10" }
    #expect(inside.count == 12)
    let desa = inside.filter { $0.level == .desa }.map { String($0.code.suffix(4)) }
    let table = try RegisterTable(
      (desa + ["1001"]).map { "\($0) LPPDESA 2023 2024-03-01" }.joined(separator: "\n"), unit: "35.08.10")
    let observation = try #require(try documentValue(table, villages: regions, unit: "35.08.10"))
    guard case .share(let share) = observation.measure else {
      Issue.record("IKU 3 is a share")
      return
    }
    #expect(share.denominator == ExactRatio(15))
    #expect(share.numerator == ExactRatio(5), "the document of a kelurahan does not count")
  }

  @Test func `a missing day counts neither as on time nor as late`() throws {
    let table = try RegisterTable("2001 LPPDESA 2023 ?\n2002 LPPDESA 2023 2024-03-01")
    let observation = try #require(try documentValue(table, villages: Decreed.villages(2)))
    #expect(observation.value.description == "16.67")
    let calendar = try #require(
      DocumentIndicator.calendarTable(
        documents: table.documents, villages: Decreed.villages(2), unitCode: "35.08.90", period: .year(2024),
        asOf: day("2024-12-31")))
    #expect(calendar.count(.unknown) == 1)
    #expect(calendar.count(.late) == 0)
    #expect(calendar.count(.onTime) == 1)
    #expect(calendar.count(.missing) == 4)
    #expect(calendar.rows[0].cells.map(\.kind) == [.report, .workPlan, .budget])
    #expect(calendar.rows[0].cells.map { $0.due?.isoText } == ["2024-03-31", "2024-09-30", "2024-12-31"])
  }

  @Test
  func `the documents of the fiscal year give another value, and all of it only when LPPDesa is due (A3)`()
    throws
  {
    let table = try RegisterTable(
      """
      2001 RKPDESA 2024 2023-09-30
      2001 APBDESA 2024 2024-01-03
      2001 LPPDESA 2024 2025-03-31
      2001 LPPDESA 2023 2024-03-31
      """)
    func other(_ asOf: String) throws -> String? {
      let observation = try #require(try documentValue(table, villages: Decreed.villages(1), asOf: asOf))
      #expect(observation.value.description == "33.33")
      return observation.alternatives.first { $0.readingID == "A3" }?.value?.description
    }
    #expect(try other("2024-12-31") == "33.33")
    #expect(try other("2025-03-31") == "66.67")
  }

  @Test func `the mean of three percentages equals the pooled formula, since the desa are the same (A4)`()
    throws
  {
    let observation = try #require(try documentValue(Self.thirteen(), villages: Decreed.villages(13)))
    let mean = try #require(observation.alternatives.first { $0.readingID == "A4" })
    #expect(mean.measure?.exact == observation.exact)
    #expect(mean.measure != observation.measure)
  }

  @Test func `where a local day is adopted the value by the statutory days stands beside (A2)`() throws {
    let table = try RegisterTable("2001 RKPDESA 2025 2024-09-15")
    let policies = ReadingPolicies(localDueDays: [.workPlan: try #require(MonthDay(month: 8, day: 31))])
    let observation = try #require(
      try documentValue(table, villages: Decreed.villages(1), policies: policies))
    #expect(observation.value.description == "0.00", "late by the local day: a true zero")
    #expect(observation.alternatives.first { $0.readingID == "A2" }?.value?.description == "33.33")
  }

  @Test(arguments: [("2024", "2023-12-31"), ("2024-01", "2024-01-31"), ("2024", "2024-12-31")])
  func `no data is no value and never 0`(period: String, asOf: String) throws {
    let other = try RegisterTable("2001 LPPDESA 2019 2020-01-01")
    let value = try documentValue(other, villages: Decreed.villages(2), period: period, asOf: asOf)
    #expect(value == nil)
  }

  @Test func `a unit without desa has no denominator and is refused`() throws {
    let table = try RegisterTable("2001 LPPDESA 2023 2024-01-01")
    #expect(throws: FormulaError(.zeroDenominator, ["DESA_JML * 3"])) {
      try documentValue(table, villages: Decreed.villages(2, of: "35.08.91"))
    }
  }

  @Test func `a formula that names what the register does not count is refused by name`() throws {
    let definition = try definition(numerator: "MUSRENBANG", denominator: "DESA_JML")
    #expect(!DocumentIndicator.measures(definition))
    let table = try RegisterTable("2001 LPPDESA 2023 2024-01-01")
    #expect(throws: FormulaError(.missingValue, ["MUSRENBANG"])) {
      try documentValue(table, villages: Decreed.villages(2), definition: definition)
    }
  }

  @Test func `a definition that lost "x 3" gives another value under another version`() throws {
    let definition = try definition(
      numerator: "RKPDESA_TW + APBDESA_TW + LPPDESA_TW", denominator: "DESA_JML")
    let observation = try #require(
      try documentValue(Self.thirteen(), villages: Decreed.villages(13), definition: definition))
    #expect(observation.value.description == "230.77", "nothing is clamped")
    #expect(observation.definitionVersion == "other")
  }

  @Test func `the digest covers the versions that count, replacements too, and says when they differ`() throws
  {
    let table = try RegisterTable(
      """
      2002 LPPDESA 2023 2024-03-01 1
      2001 LPPDESA 2023 2024-03-01 1
      2001 LPPDESA 2023 2024-04-01 2
      2001 LPPDESA 2022 2023-03-01 1
      2001 APBDESA 2025 2024-10-01 1
      """)
    func text(_ documents: [VillageDocument]) throws -> String {
      VillageDocument.canonicalText(
        of: DocumentIndicator.records(
          of: "35.08.90", period: .quarter(1, of: 2024), among: documents, villages: Decreed.villages(2),
          asOf: try day("2024-03-31")))
    }
    let lines = try text(table.documents).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1] == "document\t35.08.90.2001\tLPPDESA\t2023\t\t2024-03-01\t1")
    #expect(try text(table.documents) != text(Array(table.documents.dropFirst())))
    let tricky = VillageDocument(
      villageCode: "35.08.90.2001", kind: .report, fiscalYear: 2023, enacted: nil, received: nil,
      number: "1\t2\\\n3")
    #expect(
      VillageDocument.canonicalText(of: [tricky])
        == "documents 1\ndocument\t35.08.90.2001\tLPPDESA\t2023\t\t\t1\\t2\\\\\\n3\n")
  }

  private func definition(numerator: String, denominator: String) throws -> IndicatorDefinition {
    let above = try FormulaExpression(text: numerator)
    let below = try FormulaExpression(text: denominator)
    let ratio = try RatioFormula(
      numerator: above, denominator: below, multiplier: 100,
      variables: (above.variables + below.variables).map { Variable(code: $0, name: $0) })
    return IndicatorDefinition(
      code: "DOK_DESA_TW", number: 3, version: "other", name: "", formulaText: "", formula: .ratio(ratio),
      unit: .percent, places: 2, direction: .higher, explanation: "", source: "", responsible: "",
      effectiveFrom: try day("2019-09-20"))
  }
}
