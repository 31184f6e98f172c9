// SPDX-License-Identifier: Apache-2.0

/// One line of the text that a digest of a register is made over.
enum RegisterLine {
  /// The fields, parted by tabs and ended by a line feed. A field that holds one of these or a backslash writes it
  /// with a backslash, so that no two lists of fields have one text.
  static func text(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t") + "\n"
  }

  private static func escaped(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
