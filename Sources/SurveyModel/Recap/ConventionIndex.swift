// SPDX-License-Identifier: Apache-2.0
/// What one convention makes of the means of the elements.
public struct ConventionIndex: Hashable, Sendable {
  /// The convention.
  public let convention: Convention
  /// The index before its last rounding.
  public let exact: ExactRatio
  /// The index as this convention prints it, to the decimals of the rulebook; may lie off the scale.
  public let value: RoundedNumber
  /// The band of that value; nil where it lies outside every band.
  public let band: GradeBand?

  /// A result.
  public init(convention: Convention, exact: ExactRatio, value: RoundedNumber, band: GradeBand?) {
    self.convention = convention
    self.exact = exact
    self.value = value
    self.band = band
  }
}
