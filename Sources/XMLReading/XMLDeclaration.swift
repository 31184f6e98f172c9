// SPDX-License-Identifier: Apache-2.0
/// The declaration in the first line of a document: version and encoding.
enum XMLDeclaration {
  enum Finding {
    /// More bytes are needed.
    case undecided
    /// The document begins without one.
    case absent
    /// It begins as one and does not go on as one.
    case broken
    /// It is there; the encoding is nil where it names none.
    case found(version: String, encoding: String?)
  }

  /// Looks for a declaration at the begin of these bytes.
  static func find(in bytes: ArraySlice<UInt8>, isWhole: Bool) -> Finding {
    let opening = Array("<?xml".utf8)
    guard bytes.prefix(opening.count).elementsEqual(opening.prefix(bytes.count)) else { return .absent }
    guard bytes.count > opening.count else { return isWhole ? .absent : .undecided }
    guard isSpace(bytes[bytes.startIndex + opening.count]) else { return .absent }
    var rest = bytes.dropFirst(opening.count)
    guard let close = rest.indices.dropLast().first(where: { rest[$0] == 0x3F && rest[$0 + 1] == 0x3E })
    else {
      return isWhole ? .broken : .undecided
    }
    rest = rest[..<close]
    var version: String?
    var encoding: String?
    while true {
      let before = rest.count
      rest = rest.drop(while: isSpace)
      if rest.isEmpty { break }
      guard rest.count < before, let (name, value) = entry(&rest) else { return .broken }
      if name == "version" { version = value }
      if name == "encoding" { encoding = value }
    }
    guard let version else { return .broken }
    return .found(version: version, encoding: encoding)
  }

  /// Takes `name="value"` off the front.
  private static func entry(_ rest: inout ArraySlice<UInt8>) -> (String, String)? {
    let name = rest.prefix { (97...122).contains($0) }
    rest = rest.dropFirst(name.count).drop(while: isSpace)
    guard rest.popFirst() == 0x3D else { return nil }
    rest = rest.drop(while: isSpace)
    guard let quote = rest.popFirst(), quote == 0x22 || quote == 0x27, let end = rest.firstIndex(of: quote)
    else {
      return nil
    }
    let value = rest[..<end]
    rest = rest[(end + 1)...]
    guard value.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}
