// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// IKU 2: the share of facilitation and coordination that was followed up, from the register of events.
public enum EventIndicator {
  /// The code of the number of events that were followed up.
  private static let followedVariable = "FASKOR_TL_N"
  /// The code of the number of events.
  private static let eventVariable = "FASKOR_D"

  /// The variables that a formula may name: the events, and those of them that were followed up.
  public static let variables: Set<String> = [followedVariable, eventVariable]

  /// Whether an indicator is counted from the register of events: a ratio of such variables only.
  public static func measures(_ definition: IndicatorDefinition) -> Bool {
    let codes = definition.formula.variables.map(\.code)
    return !codes.isEmpty && codes.allSatisfy(variables.contains)
  }

  /// The observation that the register makes for a unit and a period.
  ///
  /// Counts grow within the year: the events are those from 1 January to the end of the period. One event is
  /// one unit (reading A5), however many follow-ups it has: those followed up are a part of all, never
  /// clamped. A follow-up counts that is dated on or before the end of the period, or the declared grace date
  /// (reading A6); where a grace date is adopted, the value without it stands beside.
  /// - Parameters:
  ///   - events: the registered events, also of other units and years.
  ///   - unitCode: the kecamatan, or the kabupaten for its pooled value.
  ///   - asOf: the last day to look at; events and follow-ups after it do not count.
  ///   - digest: SHA-256 over `FacilitationEvent.canonicalText` of `records`, in small hexadecimal letters.
  /// - Returns: nil where the period lies ahead or there is no event yet: no data is not 0.
  /// - Throws: E904 where a unit has two events of one number, E905 where a follow-up is dated before its
  ///   event, E906 where the formula makes the part larger than the whole, E901 where it names another
  ///   variable.
  public static func observation(
    events: [FacilitationEvent], definition: IndicatorDefinition, unitCode: String, period: CalendarPeriod,
    asOf: CalendarDate, policies: ReadingPolicies = .adopted, digest: String, isSynthetic: Bool
  ) throws(FormulaError) -> Observation? {
    guard case .ratio(let formula) = definition.formula else { return nil }
    let records = records(of: unitCode, period: period, among: events, asOf: asOf)
    try check(records)
    guard !records.isEmpty else { return nil }
    let lastDay = lastFollowUpDay(period, policies)
    let counts = counts(records, until: min(lastDay, asOf))
    let share = try share(counts, formula)
    var alternatives: [AlternativeValue] = []
    if policies.followUpGrace != nil {
      let other = try self.share(self.counts(records, until: min(period.days.upperBound, asOf)), formula)
      alternatives.append(
        AlternativeValue(
          readingID: "A6", measure: .share(other), value: other.exact.rounded(places: definition.places)))
    }
    return Observation(
      indicatorCode: definition.code, definitionVersion: definition.version, unitCode: unitCode,
      period: period,
      measure: .share(share), value: share.exact.rounded(places: definition.places),
      counts: definition.formula.counts(counts), alternatives: alternatives,
      provenance: .register(
        RegisterTrail(
          register: .events, records: records.count, digest: digest,
          asOf: min(asOf, max(lastDay, period.days.upperBound)), isSynthetic: isSynthetic)))
  }

  /// The last day on which a follow-up counts.
  private static func lastFollowUpDay(_ period: CalendarPeriod, _ policies: ReadingPolicies) -> CalendarDate {
    policies.followUpGrace ?? period.days.upperBound
  }

  private static func counts(_ records: [FacilitationEvent], until day: CalendarDate) -> [String: Int] {
    [
      eventVariable: records.count,
      followedVariable: records.count { event in event.followUps.contains { $0.date <= day } },
    ]
  }

  private static func share(_ counts: [String: Int], _ formula: RatioFormula) throws(FormulaError) -> Share {
    let share = try formula.share(of: counts.mapValues { ExactRatio($0) })
    guard share.numerator <= share.denominator else {
      throw FormulaError(.overDenominator, [share.numerator.fractionText, share.denominator.fractionText])
    }
    return share
  }

  /// What a register can never say; its own doors refuse it too.
  private static func check(_ records: [FacilitationEvent]) throws(FormulaError) {
    var seen: Set<[String]> = []
    for event in records {
      guard seen.insert([event.unitCode, event.number]).inserted else {
        throw FormulaError(.repeatedEvent, [event.number, event.unitCode])
      }
      for followUp in event.followUps where followUp.date < event.date {
        throw FormulaError(
          .followUpBeforeEvent, [event.number, followUp.date.isoText, event.date.isoText])
      }
    }
  }
}
