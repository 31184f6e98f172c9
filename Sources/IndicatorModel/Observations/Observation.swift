// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One measured value of an indicator for a unit and a period, with the trail back to where it came from.
public struct Observation: Hashable, Sendable {
  /// The code of the indicator, `IKM`.
  public let indicatorCode: String
  /// The version of the definition that it was measured under.
  public let definitionVersion: String
  /// The unit, by its official code.
  public let unitCode: String
  /// The period: a year, or a half, quarter or month for a value inside the year.
  public let period: CalendarPeriod
  /// What was measured, exactly.
  public let measure: Measure
  /// The value as printed.
  public let value: RoundedNumber
  /// The counted variables, in the order of the formula; empty for an index.
  public let counts: [VariableCount]
  /// The values under the readings that were not adopted, in the order of their ids; only those that were worked out.
  public let alternatives: [AlternativeValue]
  /// Where the value came from.
  public let provenance: ObservationProvenance

  /// An observation.
  public init(
    indicatorCode: String, definitionVersion: String, unitCode: String, period: CalendarPeriod,
    measure: Measure, value: RoundedNumber, counts: [VariableCount] = [],
    alternatives: [AlternativeValue] = [], provenance: ObservationProvenance
  ) {
    self.indicatorCode = indicatorCode
    self.definitionVersion = definitionVersion
    self.unitCode = unitCode
    self.period = period
    self.measure = measure
    self.value = value
    self.counts = counts
    self.alternatives = alternatives
    self.provenance = provenance
  }

  /// The exact value before rounding.
  public var exact: ExactRatio { measure.exact }
}
