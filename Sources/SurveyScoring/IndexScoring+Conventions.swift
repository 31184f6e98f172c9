// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexScoring {
  /// The weighted sum of means on the scale 1 to 4, with the roundings of a convention on the way.
  ///
  /// A truncation comes after the conversion and leaves this sum as it is.
  static func weightedSum(
    of means: [ExactRatio], weights: [ExactRatio], rounding: ConventionRounding? = nil
  ) -> ExactRatio {
    let pairs = zip(means, weights)
    switch rounding {
    case nil, .truncated: return pairs.reduce(.zero) { $0 + $1.0 * $1.1 }
    case .nrr(let places):
      return pairs.reduce(.zero) { $0 + $1.0.rounded(places: places).exact * $1.1 }
    case .weightedNRR(let places):
      return pairs.reduce(.zero) { $0 + ($1.0 * $1.1).rounded(places: places).exact }
    case .cascade(let places):
      return weightedSum(of: means, weights: weights, rounding: .nrr(places: places))
        .rounded(places: places).exact
    case .mean(let places):
      return weightedSum(of: means, weights: weights).rounded(places: places).exact
    }
  }

  /// The index that a convention gives for these means.
  /// - Parameters:
  ///   - convention: the convention.
  ///   - means: the exact mean of every element, 1 to 4.
  ///   - rulebook: gives the factor, the decimals and the bands.
  /// - Returns: nil for no means.
  public static func index(
    by convention: Convention, of means: [ExactRatio], under rulebook: Rulebook
  ) -> ConventionIndex? {
    guard let weight = convention.weight.weight(of: means.count) else { return nil }
    let weights = Array(repeating: weight, count: means.count)
    let exact =
      weightedSum(of: means, weights: weights, rounding: convention.rounding) * ExactRatio(rulebook.factor)
    let value = printed(exact, by: convention, places: rulebook.indexPlaces)
    return ConventionIndex(
      convention: convention, exact: exact, value: value, band: rulebook.band(of: value))
  }

  /// An index as a convention prints it: cut off where the convention says so, else rounded to `places`.
  static func printed(_ exact: ExactRatio, by convention: Convention, places: Int) -> RoundedNumber {
    if case .truncated(let cut) = convention.rounding { return exact.truncated(places: cut) }
    return exact.rounded(places: places)
  }
}
