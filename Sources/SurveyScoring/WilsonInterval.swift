// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A share of trials with its 95% interval by the score method of Wilson, in percent.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
/// Statistical Association 22 (1927), 209-212. It keeps its level for rare events and few trials, where share ± 1.96
/// standard errors does not (Brown, Cai and DasGupta, Statistical Science 16 (2001), 101-133).
///
/// The limits are the two shares π at which (x/n − π)² = z² π (1 − π) / n. They are irrational as a rule; their rounding is
/// decided exactly, by the sign of that equation half-way between two printed values.
public struct WilsonInterval: Hashable, Sendable {
  /// The share in percent, rounded once.
  public let share: RoundedNumber
  /// The lower limit in percent.
  public let lower: RoundedNumber
  /// The upper limit in percent.
  public let upper: RoundedNumber

  /// z² for two-sided 95%: the 95% quantile of chi-square with one degree of freedom.
  private static let squaredQuantile = ExactRatio(decimalText: "3.841458820694124") ?? ExactRatio(4)

  /// The interval for `events` of `trials`; nil where there are no trials or more events than trials.
  /// - Parameter places: the decimals of the percentages.
  public init?(events: Int, of trials: Int, places: Int = 2) {
    guard trials > 0, (0...trials).contains(events), let share = ExactRatio(events, over: trials) else {
      return nil
    }
    self.share = (share * ExactRatio(100)).rounded(places: places)
    let steps = (0..<max(0, places)).reduce(100) { units, _ in units * 10 }
    /// Positive outside the interval, negative inside.
    func sign(at ratio: ExactRatio) -> ExactRatio {
      let distance = share - ratio
      return distance * distance * ExactRatio(trials) - Self.squaredQuantile * ratio * (.one - ratio)
    }
    func highest(_ isReached: (ExactRatio) -> Bool) -> RoundedNumber {
      var (low, high) = (0, steps)
      while low < high {
        let middle = (low + high + 1) / 2
        guard let border = ExactRatio(2 * middle - 1, over: 2 * steps) else { break }
        if isReached(border) { low = middle } else { high = middle - 1 }
      }
      return ExactRatio(units: low, places: places).rounded(places: places)
    }
    lower = highest { $0 <= share && sign(at: $0) >= .zero }
    upper = highest { $0 <= share || sign(at: $0) <= .zero }
  }
}
