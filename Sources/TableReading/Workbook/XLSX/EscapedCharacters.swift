// SPDX-License-Identifier: Apache-2.0
/// Characters that XML cannot hold, as XLSX writes them: `_x000D_` (ECMA-376, 22.9.2.19).
enum EscapedCharacters {
  private static let length = 7

  /// Puts the characters in the place of what is written for them, in the bytes from `start` on.
  static func resolve(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= length, hasEscape(bytes, from: start) else { return }
    let text = Array(bytes[start...])
    bytes.removeSubrange(start...)
    var place = 0
    while place < text.count {
      guard let unit = unit(text, at: place), let scalar = Unicode.Scalar(unit) else {
        bytes.append(text[place])
        place += 1
        continue
      }
      bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
      place += length
    }
  }

  private static func hasEscape(_ bytes: [UInt8], from start: Int) -> Bool {
    var place = start
    while place + length <= bytes.count {
      if bytes[place] == UInt8(ascii: "_"), unit(bytes, at: place) != nil { return true }
      place += 1
    }
    return false
  }

  /// The number between `_x` and `_`; nil where there is none.
  private static func unit(_ text: [UInt8], at place: Int) -> UInt16? {
    guard place + length <= text.count, text[place] == UInt8(ascii: "_"),
      text[place + 1] == UInt8(ascii: "x"), text[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt16 = 0
    for byte in text[(place + 2)..<(place + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
