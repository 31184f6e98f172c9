// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// An operator's words about a table, as the reader of tables knows them.
struct ChosenDialect {
  /// The encoding; nil lets the bytes decide.
  let encoding: TextEncoding?
  /// The delimiter; nil lets the content decide.
  let delimiter: UInt8?

  /// Other names that programs give to the encodings, folded.
  private static let otherNames: [String: TextEncoding] = [
    "utf8": .utf8, "ascii": .utf8, "usascii": .utf8, "utf16": .utf16LittleEndian,
    "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian, "windows1252": .windows1252,
    "cp1252": .windows1252, "ansi": .windows1252, "iso88591": .iso88591, "latin1": .iso88591,
  ]

  /// Nothing was said.
  init() {
    encoding = nil
    delimiter = nil
  }

  /// - Throws: E225 for an unknown encoding, E226 for an unknown delimiter.
  init(_ choices: TableChoices) throws(SurveyImportError) {
    encoding = try choices.encoding.map { (name) throws(SurveyImportError) in
      let folded = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
      guard let encoding = Self.otherNames[folded] else {
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw SurveyImportError("E225", [String(name.prefix(40)), known])
      }
      return encoding
    }
    delimiter = try choices.delimiter.map { (name) throws(SurveyImportError) in
      if ["tab", "\\t", "\t"].contains(name.lowercased()) { return 9 }
      guard name.utf8.count == 1, let byte = name.utf8.first, DelimiterProbe.known.contains(byte) else {
        throw SurveyImportError("E226", [String(name.prefix(10))])
      }
      return byte
    }
  }

  /// How the bytes are to be decoded.
  /// - Parameter probe: What has looked at the whole file.
  /// - Throws: E229 where the mark at the beginning names another encoding; E208 and E209 as the probe says.
  func verdict(_ probe: EncodingProbe, source: String) throws(SurveyImportError) -> EncodingVerdict {
    let found: EncodingVerdict?
    do { found = try probe.verdict() } catch {
      // Without a mark, text in UTF-16 may look like no text at all.
      guard encoding == .utf16LittleEndian || encoding == .utf16BigEndian, error.code != .utf32 else {
        throw error.explained(in: source)
      }
      found = nil
    }
    guard let encoding else { return found ?? EncodingVerdict(.utf8) }
    if let found, found.markLength > 0, found.encoding != encoding {
      throw SurveyImportError(
        "E229", [found.encoding.rawValue, encoding.rawValue], at: Provenance(source: source))
    }
    if let found, found.encoding == encoding { return found }
    return EncodingVerdict(encoding)
  }

  /// The dialects to be tried, the likeliest first.
  func dialects(_ probe: DelimiterProbe) -> [DelimitedDialect] {
    guard let delimiter, let first = probe.dialects.first else { return probe.dialects }
    return [
      DelimitedDialect(text: first.text, delimiter: delimiter, hasSeparatorLine: first.hasSeparatorLine)
    ]
  }
}
