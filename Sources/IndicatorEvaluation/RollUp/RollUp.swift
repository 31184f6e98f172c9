// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// From the values of units to that of the place above them: from kecamatan to the kabupaten.
public enum RollUp {
  /// The readings whose other answer changes counts, so that it adds up as they do.
  private static let countedReadings: Set<String> = ["A1", "A2", "A3", "A6"]

  /// A share of the place above: the sum of the numerators over the sum of the denominators (15/15 and 26/39
  /// pool to 75.93), and beside it the plain mean of the units (83.33).
  ///
  /// Only values of this version of the definition and of this period that were counted from a register are
  /// pooled; a unit without one is named as missing and stands in neither figure.
  /// - Parameters:
  ///   - observations: those in force; of several for one unit the last counts.
  ///   - units: the units that should have a value, by code.
  ///   - digest: SHA-256 over the digests of the pooled observations, one per line in the order of their
  ///     units.
  /// - Returns: nil where no unit has a value.
  /// - Throws: E902 where the denominators come to zero.
  public static func observation(
    of observations: [Observation], definition: IndicatorDefinition, unitCode: String, period: CalendarPeriod,
    units: [String], digest: String
  ) throws(FormulaError) -> RolledUpObservation? {
    let parts = parts(observations, definition, period, Set(units))
    guard let first = parts.first else { return nil }
    let share = try pooled(parts.map(\.share), definition)
    let exacts = parts.map(\.observation.exact)
    guard let mean = exacts.exactMean else { return nil }
    var alternatives: [AlternativeValue] = []
    for id in first.observation.alternatives.map(\.readingID) where countedReadings.contains(id) {
      let others = parts.compactMap { $0.share(under: id) }
      var measure: Measure?
      if others.count == parts.count { measure = .share(try pooled(others, definition)) }
      alternatives.append(
        AlternativeValue(
          readingID: id, measure: measure, value: measure?.exact.rounded(places: definition.places)))
    }
    let held = Set(parts.map(\.observation.unitCode))
    let observation = Observation(
      indicatorCode: definition.code, definitionVersion: definition.version, unitCode: unitCode,
      period: period,
      measure: .share(share), value: share.exact.rounded(places: definition.places),
      counts: definition.formula.counts(counts(parts)), alternatives: alternatives,
      provenance: .register(
        RegisterTrail(
          register: first.trail.register, records: parts.reduce(0) { $0 + $1.trail.records }, digest: digest,
          asOf: parts.map(\.trail.asOf).max() ?? first.trail.asOf,
          isSynthetic: parts.contains { $0.trail.isSynthetic })))
    return RolledUpObservation(
      pooled: observation,
      meanOfUnits: .init(exact: mean, value: mean.rounded(places: definition.places), units: parts.count),
      missing: units.filter { !held.contains($0) })
  }

  /// What a unit adds.
  private struct Part {
    let observation: Observation
    let share: Share
    let trail: RegisterTrail

    /// The share under the other answer to an open question.
    func share(under id: String) -> Share? {
      guard case .share(let share)? = observation.alternatives.first(where: { $0.readingID == id })?.measure
      else { return nil }
      return share
    }
  }

  private static func parts(
    _ observations: [Observation], _ definition: IndicatorDefinition, _ period: CalendarPeriod,
    _ units: Set<String>
  ) -> [Part] {
    var byUnit: [String: Part] = [:]
    for observation in observations {
      guard observation.indicatorCode == definition.code, observation.definitionVersion == definition.version,
        observation.period == period, units.contains(observation.unitCode),
        case .share(let share) = observation.measure, case .register(let trail) = observation.provenance
      else { continue }
      byUnit[observation.unitCode] = Part(observation: observation, share: share, trail: trail)
    }
    return byUnit.values.sorted { $0.observation.unitCode < $1.observation.unitCode }
  }

  private static func pooled(
    _ shares: [Share], _ definition: IndicatorDefinition
  ) throws(FormulaError) -> Share {
    let above = shares.reduce(ExactRatio.zero) { $0 + $1.numerator }
    let below = shares.reduce(ExactRatio.zero) { $0 + $1.denominator }
    guard let share = Share(numerator: above, denominator: below, multiplier: shares.first?.multiplier ?? 1)
    else { throw FormulaError(.zeroDenominator, [definition.code]) }
    return share
  }

  private static func counts(_ parts: [Part]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in parts {
      for count in part.observation.counts { counts[count.code, default: 0] += count.count }
    }
    return counts
  }
}
