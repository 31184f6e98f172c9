// SPDX-License-Identifier: Apache-2.0
/// Makes UTF-8 of the bytes of a document in another encoding, piece by piece.
struct InputDecoder {
  let encoding: InputEncoding
  /// A first byte of UTF-16 whose second has not come.
  private var oddByte: UInt8?
  /// A first half of a pair whose second has not come.
  private var highSurrogate: UInt16?

  init(_ encoding: InputEncoding) { self.encoding = encoding }

  /// Whether the document ends in the middle of a character.
  var isInsideCharacter: Bool { oddByte != nil || highSurrogate != nil }

  /// Decodes bytes into `output`, as far as they can be decoded.
  /// - Returns: false when it stopped at bytes that the encoding does not know.
  mutating func decode(_ bytes: Span<UInt8>, into output: inout [UInt8]) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      let isKnown: Bool
      switch encoding {
      case .utf8:
        output.append(byte)
        isKnown = true
      case .latin1: isKnown = Self.append(UInt32(byte), to: &output)
      case .ascii: isKnown = byte < 0x80 && Self.append(UInt32(byte), to: &output)
      case .windows1252:
        let inBlock = (0x80..<0xA0).contains(byte)
        let scalar = inBlock ? UInt32(InputEncoding.windows1252Block[Int(byte) - 0x80]) : UInt32(byte)
        isKnown = (scalar != 0 || !inBlock) && Self.append(scalar, to: &output)
      case .utf16(let isBigEndian):
        guard let first = oddByte else {
          oddByte = byte
          continue
        }
        oddByte = nil
        isKnown = take(
          isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), &output)
      }
      if !isKnown { return false }
    }
    return true
  }

  private mutating func take(_ unit: UInt16, _ output: inout [UInt8]) -> Bool {
    if let high = highSurrogate {
      guard (0xDC00...0xDFFF).contains(unit) else { return false }
      highSurrogate = nil
      return Self.append(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &output)
    }
    if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
      return true
    }
    return Self.append(UInt32(unit), to: &output)
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return true
  }
}
