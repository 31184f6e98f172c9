// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The readings of the decree that change a value, each a named choice; the standard ones are those adopted.
public struct ReadingPolicies: Hashable, Sendable {
  /// A1: whether APBDesa must be on time, which its words in the formula leave out.
  public enum BudgetTimeliness: String, Hashable, Sendable {
    /// All three documents count when on time, as the name and the explanation say.
    case onTime
    /// To the letter of the formula: APBDesa counts when it was made by the end of the period; in the value of a whole
    /// year also after it, as far as the register is looked at.
    case made
  }

  /// A3: which documents belong to a year.
  public enum DocumentYear: String, Hashable, Sendable {
    /// Those due in the year.
    case due
    /// Those of the fiscal year.
    case fiscal
  }

  /// A4: what the mean of percentages is.
  public enum Averaging: String, Hashable, Sendable {
    /// One pooled ratio.
    case pooled
    /// The mean of the three percentages.
    case meanOfPercentages
  }

  /// A7: which survey feeds IKU 1.
  public enum SurveySource: String, Hashable, Sendable {
    /// The latest final round of the period.
    case latestFinal
    /// The mean of the final rounds of the year, weighted by respondents.
    case weightedMean
  }

  /// A1.
  public var budgetTimeliness: BudgetTimeliness
  /// A2: an earlier local due day of a kind of document, as month and day; the statutory day where there is none.
  public var localDueDays: [VillageDocumentKind: MonthDay]
  /// A3.
  public var documentYear: DocumentYear
  /// A4.
  public var averaging: Averaging
  /// A6: the last day on which a follow-up still counts; nil = the last day of the period.
  public var followUpGrace: CalendarDate?
  /// A7.
  public var surveySource: SurveySource

  /// The adopted readings, save those that are given.
  public init(
    budgetTimeliness: BudgetTimeliness = .onTime, localDueDays: [VillageDocumentKind: MonthDay] = [:],
    documentYear: DocumentYear = .due, averaging: Averaging = .pooled, followUpGrace: CalendarDate? = nil,
    surveySource: SurveySource = .latestFinal
  ) {
    self.budgetTimeliness = budgetTimeliness
    self.localDueDays = localDueDays
    self.documentYear = documentYear
    self.averaging = averaging
    self.followUpGrace = followUpGrace
    self.surveySource = surveySource
  }

  /// The adopted readings.
  public static let adopted = ReadingPolicies()
}

/// A day of any year, such as 30 September.
public struct MonthDay: Hashable, Sendable, Comparable {
  /// The month, 1 to 12.
  public let month: Int
  /// The day, 1 to 31.
  public let day: Int

  /// A day that exists in every year.
  /// - Returns: nil for a day that does not, such as 29 February or 31 April.
  public init?(month: Int, day: Int) {
    guard CalendarDate(year: 2023, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// The day in a year.
  public func date(in year: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }

  /// Earlier in the year is smaller.
  public static func < (left: Self, right: Self) -> Bool { (left.month, left.day) < (right.month, right.day) }
}
