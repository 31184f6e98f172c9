// SPDX-License-Identifier: Apache-2.0
/// How the characters of a table are written as bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, of which ASCII is a part.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first, as Excel saves "Unicode text".
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// Windows-1252. Five of its bytes (81 8D 8F 90 9D) mean nothing.
  case windows1252 = "Windows-1252"
  /// ISO-8859-1: every byte is a character.
  case iso88591 = "ISO-8859-1"
}
