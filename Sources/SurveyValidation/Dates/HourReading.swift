// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What a cell of the hour turned out to be.
///
/// Read are the two slots of the model form (08.00 - 12.00 and 13.00 - 17.00, with any dash, `s/d` or
/// `sampai` between them) and a time by the clock with minutes (`9.30`, `09:30 WIB`, `14:05:22`, `2:05 PM`).
/// Any other span of time says too little to be kept as an hour.
enum HourReading: Hashable, Sendable {
  /// Nothing there; an hour may be missing.
  case missing
  /// Something there that is no hour.
  case unreadable
  /// A slot or a time.
  case hour(VisitHour)

  /// Texts longer than this are no hours.
  static var longestText: Int { 48 }

  /// The reading of a cell's text; nil is a field that the record does not have.
  init(_ text: String?) {
    let trimmed = text.map { CellText.trimmed($0) } ?? ""
    if CellText.saysNothing(trimmed) {
      self = .missing
    } else if trimmed.utf8.count <= Self.longestText, let hour = Self.hour(in: trimmed) {
      self = .hour(hour)
    } else {
      self = .unreadable
    }
  }

  /// The hour where one was read; nil otherwise.
  var hour: VisitHour? {
    if case .hour(let hour) = self { hour } else { nil }
  }

  private static func hour(in text: Substring) -> VisitHour? {
    var tokens = DateToken.tokens(of: text)[...]
    if case .word(let word) = tokens.first, word == "pukul" || word == "jam" { tokens.removeFirst() }
    guard let start = time(&tokens, needsMinutes: false) else { return nil }
    if tokens.isEmpty { return start.hasMinutes ? .clock(minutes: start.minutes) : nil }
    guard skipJoint(&tokens), let end = time(&tokens, needsMinutes: start.hasMinutes), tokens.isEmpty else {
      return nil
    }
    switch (start.minutes, end.minutes) {
    case (8 * 60, 12 * 60): return .morning
    case (13 * 60, 17 * 60): return .afternoon
    default: return nil
    }
  }

  /// Takes a time from the front: `8`, `08.00`, `14:05:22`, each with `am`, `pm` or a zone of Indonesia after
  /// it.
  private static func time(
    _ tokens: inout ArraySlice<DateToken>, needsMinutes: Bool
  ) -> (minutes: Int, hasMinutes: Bool)? {
    guard let hours = tokens.popFirst()?.number, hours.digits <= 2 else { return nil }
    var hour = hours.value
    var minute = 0
    let hasMinutes = isColonOrPoint(tokens.first)
    if hasMinutes {
      guard let read = twoDigits(&tokens) else { return nil }
      minute = read
      if isColonOrPoint(tokens.first) {
        guard let second = twoDigits(&tokens), second < 60 else { return nil }
      }
    }
    if case .word(let word) = tokens.first, word == "am" || word == "pm" {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (word == "pm" ? 12 : 0)
      tokens.removeFirst()
    }
    if case .word(let word) = tokens.first, ["wib", "wita", "wit"].contains(word) { tokens.removeFirst() }
    guard hour < 24, minute < 60, hasMinutes || !needsMinutes else { return nil }
    return (hour * 60 + minute, hasMinutes)
  }

  /// Takes a point or colon and the two digits after it.
  private static func twoDigits(_ tokens: inout ArraySlice<DateToken>) -> Int? {
    tokens.removeFirst()
    guard let number = tokens.popFirst()?.number, number.digits == 2 else { return nil }
    return number.value
  }

  private static func isColonOrPoint(_ token: DateToken?) -> Bool {
    token == .sign(UInt8(ascii: ":")) || token == .sign(UInt8(ascii: "."))
  }

  /// Takes what stands between the two ends of a span: a dash, `s/d`, `s.d.`, `sd`, `sampai`, `hingga`, `to`.
  private static func skipJoint(_ tokens: inout ArraySlice<DateToken>) -> Bool {
    let joint = tokens.prefix { $0.number == nil }
    tokens = tokens.dropFirst(joint.count)
    let text = joint.map { token in
      switch token {
      case .word(let word): word
      case .sign(let byte): String(UnicodeScalar(byte))
      case .number: ""
      }
    }.joined()
    return ["-", "s/d", "s.d.", "s.d", "sd", "sampai", "hingga", "to"].contains(text)
  }
}
