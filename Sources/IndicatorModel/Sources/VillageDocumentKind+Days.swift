// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension VillageDocumentKind {
  /// The first day that a date of such a document can bear: a plan or a budget is made from 1 January of the year
  /// before its fiscal year on, a report from 1 January of its fiscal year on. An earlier date is a mistake.
  /// - Returns: nil for a year outside 1 to 9999.
  public func firstPossibleDay(fiscalYear: Int) -> CalendarDate? {
    CalendarDate(year: self == .report ? fiscalYear : fiscalYear - 1, month: 1, day: 1)
  }

  /// The days among which such a document is usually dated: a plan or a budget until the end of its fiscal year, a
  /// report from the last day of its fiscal year until the end of the next. Another date is possible, and worth a look.
  /// - Returns: nil for a year outside 1 to 9998.
  public func usualDays(fiscalYear: Int) -> ClosedRange<CalendarDate>? {
    let year = self == .report ? fiscalYear + 1 : fiscalYear
    let first =
      self == .report
      ? CalendarDate(year: fiscalYear, month: 12, day: 31)
      : CalendarDate(year: fiscalYear - 1, month: 1, day: 1)
    guard let first, let last = CalendarDate(year: year, month: 12, day: 31), first <= last else {
      return nil
    }
    return first...last
  }

  /// The kind that a word names, in letters of any size: `RKPDesa`, `RKP Desa`, `APB Desa`, `LPPD`, `LPPDesa`.
  /// - Returns: nil for another word.
  public init?(word: some StringProtocol) {
    let letters = FoldedText(word).description.filter { $0 != " " }
    switch letters {
    case "rkpdesa", "rkpdes", "rkp", "workplan", "villageworkplan": self = .workPlan
    case "apbdesa", "apbdes", "apb", "budget", "villagebudget": self = .budget
    case "lppdesa", "lppdes", "lppd", "lpp", "report", "villagereport": self = .report
    default: return nil
    }
  }
}
