// SPDX-License-Identifier: Apache-2.0
/// An estimate with its standard error and its two-sided 95% interval, in the unit of the estimate: index
/// points, 25 to 100, or their difference.
public struct IntervalEstimate: Hashable, Sendable {
  /// The estimate.
  public let value: Double
  /// Its standard error, at least 0; 0 where everybody was asked.
  public let standardError: Double
  /// The degrees of freedom of the t distribution; n - 1 for an index, by Welch and Satterthwaite for a
  /// change.
  public let degreesOfFreedom: Double
  /// The 97.5% quantile of that distribution.
  public let quantile: Double
  /// The lower limit; where the scale ends before it, the end of the scale.
  public let lower: Double
  /// The upper limit; where the scale ends before it, the end of the scale.
  public let upper: Double

  /// An estimate with the limits value ± quantile × standard error.
  /// - Parameter scale: the ends of the scale, beyond which no limit lies; nil where there are none.
  public init(
    value: Double, standardError: Double, degreesOfFreedom: Double, quantile: Double,
    scale: ClosedRange<Double>? = nil
  ) {
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.quantile = quantile
    let margin = quantile * standardError
    lower = max(scale?.lowerBound ?? -.infinity, value - margin)
    upper = min(scale?.upperBound ?? .infinity, value + margin)
  }

  /// Half the length of the interval before the scale's ends cut it.
  public var marginOfError: Double { quantile * standardError }
}
