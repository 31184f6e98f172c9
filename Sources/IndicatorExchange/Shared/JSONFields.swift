// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel

/// The fields of one object of a JSON file. A key that the form does not know is refused.
struct JSONFields {
  /// The name of the file.
  let source: String
  private let node: JSONNode
  private let name: String
  private let numberCharacters: Int

  /// - Parameters:
  ///   - name: how the object is called in messages.
  ///   - keys: the keys that it may have; nil allows all, for forms that others add to.
  /// - Throws: E959 where it is no object, E957 for another key.
  init(
    _ node: JSONNode, _ name: String, source: String, keys: [String]?, numberCharacters: Int
  ) throws(IndicatorExchangeError) {
    self.node = node
    self.name = name
    self.source = source
    self.numberCharacters = numberCharacters
    guard case .object(let members) = node.value else {
      throw IndicatorExchangeError(
        .unreadableValue, [name, "…", "exchange.expected.object"],
        at: Provenance(source: source, line: node.line, field: name))
    }
    guard let keys else { return }
    for member in members where !keys.contains(member.key) {
      throw IndicatorExchangeError(
        .unknownField, [member.key, keys.joined(separator: ", ")],
        at: Provenance(source: source, line: member.value.line, field: member.key))
    }
  }

  /// Where the object begins.
  var place: Provenance { Provenance(source: source, line: node.line, field: name) }

  /// Whether the key is there and not null.
  func has(_ key: String) -> Bool { node[key].map { !$0.isNull } ?? false }

  /// The value of a key.
  /// - Throws: E958.
  func value(_ key: String) throws(IndicatorExchangeError) -> JSONNode {
    guard let value = node[key] else {
      throw IndicatorExchangeError(
        .missingField, [key], at: Provenance(source: source, line: node.line, field: key))
    }
    return value
  }

  /// A text as a field that can be read further.
  func field(_ key: String) throws(IndicatorExchangeError) -> ExchangeText {
    let value = try value(key)
    guard case .string(let text) = value.value else { throw wrong(key, value, "exchange.expected.text") }
    return ExchangeText(
      text: text, field: key, place: Provenance(source: source, line: value.line, field: key),
      numberCharacters: numberCharacters)
  }

  /// A number, or a text that holds one, as a field that can be read further.
  func digits(_ key: String) throws(IndicatorExchangeError) -> ExchangeText {
    let value = try value(key)
    guard case .number(let text) = value.value else { return try field(key) }
    return ExchangeText(
      text: text, field: key, place: Provenance(source: source, line: value.line, field: key),
      numberCharacters: numberCharacters)
  }

  /// A text as a field; nil for null.
  func optional(_ key: String) throws(IndicatorExchangeError) -> ExchangeText? {
    try value(key).isNull ? nil : field(key)
  }

  /// A text.
  func text(_ key: String) throws(IndicatorExchangeError) -> String { try field(key).text }

  /// A whole number, written as a number.
  func whole(_ key: String) throws(IndicatorExchangeError) -> Int {
    let value = try value(key)
    guard case .number = value.value else { throw wrong(key, value, "exchange.expected.whole") }
    return try digits(key).whole()
  }

  /// `true` or `false`.
  func truth(_ key: String) throws(IndicatorExchangeError) -> Bool {
    let value = try value(key)
    guard case .bool(let truth) = value.value else { throw wrong(key, value, "true, false") }
    return truth
  }

  /// A list.
  func list(_ key: String) throws(IndicatorExchangeError) -> [JSONNode] {
    let value = try value(key)
    guard case .array(let items) = value.value else { throw wrong(key, value, "exchange.expected.list") }
    return items
  }

  /// A list of texts.
  func texts(_ key: String) throws(IndicatorExchangeError) -> [String] {
    var texts: [String] = []
    for item in try list(key) {
      guard case .string(let text) = item.value else { throw wrong(key, item, "exchange.expected.text") }
      texts.append(text)
    }
    return texts
  }

  /// The fields of the objects of a list.
  func objects(_ key: String, keys: [String]?) throws(IndicatorExchangeError) -> [JSONFields] {
    var objects: [JSONFields] = []
    for item in try list(key) { objects.append(try inner(item, key, keys: keys)) }
    return objects
  }

  /// The fields of an object; nil for null.
  func object(_ key: String, keys: [String]) throws(IndicatorExchangeError) -> JSONFields? {
    let value = try value(key)
    return value.isNull ? nil : try inner(value, key, keys: keys)
  }

  /// The fields of an object that must be there.
  func needed(_ key: String, keys: [String]) throws(IndicatorExchangeError) -> JSONFields {
    try inner(try value(key), key, keys: keys)
  }

  private func inner(
    _ node: JSONNode, _ key: String, keys: [String]?
  ) throws(IndicatorExchangeError) -> JSONFields {
    try JSONFields(node, key, source: source, keys: keys, numberCharacters: numberCharacters)
  }

  private func wrong(_ key: String, _ value: JSONNode, _ expected: String) -> IndicatorExchangeError {
    let shown =
      switch value.value {
      case .null: "null"
      case .bool(let truth): truth ? "true" : "false"
      case .number(let digits): digits
      case .string(let text): String(text.prefix(60))
      case .array: "[…]"
      case .object: "{…}"
      }
    return IndicatorExchangeError(
      .unreadableValue, [key, shown, expected], at: Provenance(source: source, line: value.line, field: key))
  }
}
