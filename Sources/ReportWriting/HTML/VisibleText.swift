// SPDX-License-Identifier: Apache-2.0

/// Which characters of a text from outside may reach a paper or a terminal, how wide they are, and how long a
/// name may be.
enum VisibleText {
  /// The longest name on a paper, in characters of Unicode.
  static let nameLength = 200

  /// What stands in a paper where a character must not: the text says that there was one.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// False for control characters (a terminal would obey them), for separators of lines and paragraphs, and for
  /// marks that turn the direction of the text around them.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE,
      0xFFFF:
      false
    default: true
    }
  }

  /// The text with the replacement for each character that must not be shown.
  static func shown(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isShown) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isShown(scalar) ? scalar : replacement) }
    return String(result)
  }

  /// A name of a unit or a service as papers show it: a long one is cut, with `…` at its end.
  ///
  /// It counts Unicode scalars, so that a letter with thousands of accents is a long name too.
  static func name(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.index(scalars.startIndex, offsetBy: nameLength + 1, limitedBy: scalars.endIndex) != nil
    else {
      return text
    }
    var result = String(String.UnicodeScalarView(scalars.prefix(nameLength - 1)))
    while result.last?.isWhitespace == true { result.removeLast() }
    return result + "…"
  }

  /// The text on one line: the replacement for control characters, runs of spaces as one space.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wantsSpace = false
    for scalar in shown(text).unicodeScalars {
      if scalar.properties.isWhitespace {
        wantsSpace = !result.isEmpty
      } else {
        if wantsSpace { result.append(" ") }
        wantsSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// How many columns of a terminal a text takes.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// A character of two columns: East Asian wide forms and emoji.
  static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The text cut to a width, with `…` at the end where something was cut off.
  static func cut(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let step = self.width(character)
      guard used + step <= width - 1 else { break }
      result.append(character)
      used += step
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }
}
