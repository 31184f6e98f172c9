// SPDX-License-Identifier: Apache-2.0
/// What the dates of a file tell about the order of their numbers.
///
/// In `25/3/2024` only the first number can be the day, in `3/25/2024` only the second. `5/3/2024` tells nothing.
public struct DateOrderEvidence: Hashable, Sendable {
  /// Dates whose first number can only be the day.
  public private(set) var dayFirst = 0
  /// Dates whose second number can only be the day.
  public private(set) var monthFirst = 0
  /// Dates that are two different days in the two orders.
  public private(set) var ambiguous = 0
  /// Dates in numbers, year last.
  public private(set) var numeric = 0

  /// Nothing was looked at.
  public init() {}

  /// The order that the dates settle; nil where none does, or where they contradict each other.
  public var settled: DateOrder? {
    if dayFirst > 0 { return monthFirst > 0 ? nil : .dmy }
    return monthFirst > 0 ? .mdy : nil
  }

  /// Whether some dates can only be read in one order and some only in the other.
  public var isContradictory: Bool { dayFirst > 0 && monthFirst > 0 }

  /// Looks at the cell of a date. Anything but three numbers with one sign between them, year last, tells nothing.
  public mutating func look(at text: String) {
    guard text.utf8.count <= 64, let (first, second) = Self.numbers(of: text) else { return }
    numeric += 1
    switch (first > 12, second > 12) {
    case (true, false): dayFirst += 1
    case (false, true): monthFirst += 1
    case (false, false) where first != second: ambiguous += 1
    default: return
    }
  }

  /// The first two numbers of a date in numbers, year last; nil for any other text.
  public static func numbers(of text: String) -> (first: Int, second: Int)? {
    var numbers: [(value: Int, digits: Int)] = []
    var signs: [UInt8] = []
    var value = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 48...57:
        digits += 1
        guard digits <= 4 else { return nil }
        value = value * 10 + Int(byte - 48)
      case 32 where digits == 0 && numbers.count < 3, 32 where numbers.count < 2: continue
      default:
        guard digits > 0 else { return nil }
        numbers.append((value, digits))
        if numbers.count == 3 { return pair(numbers, signs) }
        guard byte == 45 || byte == 46 || byte == 47 else { return nil }
        signs.append(byte)
        (value, digits) = (0, 0)
      }
    }
    if digits > 0 { numbers.append((value, digits)) }
    return pair(numbers, signs)
  }

  private static func pair(
    _ numbers: [(value: Int, digits: Int)], _ signs: [UInt8]
  ) -> (first: Int, second: Int)? {
    guard numbers.count == 3, signs.count == 2, signs[0] == signs[1], numbers[0].digits <= 2,
      numbers[1].digits <= 2, [2, 4].contains(numbers[2].digits), numbers[0].value > 0, numbers[1].value > 0
    else { return nil }
    return (numbers[0].value, numbers[1].value)
  }
}
