// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// What of a year of the village calendar counts in a period that is looked at on a day.
///
/// A document counts from the quarter of its due day on, also when it was early: so a quarter has a ceiling.
/// In a month it counts from the month of its due day on.
struct CalendarHorizon {
  /// The year of the indicator.
  let year: Int
  /// The last day that is looked at, that day included: never beyond the end of the period.
  let asOf: CalendarDate
  /// The last day on which a document that need only be made still counts, that day included. In a period
  /// that ends with the year this is the day that was asked for, also beyond the period: a budget that is due
  /// on its last day can only be late after it, and the letter of the formula (reading A1) asks whether it
  /// was made at all.
  let madeUntil: CalendarDate
  /// The kinds that count, in the order of their due days.
  let counted: [VillageDocumentKind]
  /// The readings.
  let policies: ReadingPolicies

  /// What counts.
  /// - Returns: nil where the day lies before the period: nothing of it can be looked at yet.
  init?(period: CalendarPeriod, asOf: CalendarDate, policies: ReadingPolicies) {
    guard asOf >= period.days.lowerBound else { return nil }
    let year = period.year
    // The last document of fiscal year n is due in n+1. The value of the whole year waits for it as far as
    // the day that is given allows; a part of the year ends with its last day.
    let waits = policies.documentYear == .fiscal && period == .year(year)
    let day = waits ? asOf : min(asOf, period.days.upperBound)
    let quarterEnd = CalendarPeriod.quarter((day.month + 2) / 3, of: day.year).days.upperBound
    let end = waits ? quarterEnd : min(quarterEnd, period.days.upperBound)
    self.year = year
    self.asOf = day
    let endsWithYear = period.days.upperBound == CalendarPeriod.year(year).days.upperBound
    madeUntil = endsWithYear ? asOf : day
    self.policies = policies
    counted = VillageCalendar.kinds(in: year, policies: policies).filter { kind in
      let fiscalYear = VillageCalendar.fiscalYear(of: kind, in: year, policies: policies)
      guard let due = VillageCalendar.due(kind, fiscalYear: fiscalYear, policies: policies) else {
        return false
      }
      return due <= end
    }
  }

  /// The fiscal year of the document of a kind.
  func fiscalYear(of kind: VillageDocumentKind) -> Int {
    VillageCalendar.fiscalYear(of: kind, in: year, policies: policies)
  }

  /// Whether the document of a kind is due by the day.
  func isDue(_ kind: VillageDocumentKind) -> Bool {
    VillageCalendar.due(kind, fiscalYear: fiscalYear(of: kind), policies: policies).map { $0 <= asOf }
      ?? false
  }
}
