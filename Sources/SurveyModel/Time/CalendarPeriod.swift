// SPDX-License-Identifier: Apache-2.0
/// A year, a half, a quarter or a month of the calendar: what a round or an observation is about.
///
/// Written `2024`, `2024-S1`, `2024-Q3` (`2024-TW3` is read as the same quarter) and `2024-05`.
public enum CalendarPeriod: Hashable, Sendable, CustomStringConvertible {
  /// The whole year.
  case year(Int)
  /// Half 1 or 2 of a year.
  case semester(Int, of: Int)
  /// Quarter 1 to 4 of a year (triwulan).
  case quarter(Int, of: Int)
  /// Month 1 to 12 of a year.
  case month(Int, of: Int)

  /// Reads a period id; letters may be small or capital.
  /// - Returns: nil when the text is not a period between the years 1900 and 2999.
  public init?(_ text: some StringProtocol) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, head.utf8.count == 4, let year = Self.digits(head),
      (1900...2999).contains(year)
    else { return nil }
    guard parts.count > 1 else {
      self = .year(year)
      return
    }
    guard parts.count == 2 else { return nil }
    let tail = parts[1]
    if tail.hasPrefix("S"), let half = Self.digits(tail.dropFirst()), (1...2).contains(half) {
      self = .semester(half, of: year)
    } else if tail.hasPrefix("Q"), let quarter = Self.digits(tail.dropFirst()), (1...4).contains(quarter) {
      self = .quarter(quarter, of: year)
    } else if tail.hasPrefix("TW"), let quarter = Self.digits(tail.dropFirst(2)), (1...4).contains(quarter) {
      self = .quarter(quarter, of: year)
    } else if tail.utf8.count == 2, let month = Self.digits(tail), (1...12).contains(month) {
      self = .month(month, of: year)
    } else {
      return nil
    }
  }

  /// The year that the period lies in.
  public var year: Int {
    switch self {
    case .year(let year), .semester(_, let year), .quarter(_, let year), .month(_, let year): year
    }
  }

  /// The first and the last day, both inside.
  public var days: ClosedRange<CalendarDate> {
    let months: ClosedRange<Int> =
      switch self {
      case .year: 1...12
      case .semester(let half, _): half == 1 ? 1...6 : 7...12
      case .quarter(let quarter, _): (quarter * 3 - 2)...(quarter * 3)
      case .month(let month, _): month...month
      }
    return CalendarDate(
      firstOf: months.lowerBound, year: year)...CalendarDate(lastOf: months.upperBound, year: year)
  }

  /// The id as it is kept: `2024`, `2024-S1`, `2024-Q3`, `2024-05`.
  public var description: String {
    switch self {
    case .year(let year): CalendarDate.padded(year, to: 4)
    case .semester(let half, let year): "\(CalendarDate.padded(year, to: 4))-S\(half)"
    case .quarter(let quarter, let year): "\(CalendarDate.padded(year, to: 4))-Q\(quarter)"
    case .month(let month, let year):
      "\(CalendarDate.padded(year, to: 4))-\(CalendarDate.padded(month, to: 2))"
    }
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension CalendarDate {
  /// The first day of a month; the callers of this module pass months 1 to 12 of years 1900 to 2999.
  fileprivate init(firstOf month: Int, year: Int) {
    self = CalendarDate(year: year, month: month, day: 1) ?? .distantPast
  }

  fileprivate init(lastOf month: Int, year: Int) {
    self = CalendarDate(year: year, month: month, day: Self.days(inMonth: month, of: year)) ?? .distantPast
  }

  fileprivate static var distantPast: CalendarDate { CalendarDate(unchecked: ()) }

  private init(unchecked: Void) {
    year = 1
    month = 1
    day = 1
  }
}
