// SPDX-License-Identifier: Apache-2.0
import BigInt
import SurveyModel

/// Cronbach's alpha and the corrected item-total correlations over the complete forms of a tally.
///
/// Variances and covariances stand as m Σ xy - Σx Σy, whole numbers that are m (m - 1) times the usual ones;
/// the factor falls out of every ratio.
struct Reliability {
  private let forms: Int
  private let codes: [String]
  private let elements: [String: Element]
  /// Scaled covariance of each element with the total.
  private let withTotal: [BigInt]
  private let variances: [BigInt]
  private let totalVariance: BigInt

  /// The reliability of the elements of a tally.
  init(_ tally: Tally, elements: [Element]) {
    forms = tally.completeForms
    codes = tally.shape.elementCodes
    self.elements = Dictionary(elements.map { ($0.code, $0) }) { first, _ in first }
    let sums = tally.completeSums.map { BigInt($0) }
    func covariance(_ first: Int, _ second: Int) -> BigInt {
      BigInt(tally.completeForms) * BigInt(tally.completeProducts[Tally.pairIndex(first, second)])
        - sums[first] * sums[second]
    }
    variances = sums.indices.map { covariance($0, $0) }
    withTotal = sums.indices.map { first in
      sums.indices.reduce(BigInt(0)) { $0 + covariance(first, $1) }
    }
    totalVariance = withTotal.reduce(0, +)
  }

  /// All of it.
  var statistics: ReliabilityStatistics {
    ReliabilityStatistics(
      completeForms: forms, alpha: alpha, criticalCorrelation: criticalCorrelation,
      items: codes.indices.compactMap { index in
        elements[codes[index]].map { .init(element: $0, itemTotal: itemTotal(index)) }
      })
  }

  /// k/(k-1) · (1 - Σ s²_j / s²_T).
  private var alpha: Derived<Double> {
    if let missing { return .undefined(missing) }
    guard totalVariance > 0, let ratio = ExactRatio(variances.reduce(0, +), over: totalVariance),
      let growth = ExactRatio(codes.count, over: codes.count - 1)
    else { return .undefined(Message(NoteID.equalTotals)) }
    return .found(((ExactRatio.one - ratio) * growth).double)
  }

  /// r of an element and the sum of the others: (c_jT - s²_j) / √(s²_j (s²_T - 2 c_jT + s²_j)).
  private func itemTotal(_ index: Int) -> Derived<Double> {
    if let missing { return .undefined(missing) }
    let own = variances[index]
    guard own > 0 else { return .undefined(Message(NoteID.equalAnswers, codes[index])) }
    let rest = totalVariance - 2 * withTotal[index] + own
    guard rest > 0 else { return .undefined(Message(NoteID.equalRest, codes[index])) }
    let product = Double(own) * Double(rest)
    return .found(min(1, max(-1, Double(withTotal[index] - own) / product.squareRoot())))
  }

  /// t / √(t² + m - 2).
  private var criticalCorrelation: Derived<Double> {
    guard forms >= 3 else { return .undefined(tooFew(3)) }
    let freedom = Double(forms - 2)
    guard let quantile = StudentDistribution.quantile(degreesOfFreedom: freedom) else {
      return .undefined(Message(NoteID.noQuantile))
    }
    return .found(quantile / (quantile * quantile + freedom).squareRoot())
  }

  /// Why neither alpha nor a correlation can exist; nil where they may.
  private var missing: Message? {
    if codes.count < 2 { return Message(NoteID.oneElement) }
    return forms < 2 ? tooFew(2) : nil
  }

  private func tooFew(_ needed: Int) -> Message {
    forms == 0
      ? Message(NoteID.noCompleteForms)
      : Message(NoteID.fewCompleteForms, String(forms), String(needed))
  }
}
