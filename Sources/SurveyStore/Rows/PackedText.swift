// SPDX-License-Identifier: Apache-2.0

/// Several texts kept in one column, parted by U+001F.
///
/// An absent text is the one byte U+001E. The bytes 0 and 1B to 1F inside a text are written as U+001B and
/// the byte plus 0x40, so that every text comes back as it was and a column never holds a NUL.
enum PackedText {
  static let separator: UInt8 = 0x1F
  static let absent: UInt8 = 0x1E
  /// Comes before the state that the source itself declared of a cell.
  static let declared: UInt8 = 0x1D
  static let escape: UInt8 = 0x1B

  static func needsEscape(_ byte: UInt8) -> Bool { (byte >= 0x1B && byte <= 0x1F) || byte == 0 }

  /// Texts in one column; none is absent.
  static func joined(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    if texts.count == 1, !first.utf8.contains(where: needsEscape) { return first }
    var buffer = ByteBuffer(capacity: 128)
    for (index, text) in texts.enumerated() {
      if index > 0 { buffer.append(separator) }
      buffer.appendPacked(text)
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// The texts of a column that `joined` wrote; an empty column has none.
  static func texts(in column: String) -> [String] {
    guard !column.isEmpty else { return [] }
    return parts(of: column).map { unescaped($0) }
  }

  /// The packed pieces of a column, still escaped.
  static func parts(of column: String) -> [ArraySlice<UInt8>] {
    Array(column.utf8).split(separator: separator, omittingEmptySubsequences: false)
  }

  /// A piece as the text that it was.
  static func unescaped(_ part: ArraySlice<UInt8>) -> String {
    guard part.contains(escape) else { return String(decoding: part, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in part {
      if isEscaped {
        bytes.append(byte &- 0x40)
        isEscaped = false
      } else if byte == escape {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
