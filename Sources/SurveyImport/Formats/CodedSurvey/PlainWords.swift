// SPDX-License-Identifier: Apache-2.0

/// The words of a text that was written for a browser.
enum PlainWords {
  private static let entities: [String: String] = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "#039": "'",
    "ndash": "-", "mdash": "-", "hellip": "…", "rsquo": "'", "lsquo": "'", "rdquo": "\"", "ldquo": "\"",
  ]
  private static let mostBytes = 4_000

  /// The text without tags, with the common entities as characters, its spaces folded.
  static func text(_ source: String) -> String {
    guard source.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return folded(source.prefix(mostBytes))
    }
    var result = ""
    var rest = source.prefix(mostBytes)
    while let character = rest.popFirst() {
      if character == "<", let end = rest.firstIndex(of: ">"), rest.first.map(beginsTag) == true {
        rest = rest[rest.index(after: end)...]
        result.append(" ")
      } else if character == "&", let end = rest.prefix(8).firstIndex(of: ";"),
        let plain = entities[rest[..<end].lowercased()]
      {
        rest = rest[rest.index(after: end)...]
        result += plain
      } else {
        result.append(character)
      }
    }
    return folded(result[...])
  }

  private static func beginsTag(_ character: Character) -> Bool {
    character.isLetter || character == "/" || character == "!"
  }

  private static func folded(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
