// SPDX-License-Identifier: Apache-2.0
/// A form read into values: what validation understood of a raw form.
public struct Response: Hashable, Sendable {
  /// The code of the registered unit; nil when the unit is missing or unknown.
  public var unitCode: String?
  /// The service inside the unit, as written, spaces folded; empty when the form names none.
  public var service: String
  /// The day of the survey; nil when missing, a placeholder or unreadable.
  public var date: CalendarDate?
  /// The hour; nil when missing or unreadable.
  public var hour: VisitHour?
  /// One answer per question of the questionnaire, in the order of print.
  public var answers: [Answer]
  /// One value per profile field of the questionnaire.
  public var profile: [ProfileValue]

  /// A form read into values.
  public init(
    unitCode: String?, service: String, date: CalendarDate?, hour: VisitHour?, answers: [Answer],
    profile: [ProfileValue]
  ) {
    self.unitCode = unitCode
    self.service = service
    self.date = date
    self.hour = hour
    self.answers = answers
    self.profile = profile
  }
}

/// What a respondent said about one profile field.
public enum ProfileValue: Hashable, Sendable {
  /// Missing or blank.
  case notGiven
  /// The option at this index of the field; for an age the band it falls into.
  case option(Int)
  /// Given, but not in the list of the field. Shown under "other".
  case unlisted

  /// As the store keeps it: -1, the index, -2. It must never change.
  public var code: Int {
    switch self {
    case .notGiven: -1
    case .option(let index): index
    case .unlisted: -2
    }
  }

  /// Reads a stored code; anything unknown is `notGiven`.
  public init(code: Int) {
    self = code >= 0 ? .option(code) : code == -2 ? .unlisted : .notGiven
  }
}
