// SPDX-License-Identifier: Apache-2.0

/// The text of one message.
enum MessageText {
  /// Line breaks and indentation as one space; an empty line begins a new line; nothing at the ends.
  static func folded(_ text: String) -> String {
    let bytes = text.utf8
    let isPlain = !bytes.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
    if isPlain, bytes.first != UInt8(ascii: " "), bytes.last != UInt8(ascii: " ") { return text }

    var lines: [String] = []
    var words: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let found = line.split { $0 == " " || $0 == "\t" }
      if found.isEmpty, !words.isEmpty {
        lines.append(words.joined(separator: " "))
        words = []
      }
      words += found
    }
    if !words.isEmpty { lines.append(words.joined(separator: " ")) }
    return lines.joined(separator: "\n")
  }

  /// The numbers of the places for arguments, `{1}` to `{99}`.
  ///
  /// `{1#}` is an argument that is a decimal number, `{1@}` one that is the id of a word in the catalogue.
  /// - Returns: nil where a brace stands for anything else.
  static func places(in text: String) -> Set<Int>? {
    var places: Set<Int> = []
    var number: Int?
    var isOpen = false
    var hasForm = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"):
        guard !isOpen else { return nil }
        isOpen = true
        hasForm = false
        number = nil
      case UInt8(ascii: "}"):
        guard isOpen, let found = number, (1...99).contains(found) else { return nil }
        places.insert(found)
        isOpen = false
      case UInt8(ascii: "#"), UInt8(ascii: "@"):
        guard isOpen else { continue }
        guard number != nil, !hasForm else { return nil }
        hasForm = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where isOpen && !hasForm:
        let digits = (number ?? 0) * 10 + Int(byte) - 48
        guard digits <= 99 else { return nil }
        number = digits
      default:
        guard !isOpen else { return nil }
      }
    }
    return isOpen ? nil : places
  }
}
