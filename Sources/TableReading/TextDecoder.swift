// SPDX-License-Identifier: Apache-2.0
/// Turns the bytes of a file into UTF-8, chunk by chunk. What the encoding does not know becomes the byte FF, which
/// is never part of UTF-8, so that the row it stands in can be told.
struct TextDecoder: Sendable {
  private let encoding: TextEncoding
  private var markBytesLeft: Int
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  init(_ verdict: EncodingVerdict) {
    encoding = verdict.encoding
    markBytesLeft = verdict.markLength
  }

  /// Replaces `output` by the next bytes as UTF-8.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    let mark = min(markBytesLeft, bytes.count)
    markBytesLeft -= mark
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[mark...])
    switch encoding {
    case .utf8: output.append(contentsOf: bytes)
    case .windows1252, .iso88591: decodeSingle(bytes, into: &output)
    case .utf16LittleEndian, .utf16BigEndian: decodeWide(bytes, into: &output)
    }
  }

  /// Replaces `output` by what an unfinished character at the end of the file leaves.
  mutating func finish(into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    if oddByte != nil || highSurrogate != nil { output.append(Self.unknown) }
    oddByte = nil
    highSurrogate = nil
  }

  private func decodeSingle(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else if byte < 0xA0 && encoding == .windows1252 {
        let scalar = Self.windows1252[Int(byte - 0x80)]
        if scalar == 0 { output.append(Self.unknown) } else { Self.append(scalar, to: &output) }
      } else {
        Self.append(UInt32(byte), to: &output)
      }
    }
  }

  private mutating func decodeWide(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit =
        encoding == .utf16LittleEndian
        ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      take(unit, into: &output)
    }
  }

  private mutating func take(_ unit: UInt16, into output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if unit & 0xFC00 == 0xDC00 {
        Self.append(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &output)
        return
      }
      output.append(Self.unknown)
    }
    switch unit & 0xFC00 {
    case 0xD800: highSurrogate = unit
    case 0xDC00: output.append(Self.unknown)
    default: Self.append(UInt32(unit), to: &output)
    }
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(scalar))
    case 0x80..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private static let unknown: UInt8 = 0xFF

  /// The characters of 80 to 9F; 0 where there is none.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E,
    0x0178,
  ]
}
