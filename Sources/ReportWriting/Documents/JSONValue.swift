// SPDX-License-Identifier: Apache-2.0

/// A JSON value that keeps its keys in the order in which they were given.
enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key with its value.
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONValue

    init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text, two spaces per level; short arrays and small objects of plain values stay on one line.
  var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let items):
      Self.list(items, "[", "]", isFlat: items.allSatisfy(\.isPlain), to: &text, indent) {
        item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let members):
      let isFlat = members.allSatisfy { $0.value.isShort } && members.count <= 8
      Self.list(members, "{", "}", isFlat: isFlat, to: &text, indent) { member, text, indent in
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  /// Whether it is neither an array nor an object.
  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Whether it fits on a line beside others: a plain value, or a few of them.
  private var isShort: Bool {
    guard case .array(let items) = self else { return isPlain }
    return items.count <= 16 && items.allSatisfy(\.isPlain)
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, isFlat: Bool, to text: inout String, _ indent: Int,
    write: (Item, inout String, Int) -> Void
  ) {
    text += open
    let inner = "\n" + String(repeating: " ", count: (indent + 1) * 2)
    for (index, item) in items.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += inner }
      write(item, &text, indent + 1)
    }
    if !isFlat, !items.isEmpty { text += "\n" + String(repeating: " ", count: indent * 2) }
    text += close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    // Control characters and line separators are replaced there, so that quotes and backslashes remain.
    for scalar in VisibleText.shown(value).unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONValue {
  /// A text, or null where there is none.
  static func string(orNull text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
