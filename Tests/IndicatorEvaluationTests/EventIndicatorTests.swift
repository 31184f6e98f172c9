// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import Testing

struct EventIndicatorTests {
  @Test func `one event counts once, however many follow-ups it has (A5)`() throws {
    let observation = try #require(
      try value(
        """
        1 2024-01-10 2024-01-12 2024-02-01 2024-03-01
        2 2024-02-10
        3 2024-02-11 2024-02-11
        """, "2024"))
    #expect(observation.value.description == "66.67")
    #expect(observation.counts.map { "\($0.code) \($0.count)" } == ["FASKOR_TL_N 2", "FASKOR_D 3"])
  }

  @Test(arguments: [
    ("2024-Q1", "0.00"), ("2024-Q2", "50.00"), ("2024-S1", "50.00"), ("2024-Q3", "50.00"), ("2024", "66.67"),
  ])
  func `counts grow within the year, and a follow-up counts from its day on`(period: String, value: String)
    throws
  {
    let observation = try #require(
      try self.value("1 2024-03-31 2024-04-01\n2 2024-06-30\n3 2024-12-31 2024-12-31", period))
    #expect(observation.value.description == value)
  }

  @Test func `a follow-up after the end of the period counts only with a grace date (A6)`() throws {
    let events = "1 2024-12-20 2025-01-15\n2 2024-12-21 2024-12-31"
    let strict = try #require(try value(events, "2024", asOf: "2025-06-30"))
    #expect(strict.value.description == "50.00")
    #expect(strict.alternatives.isEmpty, "without a declared date there is no other value")
    let grace = ReadingPolicies(followUpGrace: try day("2025-01-15"))
    let lenient = try #require(try value(events, "2024", asOf: "2025-06-30", policies: grace))
    #expect(lenient.value.description == "100.00")
    #expect(lenient.alternatives.map { "\($0.readingID) \($0.value?.description ?? "")" } == ["A6 50.00"])
    guard case .register(let trail) = lenient.provenance else {
      Issue.record("it comes from a register")
      return
    }
    #expect(trail.asOf.isoText == "2025-01-15")
    #expect(trail.register == .events && trail.records == 2)
  }

  @Test func `the day that is looked at cuts off events and follow-ups`() throws {
    let events = "1 2024-01-10 2024-02-20\n2 2024-02-15"
    #expect(try value(events, "2024", asOf: "2024-02-14")?.value.description == "0.00")
    #expect(try value(events, "2024", asOf: "2024-02-20")?.value.description == "50.00")
  }

  @Test func `no event is no value and never 0`() throws {
    #expect(try value("1 2023-12-31 2024-01-01\n2 2025-01-01", "2024") == nil)
    #expect(try value("1 2024-01-10", "2024", asOf: "2023-12-31") == nil)
    #expect(try value("", "2024") == nil)
  }

  @Test func `events of another unit do not count, and those of its kecamatan pool in the kabupaten`() throws
  {
    let one = try events("1 2024-01-10 2024-01-10")
    let other = try events("1 2024-01-10\n2 2024-01-11", unit: "35.08.91")
    let more = try events("1 2024-01-10", unit: "35.08.9")
    let period = CalendarPeriod.year(2024)
    func share(_ unit: String) throws -> String? {
      let observation = try EventIndicator.observation(
        events: one + other + more, definition: Decreed.indicator(2), unitCode: unit, period: period,
        asOf: period.days.upperBound, digest: "d", isSynthetic: false)
      return observation.map { $0.counts.map { String($0.count) }.joined(separator: "/") }
    }
    #expect(try share("35.08.90") == "1/1")
    #expect(try share("35.08.91") == "0/2")
    #expect(try share("35.08") == "1/4")
    #expect(try share("35.08.9") == "0/1")
  }

  @Test func `what a register can never say is refused and not repaired`() throws {
    #expect(throws: FormulaError(.repeatedEvent, ["1", "35.08.90"])) {
      try value("1 2024-01-10\n1 2024-02-10", "2024")
    }
    #expect(throws: FormulaError(.followUpBeforeEvent, ["1", "2024-01-09", "2024-01-10"])) {
      try value("1 2024-01-10 2024-01-09", "2024")
    }
  }

  @Test func `a numerator over its denominator is refused and never clamped`() throws {
    let ratio = try RatioFormula(
      numerator: FormulaExpression(text: "FASKOR_D"), denominator: FormulaExpression(text: "FASKOR_TL_N"),
      multiplier: 100, variables: ["FASKOR_D", "FASKOR_TL_N"].map { Variable(code: $0, name: $0) })
    let decreed = try Decreed.indicator(2)
    let turned = IndicatorDefinition(
      code: decreed.code, number: 2, version: "turned", name: "", formulaText: "", formula: .ratio(ratio),
      unit: .percent, places: 2, direction: .higher, explanation: "", source: "", responsible: "",
      effectiveFrom: decreed.effectiveFrom)
    #expect(throws: FormulaError(.overDenominator, ["2", "1"])) {
      try value("1 2024-01-10 2024-01-10\n2 2024-01-11", "2024", definition: turned)
    }
    #expect(throws: FormulaError(.zeroDenominator, ["FASKOR_TL_N"])) {
      try value("1 2024-01-10", "2024", definition: turned)
    }
  }

  @Test func `the text under the digest is in the order of the days and names each follow-up`() throws {
    let events = try events("2 2024-02-10 2024-02-11\n1 2024-01-10")
    let records = EventIndicator.records(
      of: "35.08.90", period: .year(2024), among: events, asOf: try day("2024-12-31"))
    #expect(
      FacilitationEvent.canonicalText(of: records) == """
        events 1
        event\t35.08.90\t1\t2024-01-10\tPerihal\tInstansi\tSeksi
        event\t35.08.90\t2\t2024-02-10\tPerihal\tInstansi\tSeksi
        followUp\tminutes\t2024-02-11\tBA

        """)
  }

  /// Events, one per line: number, day, the days of its follow-ups.
  private func events(_ text: String, unit: String = "35.08.90") throws -> [FacilitationEvent] {
    try text.split(separator: "\n").map { line in
      let cells = line.split(separator: " ").map(String.init)
      return FacilitationEvent(
        number: cells[0], unitCode: unit, date: try day(cells[1]), subject: "Perihal", partner: "Instansi",
        section: "Seksi",
        followUps: try cells.dropFirst(2).map { .init(kind: .minutes, date: try day($0), evidence: "BA") })
    }
  }

  private func value(
    _ text: String, _ period: String, asOf: String? = nil, policies: ReadingPolicies = .adopted,
    definition: IndicatorDefinition? = nil
  ) throws -> Observation? {
    let period = try #require(CalendarPeriod(period))
    return try EventIndicator.observation(
      events: events(text), definition: definition ?? Decreed.indicator(2), unitCode: "35.08.90",
      period: period,
      asOf: try asOf.map(day) ?? period.days.upperBound, policies: policies, digest: "d", isSynthetic: true)
  }
}
