// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
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
  /// - Throws: a fault of usage where it is set to something that is no time: papers of another day would not be those
  ///   that were asked for.
  static func paperDay() throws -> CalendarDate {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return today
    }
    // The last second of the year 9999.
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError(word("command.epochUnknown", String(ShownText.safe(text).prefix(40))))
    }
    return day(of: Date(timeIntervalSince1970: Double(seconds)))
  }

  private static func day(of date: Date) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarPeriod.year(1970).days.lowerBound
  }
}
