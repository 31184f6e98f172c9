// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// The clock of the door: rooms never look at one.
///
/// A machine that keeps universal time is taken to stand in western Indonesia, so that a form filled in this
/// morning is not "in the future".
enum DoorClock {
  private static let zone: TimeZone = {
    let current = TimeZone.current
    guard ["UTC", "GMT", "Etc/UTC", "Etc/GMT"].contains(current.identifier) else { return current }
    return TimeZone(identifier: "Asia/Jakarta") ?? current
  }()

  /// Now, as ISO 8601 text with its zone.
  static var now: String {
    Date().formatted(
      Date.ISO8601FormatStyle(timeZone: zone).year().month().day().time(includingFractionalSeconds: false)
        .timeZone(separator: .colon))
  }

  /// Today, where the office is.
  static var today: CalendarDate { day(of: Date()) }

  /// The day that papers bear: that of `SOURCE_DATE_EPOCH` where it is set, so that papers can be made again byte for
  /// byte, else today.
  static var paperDay: CalendarDate {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    return day(of: epoch.map { Date(timeIntervalSince1970: $0) } ?? Date())
  }

  private static func day(of date: Date) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarPeriod.year(1970).days.lowerBound
  }
}
