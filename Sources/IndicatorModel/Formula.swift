// SPDX-License-Identifier: Apache-2.0
/// How the value of an indicator comes about.
public enum Formula: Hashable, Sendable {
  /// The index of the last final survey round of the period.
  case surveyIndex
  /// The sum of the numerator's variables over the denominator's variables times `times`, then `multiplier`.
  case ratio(numerator: [Variable], denominator: [Variable], times: Int, multiplier: Int)
}

/// A counted quantity in a formula.
public struct Variable: Hashable, Sendable {
  /// The code, such as `RKPDESA_TW`.
  public let code: String
  /// What is counted, in the words of the decree.
  public let name: String

  /// A counted quantity.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
