// SPDX-License-Identifier: Apache-2.0

/// A quarter of a year in which something is planned (triwulan, TW I-IV).
public struct PlanQuarter: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 1900 to 2999.
  public let year: Int
  /// The quarter, 1 to 4.
  public let quarter: Int

  /// A quarter.
  /// - Returns: nil outside the years 1900 to 2999 or the quarters 1 to 4.
  public init?(year: Int, quarter: Int) {
    guard (1900...2999).contains(year), (1...4).contains(quarter) else { return nil }
    self.year = year
    self.quarter = quarter
  }

  /// Reads `2024-Q3` or `2024-TW3`.
  /// - Returns: nil where the text is no quarter.
  public init?(_ text: some StringProtocol) {
    guard case .quarter(let quarter, let year) = CalendarPeriod(text) else { return nil }
    self.year = year
    self.quarter = quarter
  }

  /// The quarter as it is kept: `2024-Q3`.
  public var description: String { CalendarPeriod.quarter(quarter, of: year).description }

  /// Its last day.
  public var lastDay: CalendarDate { CalendarPeriod.quarter(quarter, of: year).days.upperBound }

  /// Earlier quarters first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.quarter) < (right.year, right.quarter)
  }
}
