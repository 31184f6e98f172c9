// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

extension EventIndicator {
  /// The registered events that bear on the value of a unit and a period, in the order of unit, day and
  /// number: what the digest of an observation is made over.
  ///
  /// They are those from 1 January of the year to the end of the period, as far as the day that is given.
  public static func records(
    of unitCode: String, period: CalendarPeriod, among events: [FacilitationEvent], asOf: CalendarDate
  ) -> [FacilitationEvent] {
    let first = CalendarPeriod.year(period.year).days.lowerBound
    let last = min(period.days.upperBound, asOf)
    guard asOf >= period.days.lowerBound else { return [] }
    return events.filter { event in
      event.date >= first && event.date <= last
        && (event.unitCode == unitCode || event.unitCode.hasPrefix(unitCode + "."))
    }.sorted { left, right in
      (left.unitCode, left.date, left.number) < (right.unitCode, right.date, right.number)
    }
  }
}
