// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension IndexScoring {
  /// The elements to repair first, lowest mean first, equal means in the order of the regulation.
  ///
  /// The three lowest with all ties of the third, compared by exact value, and every element whose band stands
  /// for a perception of 2 or less (C or D). Elements that nobody answered have no mean and are not ranked.
  static func priorities(among scores: [ElementScore]) -> [String] {
    var ranked: [Rank] = []
    for (position, score) in scores.enumerated() {
      guard let nrr = score.nrr else { continue }
      let isWeak = score.band.map { $0.perception <= 2 } ?? false
      ranked.append(Rank(nrr: nrr, position: position, code: score.element.code, isWeak: isWeak))
    }
    ranked.sort()
    guard let third = ranked.prefix(3).last else { return [] }
    return ranked.filter { $0.isWeak || $0.nrr <= third.nrr }.map(\.code)
  }

  private struct Rank: Comparable {
    let nrr: ExactRatio
    let position: Int
    let code: String
    let isWeak: Bool

    static func < (left: Self, right: Self) -> Bool {
      left.nrr == right.nrr ? left.position < right.position : left.nrr < right.nrr
    }
  }
}
