// SPDX-License-Identifier: Apache-2.0
/// The index of a unit in two rounds, and whether the change is more than chance.
public struct IndexChange: Hashable, Sendable {
  /// What may be said of the change.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The whole interval of the change lies above 0.
    case risen
    /// The whole interval of the change lies below 0.
    case fallen
    /// The interval holds 0: the change is inside the noise of the two samples.
    case insideNoise
    /// Nothing, for the reason given with the interval.
    case unknown
  }

  /// The earlier round.
  public let earlier: SurveyRound
  /// The index of the earlier round; nil where it has none.
  public let earlierIndex: IndexScore
  /// The difference of the two printed indices, so that a reader can subtract them; nil where one does not
  /// exist or the two do not measure the same thing.
  public let printed: RoundedNumber?
  /// The change of the unrounded index with the 95% interval for independent samples.
  public let estimate: Derived<IntervalEstimate>

  /// A change since an earlier round.
  public init(
    earlier: SurveyRound, earlierIndex: IndexScore, printed: RoundedNumber?,
    estimate: Derived<IntervalEstimate>
  ) {
    self.earlier = earlier
    self.earlierIndex = earlierIndex
    self.printed = printed
    self.estimate = estimate
  }

  /// What may be said of the change.
  public var verdict: Verdict {
    guard let figure = estimate.figure else { return .unknown }
    if figure.lower > 0 { return .risen }
    return figure.upper < 0 ? .fallen : .insideNoise
  }
}
