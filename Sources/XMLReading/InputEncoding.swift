// SPDX-License-Identifier: Apache-2.0
/// How the bytes of a document are read. No other encoding is.
enum InputEncoding: Hashable, Sendable {
  case utf8
  case latin1
  case windows1252
  case ascii
  case utf16(isBigEndian: Bool)

  /// The usual name.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .latin1: "ISO-8859-1"
    case .windows1252: "Windows-1252"
    case .ascii: "US-ASCII"
    case .utf16(let isBigEndian): isBigEndian ? "UTF-16BE" : "UTF-16LE"
    }
  }

  /// The encoding of a name in an XML declaration; UTF-16 is found by its bytes and never by its name.
  init?(declared name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1": self = .latin1
    case "windows-1252", "cp1252", "cp-1252": self = .windows1252
    case "us-ascii", "ascii", "ansi_x3.4-1968": self = .ascii
    default: return nil
    }
  }

  /// Whether a declared name agrees with bytes that are UTF-16.
  static func isUTF16(_ name: String) -> Bool {
    ["utf-16", "utf-16be", "utf-16le", "utf16", "iso-10646-ucs-2"].contains(name.lowercased())
  }

  /// The characters of Windows-1252 from 0x80 to 0x9F; 0 where there is none.
  static let windows1252Block: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]
}
