// SPDX-License-Identifier: Apache-2.0
/// How a cell is looked at before anything is read from it.
enum CellText {
  /// The text without the blanks around it: spaces of every width, tabs, line ends, the non-breaking space
  /// that spreadsheets and web pages leave behind, and marks that take no room at all.
  static func trimmed(_ text: String) -> Substring {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var end = scalars.endIndex
    while start < end, isBlank(scalars[start]) { start = scalars.index(after: start) }
    while end > start {
      let before = scalars.index(before: end)
      guard isBlank(scalars[before]) else { break }
      end = before
    }
    return text[start..<end]
  }

  /// Whether a text says "nothing here": it holds only blanks and dashes, as people strike out an empty cell.
  static func saysNothing(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy { isDash($0) || isBlank($0) }
  }

  /// A space or a mark without width.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0: return true
    case 0...0x7F: return false
    case 0x200B...0x200D, 0x2060, 0xFEFF: return true
    default: return scalar.properties.isWhitespace
    }
  }

  /// A hyphen, a minus sign or a dash of any length.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }

  /// Small ASCII letters for capital ones; everything else stays.
  static func lowered(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }
}
