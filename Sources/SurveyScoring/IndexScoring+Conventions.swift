// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexScoring {
  /// The index that a convention gives for these means.
  /// - Parameters:
  ///   - convention: the convention.
  ///   - means: the exact mean of every element, 1 to 4.
  ///   - rulebook: gives the factor, the decimals and the bands.
  /// - Returns: nil for no means.
  public static func index(
    by convention: Convention, of means: [ExactRatio], under rulebook: Rulebook
  ) -> ConventionIndex? {
    index(by: convention, of: ConventionSums(means), under: rulebook)
  }

  /// The same from sums that several conventions share.
  static func index(
    by convention: Convention, of sums: ConventionSums, under rulebook: Rulebook
  ) -> ConventionIndex? {
    guard let weight = convention.weight.weight(of: sums.count) else { return nil }
    let exact =
      sums.weighted(by: weight, rounding: convention.rounding) * ExactRatio(rulebook.factor)
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
