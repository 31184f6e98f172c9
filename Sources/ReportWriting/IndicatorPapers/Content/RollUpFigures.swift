// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What the units of a place make together, each way under its own name.
public struct RollUpFigures: Hashable, Sendable {
  /// From all counts or answers together; nil where it was not worked out.
  public let pooled: RoundedNumber?
  /// The plain mean of the units; nil where there is none.
  public let mean: RoundedNumber?
  /// How many units have a value.
  public let units: Int

  /// What units make together.
  public init(pooled: RoundedNumber?, mean: RoundedNumber?, units: Int) {
    self.pooled = pooled
    self.mean = mean
    self.units = units
  }
}
