// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A day as somebody wrote it in a table that holds no forms, read by the rules for dates of forms: `2024-03-05`,
/// `5/3/2024`, `5 Maret 2024`, the day number of a spreadsheet.
public enum WrittenDay: Hashable, Sendable {
  /// Nothing, a dash, or what programs write where there is no date.
  case missing
  /// Something that is no day, or one of two days where the order of the numbers is not settled.
  case unreadable
  /// A day.
  case day(CalendarDate)

  /// The reading of a text; nil where there is none.
  /// - Parameter style: How the dates of the table are written.
  public init(_ text: String?, style: DateStyle) {
    switch DateReading(text, style: style) {
    case .missing, .placeholder: self = .missing
    case .unreadable: self = .unreadable
    case .day(let date): self = .day(date)
    }
  }
}
