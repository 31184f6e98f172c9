// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension IndexScoring {
  /// What the other weights and roundings in official use make of the same means.
  ///
  /// The other weights are 1/k at fewer decimals, so they exist only where the weights are equal.
  /// - Returns: nothing where an element has no mean.
  static func alternatives(
    to index: IndexScore, scores: [ElementScore], under rulebook: Rulebook
  ) -> [AlternativeIndex] {
    let means = scores.compactMap(\.nrr)
    guard index.exact != nil, means.count == scores.count, !means.isEmpty else { return [] }
    func result(_ convention: AlternativeIndex.Convention, _ total: ExactRatio) -> AlternativeIndex {
      let exact = total * ExactRatio(rulebook.factor)
      let value = exact.rounded(places: rulebook.indexPlaces)
      let band = rulebook.band(of: value)
      return AlternativeIndex(
        convention: convention, exact: exact, value: value, band: band,
        changesGrade: band?.grade != index.band?.grade)
    }
    var results: [AlternativeIndex] = []
    if rulebook.weighting == .equal, let exactWeight = ExactRatio(1, over: means.count) {
      for alternative in rulebook.alternativeWeights {
        let weight = exactWeight.rounded(places: alternative.places)
        let weights = Array(repeating: weight.exact, count: means.count)
        results.append(
          result(.weight(weight, label: alternative.label), weightedSum(of: means, weights: weights)))
      }
    }
    let weights = scores.map(\.weight)
    for places in rulebook.alternativeNRRPlaces {
      let total = weightedSum(of: means, weights: weights, rounding: .nrr(places: places))
      results.append(result(.roundedNRR(places: places), total))
    }
    return results
  }
}
