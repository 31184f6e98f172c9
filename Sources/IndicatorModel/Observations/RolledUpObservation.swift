// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The value of a place above from those of its units: pooled, and beside it the plain mean, each under its
/// own name.
public struct RolledUpObservation: Hashable, Sendable {
  /// The mean of the units' exact values, one voice per unit.
  public struct Mean: Hashable, Sendable {
    /// The exact mean.
    public let exact: ExactRatio
    /// The mean as printed.
    public let value: RoundedNumber
    /// How many units have a value.
    public let units: Int

    /// A mean.
    public init(exact: ExactRatio, value: RoundedNumber, units: Int) {
      self.exact = exact
      self.value = value
      self.units = units
    }
  }

  /// The pooled value, as an observation of the place above.
  public let pooled: Observation
  /// The mean of the units (rata-rata unit).
  public let meanOfUnits: Mean
  /// The units that should have a value and have none, by code: they are in neither figure.
  public let missing: [String]

  /// A value of the place above.
  public init(pooled: Observation, meanOfUnits: Mean, missing: [String]) {
    self.pooled = pooled
    self.meanOfUnits = meanOfUnits
    self.missing = missing
  }
}
