// SPDX-License-Identifier: Apache-2.0

/// One line of a canonical text: fields parted by a tab, the line ended by a line feed, so that equal records make
/// equal bytes and different ones do not.
///
/// In a field `\` is written `\\`, a tab `\t`, a line feed `\n` and a carriage return `\r`; nothing else changes.
enum CanonicalLine {
  /// The line of these fields.
  static func text(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t") + "\n"
  }

  /// Compares by the bytes of UTF-8, field by field, so that the order is the same in every language.
  static func isBefore(_ left: [String], _ right: [String]) -> Bool {
    for (one, other) in zip(left, right) where one.utf8.elementsEqual(other.utf8) == false {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return left.count < right.count
  }

  private static func escaped(_ field: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": text.append(contentsOf: "\\t".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      case "\r": text.append(contentsOf: "\\r".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
