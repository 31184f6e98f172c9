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
      let sums = ConventionSums(means)
      for alternative in rulebook.alternativeWeights {
        let weight = exactWeight.rounded(places: alternative.places)
        results.append(
          result(.weight(weight, label: alternative.label), sums.weighted(by: weight.exact)))
      }
    }
    for places in rulebook.alternativeNRRPlaces {
      let total = zip(means, scores).reduce(ExactRatio.zero) { sum, pair in
        sum + pair.0.rounded(places: places).exact * pair.1.weight
      }
      results.append(result(.roundedNRR(places: places), total))
    }
    return results
  }
}
