// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

struct DefinitionLintTests {
  @Test func `the decree of 2019 and targets in its units give nothing to find`() throws {
    let decree = try TestDefinitions.library().decree()
    let targets = [try target("IKM", "82.50", .index), try target("DOK_DESA_TW", "90", .percent)]
    #expect(DefinitionLint.findings(definitions: decree.indicators, targets: targets).isEmpty)
  }

  @Test func `an index target written as a percentage is found`() throws {
    let decree = try TestDefinitions.library().decree()
    let findings = DefinitionLint.findings(
      definitions: decree.indicators, targets: [try target("IKM", "90", .percent)])
    #expect(
      findings.map(\.message) == [
        Message(
          "N150", "IKM", "35.08.10", "2024", "Perjanjian Kinerja 2024", "measurementUnit.percent",
          "measurementUnit.index")
      ])
    #expect(findings.first?.unitCode == "35.08.10")
    let text = try TestDefinitions.library().catalogue(.indonesian).text(findings[0].message)
    #expect(
      text.contains("ditulis dalam persen, padahal indikatornya diukur dalam angka indeks (25 sampai 100)"))
  }

  @Test(arguments: [
    ("IKM", "24.99", MeasurementUnit.index, "N151"), ("IKM", "100.01", .index, "N151"),
    ("DOK_DESA_TW", "101", .percent, "N151"), ("LAIN", "50", .percent, "N152"),
  ])
  func `a target outside the scale or of no indicator is found`(
    code: String, value: String, unit: MeasurementUnit, id: String
  ) throws {
    let decree = try TestDefinitions.library().decree()
    let findings = DefinitionLint.findings(
      definitions: decree.indicators, targets: [try target(code, value, unit)])
    #expect(findings.map(\.message.id) == [id])
  }

  @Test func `a target of a year before the decree has no definition in force`() throws {
    let decree = try TestDefinitions.library().decree()
    let early = try target("IKM", "80", .index, year: 2018)
    let same = try target("IKM", "80", .index, year: 2019)
    let findings = DefinitionLint.findings(definitions: decree.indicators, targets: [early, same])
    #expect(findings.map(\.message) == [Message("N152", "IKM", "35.08.10", "2018")])
    let start = [
      try target("IKM", "80", .index, year: 2018, layer: .baseline),
      try target("IKM", "80", .percent, year: 2018, layer: .baseline),
      try target("LAIN", "80", .index, year: 2018, layer: .baseline),
    ]
    #expect(
      DefinitionLint.findings(definitions: decree.indicators, targets: start).map(\.message.id) == [
        "N150", "N152",
      ], "the condition at the start of a plan may be older than the decree")
  }

  @Test func `a formula that lost "x 3" is found, by itself and beside the version before`() throws {
    let decreed = try Decreed.indicator(3)
    let lost = try definition("RKPDESA_TW + APBDESA_TW + LPPDESA_TW", over: "DESA_JML", version: "2021")
    let findings = DefinitionLint.findings(definitions: [decreed, lost])
    #expect(findings.map(\.message.id) == ["N155", "N156"])
    #expect(
      findings[1].message.arguments == [
        "DOK_DESA_TW", "188.45/326/427.12/2019", "2021",
        "(RKPDESA_TW + APBDESA_TW + LPPDESA_TW) / (DESA_JML * 3) x 100",
        "(RKPDESA_TW + APBDESA_TW + LPPDESA_TW) / (DESA_JML) x 100",
      ])
  }

  @Test func `one version with two contents and a variable without use are found`() throws {
    let whole = try definition("RKPDESA_TW", over: "DESA_JML", version: "1")
    let other = try definition("RKPDESA_TW", over: "DESA_JML", version: "1", unused: ["APBDESA_TW"])
    let findings = DefinitionLint.findings(definitions: [whole, other])
    #expect(
      findings.map(\.message) == [
        Message("N154", "DOK_DESA_TW", "1", "APBDESA_TW"), Message("N153", "DOK_DESA_TW", "1"),
      ])
    #expect(DefinitionLint.findings(definitions: [whole, whole]).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `every finding, break and refusal has a text in each language`(language: Language) throws {
    let catalogue = try TestDefinitions.library().catalogue(language)
    let ids =
      (150...159).map { "N\($0)" } + ["E904", "E905", "E906", "formula.surveyIndex"]
      + ["measurementUnit.index", "measurementUnit.percent"]
    for id in ids { #expect(catalogue.template(id) != nil, "\(id)") }
  }

  private func definition(
    _ above: String, over below: String, version: String, unused: [String] = []
  ) throws -> IndicatorDefinition {
    let numerator = try FormulaExpression(text: above)
    let denominator = try FormulaExpression(text: below)
    let codes = numerator.variables + denominator.variables + unused
    return IndicatorDefinition(
      code: "DOK_DESA_TW", number: 3, version: version, name: "", formulaText: "",
      formula: .ratio(
        try RatioFormula(
          numerator: numerator, denominator: denominator, multiplier: 100,
          variables: codes.map { Variable(code: $0, name: $0) })),
      unit: .percent, places: 2, direction: .higher, explanation: "", source: "", responsible: "",
      effectiveFrom: try day("2021-01-01"))
  }

  private func target(
    _ code: String, _ value: String, _ unit: MeasurementUnit, year: Int = 2024, layer: TargetLayer = .pk
  ) throws -> Target {
    Target(
      indicatorCode: code, unitCode: "35.08.10", period: .year(year), layer: layer,
      value: .number(try #require(RoundedNumber(decimalText: value))), unit: unit,
      document: TargetDocument(title: "Perjanjian Kinerja 2024", number: "1", date: try day("2024-01-20")))
  }
}
