// SPDX-License-Identifier: Apache-2.0

/// Which characters of a text from outside may reach a paper or a terminal, and how wide they are.
enum VisibleText {
  /// False for control characters (a terminal would obey them) and for marks that turn the direction of the
  /// text around them.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// The text on one line: no control characters, runs of white space as one space.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wantsSpace = false
    for scalar in text.unicodeScalars where isShown(scalar) {
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
