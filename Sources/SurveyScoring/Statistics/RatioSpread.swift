// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The sums of squares of the linearized forms, exact.
///
/// The index is a weighted sum of ratios, I = f Σ w_j S_j / A_j. A form i moves it, to first order, by z_i =
/// f Σ w_j a_ij (x_ij - R_j) / A_j. The z_i sum to zero, and Σ z_i² needs nothing but the pair sums of the
/// tally: over the forms that answer both j and k, Σ (x_ij - R_j)(x_ik - R_k) = P_jk - R_k F_jk - R_j G_jk +
/// R_j R_k N_jk.
struct RatioSpread {
  /// The mean of each element of the tally in L-ths; nil where nobody answered.
  private let means: [ExactRatio?]
  /// f w_j / (A_j L): what one L-th of one form weighs in the index.
  private let weights: [ExactRatio]
  /// f / (A_j L): what one L-th of one form weighs in the index of its element.
  private let shares: [ExactRatio]
  private let tally: Tally

  /// The spread of the forms of a tally.
  /// - Parameters:
  ///   - tally: the forms whose spread is asked for.
  ///   - whole: the forms that the index is made from: the same ones, or all units where `tally` is one of them. It has
  ///     the shape of `tally`.
  ///   - scores: the elements with their weights.
  ///   - factor: f, 25.
  init(_ tally: Tally, of whole: Tally, scores: [ElementScore], factor: Int) {
    self.tally = tally
    means = whole.elements.map { ExactRatio($0.sum, over: $0.answered) }
    let byCode = Dictionary(scores.map { ($0.element.code, $0.weight) }) { first, _ in first }
    shares = whole.elements.map {
      ExactRatio(factor, over: $0.answered * whole.shape.partsPerUnit) ?? .zero
    }
    weights = zip(whole.shape.elementCodes, shares).map { (byCode[$0] ?? .zero) * $1 }
  }

  /// Σ (z_i - z̄)² of the index over the forms of one stratum, in index points squared: over a stratum the
  /// z_i need not sum to zero.
  var aroundMean: ExactRatio {
    let sum = weights.indices.reduce(ExactRatio.zero) { sum, index in
      guard let mean = means[index] else { return sum }
      let counts = tally.elements[index]
      return sum + weights[index] * (ExactRatio(counts.sum) - mean * ExactRatio(counts.answered))
    }
    return ofIndex - ((sum * sum).divided(by: ExactRatio(tally.forms)) ?? .zero)
  }

  /// Σ z_i² of the index, in index points squared.
  var ofIndex: ExactRatio {
    var sum = ExactRatio.zero
    for high in weights.indices {
      for low in 0...high {
        let term = weights[low] * weights[high] * products(low, high)
        sum = sum + (low == high ? term : term + term)
      }
    }
    return sum
  }

  /// Σ z_i² of the index of one element, in index points squared.
  func ofElement(_ index: Int) -> ExactRatio { shares[index] * shares[index] * products(index, index) }

  /// Over the forms that answer both: the sum of products of the distances from the means, in L-ths squared.
  private func products(_ low: Int, _ high: Int) -> ExactRatio {
    guard let first = means[low], let second = means[high] else { return .zero }
    let pair = tally.pair(low, high)
    return ExactRatio(pair.productSum) - second * ExactRatio(pair.firstSum)
      - first * ExactRatio(pair.secondSum) + first * second * ExactRatio(pair.forms)
  }
}
