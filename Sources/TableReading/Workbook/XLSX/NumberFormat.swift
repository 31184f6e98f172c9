// SPDX-License-Identifier: Apache-2.0
/// Tells the formats of days and times from those of numbers.
enum NumberFormat {
  /// Whether a format that every program knows by its number is one of days or times (ECMA-376, 18.8.30; 27 to 36
  /// and 50 to 58 are days in the East Asian versions and nothing elsewhere).
  static func isDate(builtIn number: Int) -> Bool {
    switch number {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether the code of a format is one of days or times: a letter for a day, month, year, hour, minute or second
  /// outside quotes and brackets, and no place for the digits of a number.
  static func isDate(code: String) -> Bool {
    var hasDatePart = false
    var previous: Unicode.Scalar = " "
    var scalars = code.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      // Only what stands for positive numbers matters.
      case ";": return hasDatePart
      case "\"": while let next = scalars.next(), next != "\"" {}
      case "\\", "_", "*": _ = scalars.next()
      case "[":
        var inside = ""
        while let next = scalars.next(), next != "]" { inside.unicodeScalars.append(next) }
        // `[h]` counts hours beyond a day; other brackets are colours, conditions, languages.
        if !inside.isEmpty, inside.unicodeScalars.allSatisfy({ "hHmMsS".unicodeScalars.contains($0) }) {
          hasDatePart = true
        }
      case "#", "?", "@": return false
      // Digits of a second may follow a point.
      case "0": if previous != "." && previous != "0" || !hasDatePart { return false }
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": hasDatePart = true
      case "G", "g": if code.lowercased().hasPrefix("general") { return false }
      default: break
      }
      previous = scalar
    }
    return hasDatePart
  }
}
