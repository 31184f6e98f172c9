// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A period whose values and targets cannot be changed.
public struct PeriodLock: Hashable, Sendable {
  /// The year or the quarter; what lies inside it is locked with it.
  public let period: CalendarPeriod
  /// The unit, by its code; nil for all units.
  public let unitCode: String?
  /// Who locked it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let lockedAt: String

  /// Whether a value of a unit and a period is locked by it.
  public func covers(_ period: CalendarPeriod, unit: String) -> Bool {
    (unitCode == nil || unitCode == unit)
      && self.period.days.lowerBound <= period.days.lowerBound
      && period.days.upperBound <= self.period.days.upperBound
  }
}
