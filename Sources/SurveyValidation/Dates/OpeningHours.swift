// SPDX-License-Identifier: Apache-2.0

/// The opening hours of a unit, read from the words that it was registered with: `Senin-Kamis 08.00-15.00;
/// Jumat 08.00-11.00`, `Monday-Friday 8:00-16:00`, `08.00-15.00`.
struct OpeningHours: Hashable, Sendable {
  /// For each weekday (0 is Monday) the minutes after midnight from which and to which the unit is open, both
  /// inside; a day without an entry is closed.
  let days: [Int: ClosedRange<Int>]
  /// Whether the words name days: where they do not, the hours say nothing about weekends.
  let namesDays: Bool

  /// Hours of all seven days, or as the words say.
  /// - Returns: nil where anything in the words is not understood.
  init?(_ text: String) {
    var days: [Int: ClosedRange<Int>] = [:]
    var named: [Int] = []
    // The days that the last hours were given for: a second span, after the break at noon, is theirs too.
    var spoken = Array(0...6)
    var namesDays = false
    var tokens = DateToken.tokens(of: text[...])[...]
    while let token = tokens.first {
      if let clock = Self.range(&tokens) {
        let isSecond = named.isEmpty && !days.isEmpty
        if !named.isEmpty { spoken = named }
        for day in spoken {
          let open = isSecond ? days[day] ?? clock : clock
          days[day] = min(open.lowerBound, clock.lowerBound)...max(open.upperBound, clock.upperBound)
        }
        named = []
        continue
      }
      tokens = tokens.dropFirst()
      guard case .word(let word) = token else {
        if case .number = token { return nil }
        continue
      }
      if Self.filler.contains(word) { continue }
      if Self.closed.contains(word) {
        for day in named { days[day] = nil }
        named = []
        continue
      }
      guard let first = Self.everyDay.contains(word) ? 0 : Self.day(word) else { return nil }
      namesDays = true
      let last = Self.everyDay.contains(word) ? 6 : Self.throughDay(&tokens) ?? first
      named += first <= last ? Array(first...last) : Array(first...6) + Array(0...last)
    }
    guard named.isEmpty, !days.isEmpty else { return nil }
    self.days = days
    self.namesDays = namesDays
  }

  private static let everyDay: Set<String> = ["setiap", "tiap", "every", "daily"]
  private static let closed: Set<String> = ["tutup", "libur", "closed"]
  private static let filler: Set<String> = [
    "hari", "day", "pukul", "jam", "wib", "wita", "wit", "dan", "and", "am", "at",
  ]
  private static let through: Set<String> = ["sampai", "sd", "to", "hingga"]
  private static let names: [[String]] = [
    ["senin", "monday", "sen", "mon"], ["selasa", "tuesday", "sel", "tue"],
    ["rabu", "wednesday", "rab", "wed"], ["kamis", "thursday", "kam", "thu"],
    ["jumat", "friday", "jum", "fri"], ["sabtu", "saturday", "sab", "sat"],
    ["minggu", "sunday", "ahad", "min", "sun"],
  ]

  private static func day(_ word: String) -> Int? { names.firstIndex { $0.contains(word) } }

  /// `- Jumat` or `sampai Jumat` at the front; nothing is taken where there is none.
  private static func throughDay(_ tokens: inout ArraySlice<DateToken>) -> Int? {
    var rest = tokens
    guard takesJoint(&rest), case .word(let word)? = rest.popFirst(), let day = day(word) else { return nil }
    tokens = rest
    return day
  }

  /// A dash, `sampai`, `to` or `s/d` at the front.
  private static func takesJoint(_ tokens: inout ArraySlice<DateToken>) -> Bool {
    switch tokens.popFirst() {
    case .sign(UInt8(ascii: "-")): return true
    case .word("s"):
      return tokens.popFirst() == .sign(UInt8(ascii: "/")) && tokens.popFirst() == .word("d")
    case .word(let word): return through.contains(word)
    default: return false
    }
  }

  /// `08.00-15.00` at the front; nothing is taken where there is none.
  private static func range(_ tokens: inout ArraySlice<DateToken>) -> ClosedRange<Int>? {
    var rest = tokens
    guard let start = clock(&rest), takesJoint(&rest), let end = clock(&rest), start < end else { return nil }
    tokens = rest
    return start...end
  }

  /// `08.00`, `8:00` or `08` at the front, in minutes after midnight.
  private static func clock(_ tokens: inout ArraySlice<DateToken>) -> Int? {
    guard case .number(let hour, _)? = tokens.first, (0...24).contains(hour) else { return nil }
    tokens = tokens.dropFirst()
    var rest = tokens
    guard case .sign(let sign)? = rest.popFirst(), sign == UInt8(ascii: ".") || sign == UInt8(ascii: ":"),
      case .number(let minute, let digits)? = rest.popFirst(), digits == 2, minute < 60
    else { return hour * 60 }
    tokens = rest
    return hour * 60 + minute
  }
}
