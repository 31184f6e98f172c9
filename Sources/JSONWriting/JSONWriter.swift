// SPDX-License-Identifier: Apache-2.0

/// The text of a JSON document while it is written.
struct JSONWriter {
  private(set) var text = ""
  private let escapesMarkup: Bool

  init(escapesMarkup: Bool) {
    self.escapesMarkup = escapesMarkup
  }

  mutating func write(_ value: JSONValue, indent: Int, _ shown: (String) -> String) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let digits): if Self.isNumber(digits) { text += digits } else { write(digits) }
    case .string(let value): write(shown(value))
    case .array(let items):
      list(items, "[", "]", isFlat: items.allSatisfy(\.isPlain), indent) { item, writer, indent in
        writer.write(item, indent: indent, shown)
      }
    case .object(let members):
      let isFlat = members.allSatisfy { $0.value.isShort } && members.count <= 8
      list(members, "{", "}", isFlat: isFlat, indent) { member, writer, indent in
        writer.write(shown(member.key))
        writer.text += ": "
        writer.write(member.value, indent: indent, shown)
      }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], _ open: String, _ close: String, isFlat: Bool, _ indent: Int,
    write: (Item, inout JSONWriter, Int) -> Void
  ) {
    text += open
    let inner = "\n" + String(repeating: " ", count: (indent + 1) * 2)
    for (index, item) in items.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += inner }
      write(item, &self, indent + 1)
    }
    if !isFlat, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent * 2) }
    text += close
  }

  private mutating func write(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}": text += Self.escape(scalar)
      case "<", ">", "&":
        if escapesMarkup { text += Self.escape(scalar) } else { text.unicodeScalars.append(scalar) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// `\u001f`.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a text is a number by the grammar of JSON.
  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/) != nil
  }
}
