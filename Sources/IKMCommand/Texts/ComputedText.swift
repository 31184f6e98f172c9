// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// How the indicators that registers give are told to people.
enum ComputedText {
  private static var mark: String { DoorWords.language.decimalMark }

  /// By indicator: each kecamatan with its counts and the values under other readings, then the kabupaten.
  static func lines(_ computed: ComputedIndicators) -> [String] {
    var lines: [String] = []
    for definition in unique(computed.units.map(\.definition)) {
      lines.append(
        word(
          "command.indicator.compute.heading", String(definition.number), definition.name,
          computed.period.description, computed.asOf.isoText))
      for entry in computed.units where entry.definition == definition {
        lines += unit(entry, readings: computed.readings)
      }
      for rollUp in computed.rollUps where rollUp.definition == definition {
        lines += self.rollUp(rollUp, readings: computed.readings)
      }
    }
    return lines
  }

  private static func unit(_ entry: ComputedIndicator, readings: [Reading]) -> [String] {
    guard let observation = entry.observation else {
      let reason = entry.reason.map { DoorWords.catalogue.text($0) } ?? ""
      return ["  " + word("command.indicator.compute.none", entry.unit.code, entry.unit.name, reason)]
        + ceiling(entry) + states(entry)
    }
    return [
      "  "
        + share("command.indicator.compute.line", entry.unit, observation)
        + marks(observation, entry.posted)
    ] + details(observation, readings) + ceiling(entry) + states(entry)
  }

  private static func rollUp(_ entry: ComputedRollUp, readings: [Reading]) -> [String] {
    guard let figures = entry.figures else { return [] }
    var lines = [
      "  "
        + share("command.indicator.compute.pooled", entry.unit, figures.pooled)
        + marks(figures.pooled, entry.posted)
    ]
    lines += details(figures.pooled, readings)
    lines.append(
      "  "
        + word(
          "command.indicator.compute.mean", entry.unit.code, entry.unit.name,
          figures.meanOfUnits.value.text(decimalMark: mark), String(figures.meanOfUnits.units)))
    if !figures.missing.isEmpty {
      lines.append(
        "    " + word("command.indicator.compute.missing", figures.missing.joined(separator: ", ")))
    }
    return lines
  }

  private static func share(_ id: String, _ unit: OrgUnit, _ observation: Observation) -> String {
    guard case .share(let share) = observation.measure else { return "" }
    return word(
      id, unit.code, unit.name, observation.value.text(decimalMark: mark), share.numerator.fractionText,
      share.denominator.fractionText, String(share.multiplier))
  }

  private static func marks(_ observation: Observation, _ posted: PostedUnit.Verdict?) -> String {
    let synthetic = observation.provenance.isSynthetic ? "  [\(word("register.synthetic"))]" : ""
    return synthetic + (posted.map { "  " + word("command.indicator.verdict.\($0.rawValue)") } ?? "")
  }

  /// Counts, the values under other readings, and what ties the value to its records.
  private static func details(_ observation: Observation, _ readings: [Reading]) -> [String] {
    var lines = [
      "    "
        + word(
          "command.indicator.compute.counts",
          observation.counts.map { "\($0.code) \($0.count)" }.joined(separator: ", "))
    ]
    lines += observation.alternatives.map { other in
      let words = readings.first { $0.id == other.readingID }?.other(in: DoorWords.language) ?? ""
      return "    "
        + word(
          "command.indicator.compute.other", other.readingID, words,
          other.value?.text(decimalMark: mark) ?? "-")
    }
    if case .register(let trail) = observation.provenance {
      lines.append(
        "    "
          + word("command.indicator.compute.trail", String(trail.records), String(trail.digest.prefix(12))))
    }
    return lines
  }

  private static func ceiling(_ entry: ComputedIndicator) -> [String] {
    guard let ceiling = entry.ceiling else { return [] }
    let places = entry.definition.places
    return [
      "    "
        + word(
          "command.indicator.compute.ceiling", ceiling.exact.rounded(places: places).text(decimalMark: mark),
          entry.shareOfDue?.exact.rounded(places: places).text(decimalMark: mark) ?? "-")
    ]
  }

  private static func states(_ entry: ComputedIndicator) -> [String] {
    guard !entry.states.isEmpty else { return [] }
    let counts = VillageDocumentState.allCases.map {
      "\(word("register.state.\($0.rawValue)")) \(entry.states[$0] ?? 0)"
    }
    return ["    " + counts.joined(separator: "; ")]
  }

  private static func unique(_ definitions: [IndicatorDefinition]) -> [IndicatorDefinition] {
    var seen: Set<IndicatorDefinition> = []
    return definitions.filter { seen.insert($0).inserted }
  }
}
