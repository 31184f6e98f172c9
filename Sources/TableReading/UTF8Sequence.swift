// SPDX-License-Identifier: Apache-2.0
/// A character of UTF-8 while its bytes come in one by one, over the ends of chunks.
///
/// Overlong forms, surrogates and values beyond U+10FFFF are broken, as in RFC 3629.
struct UTF8Sequence: Sendable {
  /// What a byte made of the character.
  enum Step: Equatable {
    /// A character of one byte.
    case ascii
    /// More bytes belong to the character.
    case unfinished
    /// A character of several bytes is whole.
    case complete
    /// So many bytes are no character; `again` when the last byte begins another one and must be taken again.
    case broken(length: Int, again: Bool)
  }

  /// How many bytes of an unfinished character were taken.
  private(set) var count = 0
  private var expected = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Whether no character is unfinished.
  var isEmpty: Bool { count == 0 }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Step {
    if count > 0 {
      guard byte >= lowest, byte <= highest else {
        let length = count
        count = 0
        return .broken(length: length, again: true)
      }
      (lowest, highest) = (0x80, 0xBF)
      count += 1
      if count < expected { return .unfinished }
      count = 0
      return .complete
    }
    if byte < 0x80 { return .ascii }
    (lowest, highest) = (0x80, 0xBF)
    switch byte {
    case 0xC2...0xDF: expected = 2
    case 0xE0: (expected, lowest) = (3, 0xA0)
    case 0xED: (expected, highest) = (3, 0x9F)
    case 0xE1...0xEF: expected = 3
    case 0xF0: (expected, lowest) = (4, 0x90)
    case 0xF4: (expected, highest) = (4, 0x8F)
    case 0xF1...0xF3: expected = 4
    default: return .broken(length: 1, again: false)
    }
    count = 1
    return .unfinished
  }
}
