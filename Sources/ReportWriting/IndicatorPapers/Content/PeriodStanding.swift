// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// How an indicator stands in one period: the value, the target that counts, the achievement.
public struct PeriodStanding: Hashable, Sendable {
  /// The period.
  public let period: CalendarPeriod
  /// What was measured; nil where nothing was.
  public let observed: PrintedObservation?
  /// The target that the value is held against: of PK Perubahan where there is one, else PK; nil where none is set.
  public let target: Target?
  /// The achievement, or why there is none.
  public let achievement: Achievement
  /// What the calendar allows at most in the period (IKU 3); nil where there is no such ceiling.
  public let ceiling: RoundedNumber?
  /// The share of what was already due, per cent; nil where that is not a question or nothing was due.
  public let shareOfDue: RoundedNumber?
  /// Why the value is not to be compared with the one before it; nil where the series goes on.
  public let seriesBreak: Message?

  /// How an indicator stands.
  public init(
    period: CalendarPeriod, observed: PrintedObservation?, target: Target?, achievement: Achievement,
    ceiling: RoundedNumber? = nil, shareOfDue: RoundedNumber? = nil, seriesBreak: Message? = nil
  ) {
    self.period = period
    self.observed = observed
    self.target = target
    self.achievement = achievement
    self.ceiling = ceiling
    self.shareOfDue = shareOfDue
    self.seriesBreak = seriesBreak
  }

  /// The value as printed; nil where nothing was measured.
  var value: RoundedNumber? { observed?.record.observation.value }
}
