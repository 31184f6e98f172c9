// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension IndexScoring {
  /// The exact weight of each asked element, by code; they sum to 1.
  ///
  /// Equal weighting is 1 over the number of elements asked. Listed weights are taken as listed; where the
  /// questionnaire leaves a listed element out, those of the others are divided by their sum.
  /// - Returns: nil where a listed weight is missing or nothing is asked.
  static func elementWeights(of asked: [Element], under rulebook: Rulebook) -> [String: ExactRatio]? {
    switch rulebook.weighting {
    case .equal:
      guard let weight = ExactRatio(1, over: asked.count) else { return nil }
      return Dictionary(asked.map { ($0.code, weight) }) { first, _ in first }
    case .listed(let listed):
      var sum = ExactRatio.zero
      var weights: [String: ExactRatio] = [:]
      for element in asked {
        guard let weight = listed[element.code] else { return nil }
        weights[element.code] = weight
        sum = sum + weight
      }
      guard sum > .zero else { return nil }
      return weights.mapValues { $0.divided(by: sum) ?? $0 }
    }
  }
}
