// SPDX-License-Identifier: Apache-2.0
import Crypto
import SurveyModel

/// The id of a record as records are compared by it.
///
/// Collecting programs write one id in two ways: `uuid:f0131f83-…` in a submission, and the same without
/// `uuid:` in the column `_uuid` of a table. It is one record either way.
///
/// Some offices take for an id what names a person: NIK, telephone, e-mail, the name itself. Such an id is kept as a
/// digest, `sha256:` and 24 digits, from the first moment: the same one is still the same, and nobody can read it.
enum StrongIDText {
  private static let scheme = "uuid:"
  private static let digestScheme = "sha256:"
  private static let digestDigits = 24

  /// The id without spaces around it and without `uuid:`, a personal one as its digest; nil where nothing is left.
  static func plain(_ text: String) -> String? {
    let id = withoutScheme(text)
    return id.isEmpty ? nil : kept(id)
  }

  /// A cell or an attribute with an id as it came, or the digest of the id where it names a person.
  static func kept(_ text: String) -> String {
    let id = withoutScheme(text)
    guard isPersonal(id) else { return text }
    let hex = SHA256.hash(data: Array(id.utf8)).prefix(digestDigits / 2).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return digestScheme + hex.joined()
  }

  private static func withoutScheme(_ text: String) -> String {
    let trimmed = text.trimmed
    let isScheme = trimmed.utf8.count > scheme.utf8.count && trimmed.lowercased().hasPrefix(scheme)
    return isScheme ? String(trimmed.dropFirst(scheme.count)).trimmed : trimmed
  }

  /// Whether an id holds an e-mail address or digits as a NIK or a telephone has them, or is nothing but words.
  private static func isPersonal(_ id: String) -> Bool {
    var digits = 0
    for byte in id.utf8 {
      if byte >= 0x80 { return isPersonalBeyondASCII(id) }
      if byte == UInt8(ascii: "@") { return true }
      if isDigit(byte) { digits += 1 }
    }
    if digits == 0 { return isName(id) }
    guard digits >= fewestDigits, !isUniversal(id), !isDigest(id) else { return false }
    return hasPersonalNumber(id)
  }

  /// Digits of every script count as such, and dashes of every length; what cannot be seen counts as nothing.
  private static func isPersonalBeyondASCII(_ id: String) -> Bool {
    var plain = ""
    var isASCII = true
    for scalar in id.unicodeScalars {
      let properties = scalar.properties
      if scalar.value < 0x80 {
        plain.unicodeScalars.append(scalar)
      } else if properties.numericType == .decimal, let value = properties.numericValue {
        plain += String(Int(value))
      } else if properties.generalCategory == .dashPunctuation || properties.isWhitespace {
        plain += "-"
      } else if scalar == "\u{FF20}" || scalar == "\u{FE6B}" {
        return true
      } else if properties.generalCategory != .format {
        isASCII = false
      }
    }
    return hasPersonalNumber(plain) || (isASCII ? isPersonal(plain) : isName(id))
  }

  // MARK: Numbers

  private static let fewestDigits = 8

  /// Digits in a row, and digits in groups as people write them: `0812-3456-7890`.
  private static func hasPersonalNumber(_ id: String) -> Bool {
    // A serial has letters and groups of numbers: there only what begins as a mobile number does is one.
    let hasLetters = id.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    var run: [UInt8] = []
    var joined: [UInt8] = []
    for byte in Array(id.utf8) + [0] {
      if isDigit(byte) {
        run.append(byte - 48)
        joined.append(byte - 48)
        continue
      }
      if run.count >= 15 || isTelephone(run, isAlone: !hasLetters) { return true }
      run = []
      guard !" .-+()".utf8.contains(byte) else { continue }
      if isResidentNumber(joined) || isTelephone(joined, isAlone: !hasLetters) { return true }
      joined = []
    }
    return false
  }

  /// `0812…`, `0334…`, `62812…`, and `812…` where a spreadsheet took the zero away.
  private static func isTelephone(_ digits: [UInt8], isAlone: Bool) -> Bool {
    guard (9...15).contains(digits.count) else { return false }
    switch (digits[0], digits[1]) {
    case (0, 8): return (10...14).contains(digits.count)
    case _ where !isAlone: return digits[0] == 6 && digits[1] == 2 && digits[2] == 8 && digits.count >= 11
    case (0, 2...9): return digits.count <= 14
    case (6, 2): return digits.count >= 10 && digits[2] >= 2
    case (8, 1...9): return (9...13).contains(digits.count)
    default: return false
    }
  }

  /// Sixteen digits with the code of a province and a day of birth: a woman's has 40 added.
  private static func isResidentNumber(_ digits: [UInt8]) -> Bool {
    guard digits.count == 16 else { return false }
    let pair = { (index: Int) in Int(digits[index]) * 10 + Int(digits[index + 1]) }
    let day = pair(6) > 40 ? pair(6) - 40 : pair(6)
    return (11...96).contains(pair(0)) && (1...31).contains(day) && (1...12).contains(pair(8))
  }

  // MARK: Shapes

  /// Three letters or more, and nothing but letters, spaces and what stands in names and titles.
  private static func isName(_ id: String) -> Bool {
    var letters = 0
    for scalar in id.unicodeScalars {
      if scalar.properties.isAlphabetic {
        letters += 1
      } else if !(scalar.properties.isWhitespace || ".,'`’".unicodeScalars.contains(scalar)) {
        return false
      }
    }
    return letters >= 3
  }

  /// `f0131f83-…`: 8, 4, 4, 4 and 12 hexadecimal digits, the dashes perhaps left out.
  private static func isUniversal(_ id: String) -> Bool {
    let groups = id.split(separator: "-", omittingEmptySubsequences: false)
    let isGrouped = groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
    let isWhole = groups.count == 1 && id.utf8.count == 32 && id.utf8.contains { !isDigit($0) }
    // An object of a document store has 24.
    let isObject = groups.count == 1 && id.utf8.count == 24 && id.utf8.contains { !isDigit($0) }
    return (isGrouped || isWhole || isObject) && groups.allSatisfy(isHexadecimal)
  }

  /// An id that was kept as a digest and comes back, as in a table of records to be mended.
  private static func isDigest(_ id: String) -> Bool {
    let rest = id.dropFirst(digestScheme.count)
    return id.hasPrefix(digestScheme) && rest.utf8.count == digestDigits && isHexadecimal(rest)
  }

  private static func isHexadecimal(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
