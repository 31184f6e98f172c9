// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexStatistics {
  /// An index in one of two rounds.
  public struct RoundScore: Sendable {
    let sheet: ScoreSheet
    let score: IndexScore
    let interval: Derived<IntervalEstimate>

    /// An index of a sheet with its interval.
    public init(_ sheet: ScoreSheet, _ score: IndexScore, _ interval: Derived<IntervalEstimate>) {
      self.sheet = sheet
      self.score = score
      self.interval = interval
    }
  }

  /// The change of an index between two rounds, whose samples are independent.
  ///
  /// The standard error is √(s₁² + s₂²), the degrees of freedom are those of Welch and Satterthwaite. Rounds
  /// under different rulebooks or questionnaires do not measure the same thing: they have no change, and the
  /// reason is that of the break of the series.
  public static func change(from earlier: RoundScore, to later: RoundScore) -> IndexChange {
    let round = earlier.sheet.round
    func without(_ reason: Message, printed: RoundedNumber? = nil) -> IndexChange {
      IndexChange(
        earlier: round, earlierIndex: earlier.score, printed: printed, estimate: .undefined(reason))
    }
    if let seriesBreak = RoundTrend.breaks(before: 1, in: [earlier.sheet, later.sheet]).first {
      return without(seriesBreak.message)
    }
    for side in [earlier, later] where side.score.exact == nil {
      return without(Message(NoteID.noIndexInRound, side.sheet.round.id))
    }
    let printed = later.score.value.flatMap { value in
      earlier.score.value.map { value.number - $0.number }
    }
    for side in [earlier, later] where side.interval.figure == nil {
      return without(Message(NoteID.noIntervalInRound, side.sheet.round.id), printed: printed)
    }
    guard let first = earlier.interval.figure, let second = later.interval.figure,
      let before = earlier.score.exact, let now = later.score.exact,
      let estimate = difference((now - before).double, of: first, and: second)
    else { return without(Message(NoteID.noQuantile), printed: printed) }
    return IndexChange(
      earlier: round, earlierIndex: earlier.score, printed: printed, estimate: .found(estimate))
  }

  private static func difference(
    _ value: Double, of first: IntervalEstimate, and second: IntervalEstimate
  ) -> IntervalEstimate? {
    let squares = [first, second].map { $0.standardError * $0.standardError }
    let sum = squares[0] + squares[1]
    let parts = zip(squares, [first, second]).reduce(0) { $0 + $1.0 * $1.0 / $1.1.degreesOfFreedom }
    // Two rounds that asked everybody have no error: any degrees of freedom give the same interval of no
    // width.
    let freedom =
      parts > 0 ? sum * sum / parts : min(first.degreesOfFreedom, second.degreesOfFreedom)
    guard let quantile = StudentDistribution.quantile(degreesOfFreedom: freedom) else { return nil }
    return IntervalEstimate(
      value: value, standardError: sum.squareRoot(), degreesOfFreedom: freedom, quantile: quantile)
  }
}
