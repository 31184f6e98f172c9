// SPDX-License-Identifier: Apache-2.0
/// What another convention in official use makes of the same answers.
public struct AlternativeIndex: Hashable, Sendable {
  /// The convention.
  public enum Convention: Hashable, Sendable {
    /// 1/k rounded to the decimals of the weight, the same for every element: 0.11 for 1/9.
    case weight(RoundedNumber, label: String)
    /// Every NRR rounded to so many decimals, then weighted exactly.
    case roundedNRR(places: Int)
  }

  /// The convention.
  public let convention: Convention
  /// The index before its rounding.
  public let exact: ExactRatio
  /// The index rounded once to the decimals of the rulebook; it may exceed 100 where the weights sum to more than 1.
  public let value: RoundedNumber
  /// The band of the rounded index; nil where it lies outside every band.
  public let band: GradeBand?
  /// Whether the letter differs from that of the exact index.
  public let changesGrade: Bool

  /// The result of a convention.
  public init(
    convention: Convention, exact: ExactRatio, value: RoundedNumber, band: GradeBand?, changesGrade: Bool
  ) {
    self.convention = convention
    self.exact = exact
    self.value = value
    self.band = band
    self.changesGrade = changesGrade
  }
}
