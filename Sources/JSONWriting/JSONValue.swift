// SPDX-License-Identifier: Apache-2.0

/// A JSON value that keeps its keys in the order in which they were given, and its numbers as they are written.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number as it is to be written, such as `84.50`: no digit is lost. What is no number of JSON becomes a text.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// An object; its keys should be unique.
  case object([Member])

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: JSONValue

    /// A key with its value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or null where there is none.
  public static func string(orNull text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The document, two spaces per level, with a line end at its end; short arrays and small objects of plain values
  /// stay on one line.
  /// - Parameters:
  ///   - escapesMarkup: whether `<`, `>` and `&` are written as escapes, so that the document can stand in HTML.
  ///   - shown: what becomes of a text before it is escaped.
  public func document(
    escapesMarkup: Bool = false, showing shown: (String) -> String = { $0 }
  ) -> String {
    var writer = JSONWriter(escapesMarkup: escapesMarkup)
    writer.write(self, indent: 0, shown)
    return writer.text + "\n"
  }

  /// Whether it is neither an array nor an object.
  var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Whether it fits on a line beside others: a plain value, or a few of them.
  var isShort: Bool {
    guard case .array(let items) = self else { return isPlain }
    return items.count <= 16 && items.allSatisfy(\.isPlain)
  }
}
