// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// A simple random sample of forms: how its size and its population turn a sum of squares into an interval.
struct Sample {
  /// n.
  let forms: Int
  /// N, at least n; nil where it is not known.
  let population: Int?
  /// The ends of the scale of the estimate.
  let scale: ClosedRange<Double>?

  /// An estimate with variance n/(n-1) · (1 - n/N) · Σ z², and its 95% interval with n - 1 degrees of
  /// freedom.
  ///
  /// Where everybody was asked the standard error is 0. Else forms that do not differ say nothing of those
  /// that were not asked: there is no interval then.
  func estimate(_ value: ExactRatio, sumOfSquares: ExactRatio) -> Derived<IntervalEstimate> {
    guard forms >= 2, let growth = ExactRatio(forms, over: forms - 1) else {
      return .undefined(Message(NoteID.oneForm))
    }
    guard sumOfSquares > .zero || population == forms else { return .undefined(Message(NoteID.noSpread)) }
    let unseen = population.flatMap { ExactRatio($0 - forms, over: $0) } ?? .one
    let freedom = Double(forms - 1)
    guard let quantile = StudentDistribution.quantile(degreesOfFreedom: freedom) else {
      return .undefined(Message(NoteID.noQuantile))
    }
    let variance = sumOfSquares * growth * unseen
    return .found(
      IntervalEstimate(
        value: value.double, standardError: variance.double.squareRoot(), degreesOfFreedom: freedom,
        quantile: quantile, scale: scale))
  }
}
