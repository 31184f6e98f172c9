// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// A published index to compare with: two decimals, or as many as were printed.
struct PublishedIndex {
  /// The decimals to which an index must agree: at least 2.
  let places: Int
  /// The published index.
  let exact: ExactRatio
  private let factor: ExactRatio

  /// The published index of a paper whose means are converted with `factor`.
  init(_ printed: RoundedNumber, factor: Int) {
    places = max(2, printed.places)
    exact = printed.exact
    self.factor = ExactRatio(factor)
  }

  /// Half a unit of the last decimal that must agree.
  var halfUnit: ExactRatio { ExactRatio(units: 5, places: places + 1) }

  /// Whether an index, rounded once, is the published one.
  func equals(_ index: ExactRatio) -> Bool { index.rounded(places: places).exact == exact }

  /// Whether a convention makes the published index of these means.
  func equals(_ sums: ConventionSums, by convention: Convention) -> Bool {
    guard let weight = convention.weight.weight(of: sums.count) else { return false }
    let index = sums.weighted(by: weight, rounding: convention.rounding) * factor
    return IndexScoring.printed(index, by: convention, places: places).exact == exact
  }

  /// How far an index lies from the published one.
  func distance(to index: ExactRatio) -> ExactRatio {
    index < exact ? exact - index : index - exact
  }
}
