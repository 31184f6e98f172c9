// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What a cell of the day turned out to be.
///
/// Read are: ISO days (`2024-03-05`, also with a time after `T` or a space), day/month/year with `/`, `-` or
/// `.` between them and a year of four or two digits (20yy), month names in Indonesian and English with or
/// without the day of the week (`Jumat, 5 Maret 2024`, `05-Mar-2024`, `March 5, 2024`), and the day numbers
/// of spreadsheets from 20000 (1954) to 60000 (2064) in the 1900 system, or the same days in the 1904 system where
/// the file says so, whole or with a time as decimals.
///
/// The day is the one written there; no time zone is applied. Which number is the day is decided for the file as a
/// whole (``DateStyle``): where it is the first, `03/25/2024` is unreadable rather than guessed.
enum DateReading: Hashable, Sendable {
  /// Nothing there.
  case missing
  /// A stand-in for "no date" that a program wrote.
  case placeholder
  /// Something there that is no day.
  case unreadable
  /// A day.
  case day(CalendarDate)

  /// Texts longer than this are no dates.
  static var longestText: Int { 64 }

  /// The reading of a cell's text; nil is a field that the record does not have.
  /// - Parameter style: How the dates of the file are written.
  init(_ text: String?, style: DateStyle = DateStyle()) {
    guard let text else {
      self = .missing
      return
    }
    let trimmed = CellText.trimmed(text)
    if trimmed.isEmpty {
      self = .missing
    } else if CellText.saysNothing(trimmed) {
      self = .placeholder
    } else if trimmed.utf8.count > Self.longestText {
      self = .unreadable
    } else if let serial = SpreadsheetDay(trimmed) {
      self = Self.reading(of: serial, style)
    } else if let parts = DateParts(trimmed, order: style.order) {
      self = Self.reading(of: parts)
    } else {
      self = .unreadable
    }
  }

  /// The day where one was read; nil otherwise.
  var date: CalendarDate? {
    if case .day(let date) = self { date } else { nil }
  }

  private static func reading(of serial: SpreadsheetDay, _ style: DateStyle) -> Self {
    if serial.wholeDays <= 1 { return .placeholder }
    return serial.date(from1904: style.countsFrom1904).map { .day($0) } ?? .unreadable
  }

  private static func reading(of parts: DateParts) -> Self {
    if parts.isPlaceholder { return .placeholder }
    return CalendarDate(year: parts.fullYear, month: parts.month, day: parts.day).map { .day($0) }
      ?? .unreadable
  }
}
