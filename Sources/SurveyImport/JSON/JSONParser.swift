// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Reads JSON (RFC 8259) strictly and keeps numbers as they are written. A key that comes twice is refused,
/// since nobody can tell which of the two was meant.
struct JSONParser {
  private let bytes: [UInt8]
  private let source: String
  private let limits: JSONReadingLimits
  private var cursor = 0
  private var line = 1
  private var values = 0

  /// The value of a whole file.
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - source: the name to show.
  /// - Throws: E801 (no JSON), E802 (cut off), E803 (a limit), E804 (a key twice), E805 (no UTF-8), with the
  ///   line.
  static func node(
    of bytes: [UInt8], source: String, limits: JSONReadingLimits = .recap
  ) throws(SurveyImportError) -> JSONNode {
    var parser = JSONParser(bytes: bytes, source: source, limits: limits)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.cursor = 3 }
    let node = try parser.value(depth: 0)
    parser.skipSpaces()
    guard parser.cursor == bytes.count else { throw parser.error("E801") }
    return node
  }

  private init(bytes: [UInt8], source: String, limits: JSONReadingLimits) {
    self.bytes = bytes
    self.source = source
    self.limits = limits
  }

  private mutating func value(depth: Int) throws(SurveyImportError) -> JSONNode {
    skipSpaces()
    values += 1
    guard values <= limits.values else { throw limit("recompute.limit.values", limits.values) }
    guard depth <= limits.depth else { throw limit("recompute.limit.depth", limits.depth) }
    let start = line
    switch try peek() {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), line: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try items(depth: depth)), line: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), line: start)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return JSONNode(value: .number(try number()), line: start)
    }
  }

  private mutating func items(depth: Int) throws(SurveyImportError) -> [JSONNode] {
    cursor += 1
    var items: [JSONNode] = []
    skipSpaces()
    if try peek() == UInt8(ascii: "]") {
      cursor += 1
      return items
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try isLast(before: UInt8(ascii: "]")) { return items }
    }
  }

  private mutating func members(depth: Int) throws(SurveyImportError) -> [JSONNode.Member] {
    cursor += 1
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    skipSpaces()
    if try peek() == UInt8(ascii: "}") {
      cursor += 1
      return members
    }
    while true {
      skipSpaces()
      guard try peek() == UInt8(ascii: "\"") else { throw error("E801") }
      let key = try string()
      guard keys.insert(key).inserted else { throw error("E804", [ShownHeading.text(key)]) }
      guard keys.count <= limits.keysPerObject else {
        throw limit("recompute.limit.keys", limits.keysPerObject)
      }
      skipSpaces()
      guard try peek() == UInt8(ascii: ":") else { throw error("E801") }
      cursor += 1
      members.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
      if try isLast(before: UInt8(ascii: "}")) { return members }
    }
  }

  /// Whether the list or object ends here; otherwise a comma was taken.
  private mutating func isLast(before end: UInt8) throws(SurveyImportError) -> Bool {
    skipSpaces()
    let byte = try peek()
    guard byte == end || byte == UInt8(ascii: ",") else { throw error("E801") }
    cursor += 1
    return byte == end
  }

  private mutating func word(
    _ word: String, _ value: JSONNode.Value
  ) throws(SurveyImportError) -> JSONNode {
    guard bytes[cursor...].starts(with: word.utf8) else {
      throw error(word.utf8.starts(with: bytes[cursor...]) ? "E802" : "E801")
    }
    cursor += word.utf8.count
    return JSONNode(value: value, line: line)
  }

  /// A number by the grammar of JSON: no leading zeros, no plus sign, digits on both sides of the point.
  private mutating func number() throws(SurveyImportError) -> String {
    let start = cursor
    if bytes[cursor] == UInt8(ascii: "-") { cursor += 1 }
    let whole = digits()
    guard whole > 0 else { throw numberError() }
    guard whole == 1 || bytes[cursor - whole] != UInt8(ascii: "0") else { throw error("E801") }
    if take(UInt8(ascii: ".")), digits() == 0 { throw numberError() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      guard digits() > 0 else { throw numberError() }
    }
    guard cursor - start <= limits.numberBytes else {
      throw limit("recompute.limit.number", limits.numberBytes)
    }
    return String(decoding: bytes[start..<cursor], as: UTF8.self)
  }

  private func numberError() -> SurveyImportError { error(cursor == bytes.count ? "E802" : "E801") }

  private mutating func digits() -> Int {
    let start = cursor
    while cursor < bytes.count, (0x30...0x39).contains(bytes[cursor]) { cursor += 1 }
    return cursor - start
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard cursor < bytes.count, bytes[cursor] == byte else { return false }
    cursor += 1
    return true
  }

  private mutating func string() throws(SurveyImportError) -> String {
    cursor += 1
    var text: [UInt8] = []
    while true {
      let byte = try peek()
      cursor += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw error("E805") }
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw error("E801")
      default: text.append(byte)
      }
      guard text.count <= limits.textBytes else { throw limit("recompute.limit.text", limits.textBytes) }
    }
  }

  private mutating func escape() throws(SurveyImportError) -> [UInt8] {
    let byte = try peek()
    cursor += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default: throw error("E801")
    }
  }

  /// The character of `\u0041`, or of a pair of surrogates; half a pair is refused.
  private mutating func scalar() throws(SurveyImportError) -> Unicode.Scalar {
    let first = try hexadecimal()
    var code = first
    if (0xD800..<0xDC00).contains(first) {
      guard bytes[cursor...].starts(with: "\\u".utf8) else { throw error("E801") }
      cursor += 2
      let second = try hexadecimal()
      guard (0xDC00..<0xE000).contains(second) else { throw error("E801") }
      code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error("E801") }
    return scalar
  }

  private mutating func hexadecimal() throws(SurveyImportError) -> UInt32 {
    guard cursor + 4 <= bytes.count else { throw error("E802") }
    let digits = bytes[cursor..<cursor + 4]
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("E801") }
    cursor += 4
    return code
  }

  private mutating func skipSpaces() {
    while cursor < bytes.count {
      switch bytes[cursor] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      cursor += 1
    }
  }

  private func peek() throws(SurveyImportError) -> UInt8 {
    guard cursor < bytes.count else { throw error("E802") }
    return bytes[cursor]
  }

  private func limit(_ name: String, _ number: Int) -> SurveyImportError {
    error("E803", [name, String(number)])
  }

  private func error(_ id: String, _ arguments: [String] = []) -> SurveyImportError {
    SurveyImportError(id, arguments, at: Provenance(source: source, line: line))
  }
}
