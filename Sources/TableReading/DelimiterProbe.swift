// SPDX-License-Identifier: Apache-2.0
/// Finds the delimiter of a text from its beginning.
///
/// A `sep=;` line decides. Without one, the delimiter that splits the most rows into the same number of cells comes
/// first; a comma between two digits does not speak for the comma, since it may be a decimal mark.
public struct DelimiterProbe: Sendable {
  /// The delimiters that are looked for.
  public static let known: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|"),
  ]
  /// The dialects that the text may have, the likeliest first; never empty.
  public let dialects: [DelimitedDialect]

  /// Looks at the beginning of a file.
  /// - Parameters:
  ///   - head: The first bytes as they stand in the file; some ten thousand are enough.
  ///   - text: How they are encoded.
  public init(head: [UInt8], text: EncodingVerdict) {
    var decoder = TextDecoder(text)
    var bytes: [UInt8] = []
    head.withUnsafeBytes { decoder.decode($0, into: &bytes) }
    if let separator = Self.separatorLine(bytes) {
      dialects = [DelimitedDialect(text: text, delimiter: separator, hasSeparatorLine: true)]
      return
    }
    let scores = Self.scores(bytes)
    var ranked = Self.known.indices.filter { scores[$0] > 0 }.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }.map { Self.known[$0] }
    if ranked.isEmpty { ranked = [UInt8(ascii: ",")] }
    dialects = ranked.map { DelimitedDialect(text: text, delimiter: $0) }
  }

  /// The delimiter that a first line such as `sep=;` or `"sep=;"` names; nil without such a line.
  private static func separatorLine(_ bytes: [UInt8]) -> UInt8? {
    var line = bytes.prefix { $0 != 10 && $0 != 13 }
    if line.count > 8 { return nil }
    line = line.drop { $0 == UInt8(ascii: "\"") }
    let word = line.prefix(4).map { $0 | 0x20 }
    // "=" is 3D, which already has the bit of a small letter.
    guard word == Array("sep=".utf8), let separator = line.dropFirst(4).first else { return nil }
    let rest = line.dropFirst(5).filter { $0 != UInt8(ascii: "\"") && $0 != separator }
    let isMark = separator == 9 || (0x21...0x7E).contains(separator)
    let isLetterOrDigit =
      (0x30...0x39).contains(separator) || (0x41...0x5A).contains(separator)
      || (0x61...0x7A).contains(separator)
    guard rest.isEmpty, isMark, !isLetterOrDigit, separator != UInt8(ascii: "\"") else { return nil }
    return separator
  }

  /// For each known delimiter: the most common number of them in a row, times the rows that have it.
  private static func scores(_ bytes: [UInt8]) -> [Int] {
    var rows = Array(repeating: [Int: Int](), count: known.count)
    var counts = Array(repeating: 0, count: known.count)
    var isQuoted = false
    var previous = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      defer { previous = byte }
      if isQuoted {
        if byte == UInt8(ascii: "\"") { isQuoted = false }
        continue
      }
      if byte == UInt8(ascii: "\"") {
        // Also where a doubled quote goes on with the cell.
        isQuoted = previous == byte || previous == 10 || previous == 13 || known.contains(previous)
      } else if byte == 10 || byte == 13 {
        for which in known.indices where counts[which] > 0 {
          rows[which][counts[which], default: 0] += 1
          counts[which] = 0
        }
      } else if let which = known.firstIndex(of: byte) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isDecimal = byte == UInt8(ascii: ",") && isDigit(previous) && isDigit(next)
        if !isDecimal { counts[which] += 1 }
      }
    }
    for which in known.indices where counts[which] > 0 { rows[which][counts[which], default: 0] += 1 }
    return rows.map { histogram in histogram.map { $0.key * $0.value }.max() ?? 0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
