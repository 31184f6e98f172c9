// SPDX-License-Identifier: Apache-2.0
/// Masking of personal data in free text, before anything is stored, hashed or shown.
///
/// Masked are e-mail addresses, and 8 or more digits ignoring spaces, dots, dashes, plus signs and parentheses.
/// `hub. 0812-3456-7890 / ani@mail.id` becomes `hub. *** / ***`. A name inside a remark cannot be found by a
/// program; remarks are therefore shown to operators only.
public enum PersonalText {
  /// What stands in the place of masked text.
  public static let mask = "***"

  /// The text with e-mail addresses and long numbers masked; the same text where there are none.
  public static func masked(_ text: String) -> String {
    var text = text
    if mayHoldAddress(text) { text = maskedAddresses(text) }
    return mayHoldNumber(text) ? maskedNumbers(text) : text
  }

  // MARK: Numbers

  /// The fewest digits that are masked.
  private static let longNumber = 8

  private static func mayHoldNumber(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      if byte >= 0x80 {
        return text.unicodeScalars.lazy.filter(isDigit).prefix(longNumber).count >= longNumber
      }
      if byte >= 0x30 && byte <= 0x39 { digits += 1 }
    }
    return digits >= longNumber
  }

  private static func maskedNumbers(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      var end = index
      var digits = 0
      var next = index
      while next < scalars.count, isDigit(scalars[next]) || isIgnored(scalars[next]) {
        if isDigit(scalars[next]) {
          digits += 1
          end = next + 1
        }
        next += 1
      }
      if digits >= longNumber {
        while let last = result.last, last == "+" || last == "(" { result.removeLast() }
        result.append(contentsOf: mask.unicodeScalars)
      } else {
        result.append(contentsOf: scalars[index..<end])
      }
      index = end
    }
    return String(result)
  }

  /// Digits of every script, such as full-width ones.
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value >= 0x30 && scalar.value <= 0x39 }
    return scalar.properties.numericType == .decimal
  }

  /// What people write between the digits of one number.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", "-", "+", "(", ")": return true
    case _ where scalar.value < 0x80: return scalar.properties.isWhitespace || scalar.value < 0x20
    // Minus signs, full-width forms, and characters that cannot be seen at all.
    case "\u{2212}", "\u{FF0D}", "\u{FF0E}", "\u{FF0B}", "\u{FF08}", "\u{FF09}", "\u{FFFD}": return true
    default:
      let category = scalar.properties.generalCategory
      return category == .dashPunctuation || category == .format || category == .control
        || scalar.properties.isWhitespace
    }
  }

  // MARK: Addresses

  private static func mayHoldAddress(_ text: String) -> Bool {
    for byte in text.utf8 where byte == UInt8(ascii: "@") || byte >= 0x80 {
      return text.unicodeScalars.contains(where: isAt)
    }
    return false
  }

  private static func maskedAddresses(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var taken = 0
    for (index, scalar) in scalars.enumerated() where isAt(scalar) && index >= taken {
      guard let range = address(around: index, in: scalars, from: taken) else { continue }
      result.append(contentsOf: scalars[taken..<range.lowerBound])
      result.append(contentsOf: mask.unicodeScalars)
      taken = range.upperBound
    }
    result.append(contentsOf: scalars[taken...])
    return String(result)
  }

  /// The address around an at sign; nil where the sign stands alone, as in `2 @ 5000`.
  private static func address(around at: Int, in scalars: [Unicode.Scalar], from floor: Int) -> Range<Int>? {
    let hasSpace =
      (at > floor && scalars[at - 1].properties.isWhitespace)
      || (at + 1 < scalars.count && scalars[at + 1].properties.isWhitespace)
    var start = at
    while start > floor, scalars[start - 1].properties.isWhitespace { start -= 1 }
    let nameEnd = start
    while start > floor, isNamePart(scalars[start - 1]) { start -= 1 }
    var end = at + 1
    while end < scalars.count, scalars[end].properties.isWhitespace { end += 1 }
    let domainStart = end
    while end < scalars.count, isDomainPart(scalars[end]) { end += 1 }
    while end > domainStart, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
    guard start < nameEnd, domainStart < end else { return nil }
    // With spaces around the sign, only what looks like a domain is one.
    let hasDot = scalars[domainStart..<end].contains(".")
    let hasLetter = scalars[domainStart..<end].contains { $0.properties.isAlphabetic }
    return hasSpace && !(hasDot && hasLetter) ? nil : start..<end
  }

  /// The at sign in every width.
  static func isAt(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "@" || scalar == "\u{FF20}" || scalar == "\u{FE6B}"
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isDomainPart(scalar) || "_%+'!#$&*/=?^`{|}~".unicodeScalars.contains(scalar)
  }

  private static func isDomainPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "-" || isDigit(scalar) || scalar.properties.isAlphabetic
  }
}
