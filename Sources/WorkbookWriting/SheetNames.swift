// SPDX-License-Identifier: Apache-2.0

/// Gives the sheets of a workbook names that spreadsheet programs take: at most 31 characters, none of `[]:*?/\`, no
/// apostrophe at an end, no two alike however they are written.
public struct SheetNames: Sendable {
  /// The most characters of a name, as UTF-16 counts them.
  public static let mostCharacters = 31

  private static let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
  private var taken: Set<String> = ["history"]

  /// No name is taken yet, but the one that Excel keeps for itself.
  public init() {}

  /// A name made of a text: what no name may hold becomes a dash, what is too long is cut, and a name that another
  /// sheet bears gets a number.
  /// - Parameter text: what the sheet is about; where nothing of it can be shown, `empty` stands for it.
  public mutating func name(for text: String, orElse empty: String = "Sheet") -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace
      let isHidden =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
      if isSpace || isHidden {
        if plain.last != " ", !plain.isEmpty { plain.append(" ") }
      } else {
        plain.append(Self.forbidden.contains(scalar) ? "-" : scalar)
      }
    }
    let whole = Self.trimmed(String(plain))
    let stem = whole.isEmpty ? empty : whole
    var name = Self.cut(stem, to: Self.mostCharacters)
    var number = 2
    while taken.contains(name.lowercased()) {
      let suffix = " (\(number))"
      name = Self.cut(stem, to: Self.mostCharacters - suffix.utf16.count) + suffix
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  /// A name as formulas write it: `'Kecamatan Lumajang'`, an apostrophe twice.
  public static func quoted(_ name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }

  private static func cut(_ text: String, to count: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      let size = character.utf16.count
      guard used + size <= count else { break }
      result.append(character)
      used += size
    }
    return trimmed(result)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == "'" || text.first == " " { text.removeFirst() }
    while text.last == "'" || text.last == " " { text.removeLast() }
    return String(text)
  }
}
