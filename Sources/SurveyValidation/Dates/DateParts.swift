// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Day, month and year as they are written in a cell, whether or not such a day exists.
struct DateParts {
  /// The day of the month as written.
  let day: Int
  /// The month, as written or by its name.
  let month: Int
  /// The year as written.
  let year: Int
  /// Whether the year was written with two digits.
  let hasShortYear: Bool

  /// The year with its century: 24 is 2024.
  var fullYear: Int { hasShortYear ? 2000 + year : year }

  /// Whether programs write this where there is no date: zeros, the first days of spreadsheets (1899-12-30,
  /// 1900-01-00, 1900-01-01), the first day of clocks (1970-01-01) and the mark of LimeSurvey (1980-01-01).
  var isPlaceholder: Bool {
    switch (year, month, day) {
    case (0, 0, 0), (1899, 12, 30), (1899, 12, 31), (1900, 1, 0), (1900, 1, 1), (1970, 1, 1), (1980, 1, 1):
      true
    default: false
    }
  }

  /// Reads a trimmed text; nil when it has not the shape of a date.
  /// - Parameter order: Which number is the day; nil reads only what can be read in one way.
  init?(_ trimmed: Substring, order: DateOrder? = .dmy) {
    let tokens = DateToken.tokens(of: trimmed)
    if let parts = Self(numbers: tokens, order) ?? Self(named: tokens) { self = parts } else { return nil }
  }

  private init?(day: DateToken?, month: Int?, year: DateToken?) {
    guard let month, let day = day?.number, day.digits <= 2, let year = year?.number,
      year.digits == 4 || year.digits == 2
    else { return nil }
    self.day = day.value
    self.month = month
    self.year = year.value
    hasShortYear = year.digits == 2
  }

  /// `2024-03-05`, `5/3/2024`, `05.03.24`: three numbers with one and the same sign between them.
  private init?(numbers tokens: [DateToken], _ order: DateOrder?) {
    guard tokens.count >= 5, case .sign(let sign) = tokens[1], tokens[3] == .sign(sign), sign != 44,
      let first = tokens[0].number, let second = tokens[2].number, second.digits <= 2,
      Self.isTime(tokens.dropFirst(5))
    else { return nil }
    if first.digits == 4 || order == .ymd {
      guard let last = tokens[4].number, last.digits <= 2 else { return nil }
      self.init(day: tokens[4], month: second.value, year: tokens[0])
      return
    }
    let isMonthFirst: Bool
    switch order {
    case .mdy: isMonthFirst = true
    case .none:
      // Two different days in the two orders: nobody can tell.
      guard first.value > 12 || second.value > 12 || first.value == second.value else { return nil }
      isMonthFirst = second.value > 12
    default: isMonthFirst = false
    }
    if isMonthFirst {
      guard first.digits <= 2 else { return nil }
      self.init(day: tokens[2], month: first.value, year: tokens[4])
    } else {
      self.init(day: tokens[0], month: second.value, year: tokens[4])
    }
  }

  /// `5 Maret 2024`, `05-Mar-24`, `Jumat, 5 Maret 2024`, `March 5, 2024`: one month by its name.
  private init?(named tokens: [DateToken]) {
    var rest = tokens[...].filter { if case .sign = $0 { false } else { true } }[...]
    if case .word(let word) = rest.first, CalendarWords.weekdays.contains(word) { rest = rest.dropFirst() }
    let head = Array(rest.prefix(3))
    guard head.count == 3, Self.isTime(rest.dropFirst(3)) else { return nil }
    if case .word(let word) = head[1] {
      let isYearFirst = head[0].number?.digits == 4
      self.init(
        day: isYearFirst ? head[2] : head[0], month: CalendarWords.months[word],
        year: isYearFirst ? head[0] : head[2])
    } else if case .word(let word) = head[0] {
      self.init(day: head[1], month: CalendarWords.months[word], year: head[2])
    } else {
      return nil
    }
  }

  /// Whether what follows the day can be a time. It is not read: only the day counts.
  private static func isTime(_ tokens: ArraySlice<DateToken>) -> Bool {
    var rest = tokens.drop { $0 == .sign(44) }
    guard !rest.isEmpty else { return true }
    if rest.first == .word("t") { rest = rest.dropFirst() }
    guard rest.first?.number != nil, rest.count <= 16 else { return false }
    return rest.allSatisfy { token in
      switch token {
      case .number(_, let digits): digits <= 9
      case .sign(let sign): [43, 44, 45, 46, 58].contains(sign)
      case .word(let word): ["z", "am", "pm", "wib", "wita", "wit", "gmt", "utc"].contains(word)
      }
    }
  }
}
