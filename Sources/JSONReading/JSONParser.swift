// SPDX-License-Identifier: Apache-2.0
/// Reads JSON (RFC 8259) strictly and keeps numbers as they are written. A key that comes twice is refused,
/// since nobody can tell which of the two was meant.
public struct JSONParser {
  private let bytes: [UInt8]
  private let limits: JSONReadingLimits
  private var cursor = 0
  private var line = 1
  private var values = 0

  /// The value of a whole file.
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - limits: what the file may hold at most.
  /// - Throws: what is wrong, with the line.
  public static func node(
    of bytes: [UInt8], limits: JSONReadingLimits = .document
  ) throws(JSONReadingError) -> JSONNode {
    var parser = JSONParser(bytes: bytes, limits: limits)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.cursor = 3 }
    let node = try parser.value(depth: 0)
    parser.skipSpaces()
    guard parser.cursor == bytes.count else { throw parser.error(.notJSON) }
    return node
  }

  private init(bytes: [UInt8], limits: JSONReadingLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  private mutating func value(depth: Int) throws(JSONReadingError) -> JSONNode {
    skipSpaces()
    values += 1
    guard values <= limits.values else { throw limit(.values, limits.values) }
    guard depth <= limits.depth else { throw limit(.depth, limits.depth) }
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

  private mutating func items(depth: Int) throws(JSONReadingError) -> [JSONNode] {
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

  private mutating func members(depth: Int) throws(JSONReadingError) -> [JSONNode.Member] {
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
      guard try peek() == UInt8(ascii: "\"") else { throw error(.notJSON) }
      let key = try string()
      guard keys.insert(key).inserted else { throw error(.repeatedKey(key)) }
      guard keys.count <= limits.keysPerObject else {
        throw limit(.keys, limits.keysPerObject)
      }
      skipSpaces()
      guard try peek() == UInt8(ascii: ":") else { throw error(.notJSON) }
      cursor += 1
      members.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
      if try isLast(before: UInt8(ascii: "}")) { return members }
    }
  }

  /// Whether the list or object ends here; otherwise a comma was taken.
  private mutating func isLast(before end: UInt8) throws(JSONReadingError) -> Bool {
    skipSpaces()
    let byte = try peek()
    guard byte == end || byte == UInt8(ascii: ",") else { throw error(.notJSON) }
    cursor += 1
    return byte == end
  }

  private mutating func word(
    _ word: String, _ value: JSONNode.Value
  ) throws(JSONReadingError) -> JSONNode {
    guard bytes[cursor...].starts(with: word.utf8) else {
      throw error(word.utf8.starts(with: bytes[cursor...]) ? .cutOff : .notJSON)
    }
    cursor += word.utf8.count
    return JSONNode(value: value, line: line)
  }

  /// A number by the grammar of JSON: no leading zeros, no plus sign, digits on both sides of the point.
  private mutating func number() throws(JSONReadingError) -> String {
    let start = cursor
    if bytes[cursor] == UInt8(ascii: "-") { cursor += 1 }
    let whole = digits()
    guard whole > 0 else { throw numberError() }
    guard whole == 1 || bytes[cursor - whole] != UInt8(ascii: "0") else { throw error(.notJSON) }
    if take(UInt8(ascii: ".")), digits() == 0 { throw numberError() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      guard digits() > 0 else { throw numberError() }
    }
    guard cursor - start <= limits.numberBytes else {
      throw limit(.number, limits.numberBytes)
    }
    return String(decoding: bytes[start..<cursor], as: UTF8.self)
  }

  private func numberError() -> JSONReadingError { error(cursor == bytes.count ? .cutOff : .notJSON) }

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

  private mutating func string() throws(JSONReadingError) -> String {
    cursor += 1
    var text: [UInt8] = []
    while true {
      let byte = try peek()
      cursor += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw error(.notUTF8) }
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw error(.notJSON)
      default: text.append(byte)
      }
      guard text.count <= limits.textBytes else { throw limit(.text, limits.textBytes) }
    }
  }

  private mutating func escape() throws(JSONReadingError) -> [UInt8] {
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
    default: throw error(.notJSON)
    }
  }

  /// The character of `\u0041`, or of a pair of surrogates; half a pair is refused.
  private mutating func scalar() throws(JSONReadingError) -> Unicode.Scalar {
    let first = try hexadecimal()
    var code = first
    if (0xD800..<0xDC00).contains(first) {
      guard bytes[cursor...].starts(with: "\\u".utf8) else { throw error(.notJSON) }
      cursor += 2
      let second = try hexadecimal()
      guard (0xDC00..<0xE000).contains(second) else { throw error(.notJSON) }
      code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error(.notJSON) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONReadingError) -> UInt32 {
    guard cursor + 4 <= bytes.count else { throw error(.cutOff) }
    let digits = bytes[cursor..<cursor + 4]
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(.notJSON) }
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

  private func peek() throws(JSONReadingError) -> UInt8 {
    guard cursor < bytes.count else { throw error(.cutOff) }
    return bytes[cursor]
  }

  private func limit(_ name: JSONReadingError.Limit, _ most: Int) -> JSONReadingError {
    error(.limit(name, most))
  }

  private func error(_ code: JSONReadingError.Code) -> JSONReadingError {
    JSONReadingError(code: code, line: line)
  }
}
