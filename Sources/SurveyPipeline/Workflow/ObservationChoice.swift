// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Which observations a step is taken with: by their numbers, or all current ones of a period.
public enum ObservationChoice: Hashable, Sendable {
  /// These, by number.
  case numbers([Int])
  /// The current ones of a period and what lies inside it that the step is open to; nil takes every indicator or unit.
  case period(CalendarPeriod, indicator: String?, unit: String?)
}
