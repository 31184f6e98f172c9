// SPDX-License-Identifier: Apache-2.0
/// What a file is, by its first bytes and never by the end of its name.
enum FileKind: Hashable, Sendable {
  /// A document that begins as XML does, in any encoding.
  case xml
  /// A zip archive, which may hold submissions or be a workbook.
  case zip
  /// A list or an object of JSON, which may be records.
  case json
  /// Text that may be a table; the table's reader looks closer.
  case text
  /// Nothing, or nothing but spaces.
  case empty
  /// Known, and not read; the message id says what to do instead.
  case refused(messageID: String)

  /// Looks at the first bytes of a file.
  /// - Parameter head: Up to `headSize` bytes from the beginning.
  init(head: [UInt8]) {
    if Self.zipBeginnings.contains(where: { head.starts(with: $0) }) {
      self = .zip
      return
    }
    if let magic = Self.magics.first(where: { head.starts(with: $0.bytes) }) {
      self = .refused(messageID: magic.messageID)
      return
    }
    let plain = Self.plain(head)
    guard let first = plain.first else {
      // Behind thousands of blank lines there may be a table.
      let isBlank = head.count < Self.headSize && !head.contains { $0 > 0x20 && $0 < 0xEF }
      self = isBlank ? .empty : .text
      return
    }
    switch first {
    case UInt8(ascii: "<"): self = Self.isHTML(plain) ? .refused(messageID: "E319") : .xml
    case UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "["): self = Self.isJSONArray(plain) ? .json : .text
    default: self = .text
    }
  }

  /// How many bytes are looked at.
  static let headSize = 4096

  /// The beginning without byte order mark, NUL bytes (of UTF-16) and spaces.
  private static func plain(_ head: [UInt8]) -> ArraySlice<UInt8> {
    var bytes = head[...]
    for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where bytes.starts(with: mark) {
      bytes = bytes.dropFirst(mark.count)
      break
    }
    let text = bytes.prefix(1024).filter { $0 != 0 }
    return text.drop { $0 == 0x20 || (9...13).contains($0) }
  }

  private static func isHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<table")
      || start.hasPrefix("<head") || start.hasPrefix("<body") || start.hasPrefix("<meta")
  }

  /// `[` opens an array of objects, arrays or texts; a table may begin with `[1]`.
  private static func isJSONArray(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.dropFirst().first { !($0 == 0x20 || (9...13).contains($0)) }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "[") || next == UInt8(ascii: "\"")
      || next == UInt8(ascii: "]")
  }

  /// An entry, an empty archive, and the first part of one that was written in parts.
  private static let zipBeginnings: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
  ]

  private struct Magic: Sendable {
    let bytes: [UInt8]
    let messageID: String
  }

  private static let magics: [Magic] = [
    Magic(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], messageID: "E313"),
    Magic(bytes: Array("%PDF-".utf8), messageID: "E314"),
    Magic(bytes: [0x89, 0x50, 0x4E, 0x47], messageID: "E315"),
    Magic(bytes: [0xFF, 0xD8, 0xFF], messageID: "E315"),
    Magic(bytes: Array("GIF8".utf8), messageID: "E315"),
    Magic(bytes: Array("II*\0".utf8), messageID: "E315"),
    Magic(bytes: Array("MM\0*".utf8), messageID: "E315"),
    Magic(bytes: Array("RIFF".utf8), messageID: "E315"),
    Magic(bytes: [0x1F, 0x8B], messageID: "E318"),
    Magic(bytes: [0x37, 0x7A, 0xBC, 0xAF], messageID: "E318"),
    Magic(bytes: Array("Rar!".utf8), messageID: "E318"),
    Magic(bytes: Array("SQLite format 3\0".utf8), messageID: "E317"),
    Magic(bytes: [0x7F, 0x45, 0x4C, 0x46], messageID: "E311"),
    Magic(bytes: Array("{\\rtf".utf8), messageID: "E317"),
  ]
}
