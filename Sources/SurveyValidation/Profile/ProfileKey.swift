// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Everything that may stand in a cell for an option of one profile field, prepared once.
///
/// A choice is found by code, label or alias with case, spaces and punctuation folded; an age by its number
/// of whole years, 0 to 120 (`34`, `34 tahun`, `34,0`), or by a band as the questionnaire writes it
/// (`26-35`).
struct ProfileKey: Sendable {
  private let kind: ProfileField.Kind
  private let ages: [ClosedRange<Int>?]
  private let written: [String: Int]
  private let folded: [String: Int]

  /// Texts longer than this are in no list.
  static var longestText: Int { 128 }

  /// The key of a profile field. Where two options share a word, the first in print has it.
  init(_ field: ProfileField) {
    kind = field.kind
    ages = field.options.map(\.ages)
    var written: [String: Int] = [:]
    var folded: [String: Int] = [:]
    let ways: [(ProfileOption) -> [String]] = [
      { [$0.code] }, { [$0.label] }, { $0.aliases }, { [$0.englishLabel] },
      { ["\($0.code) \($0.label)", "\($0.label) \($0.code)"] },
    ]
    for words in ways {
      for (index, option) in field.options.enumerated() {
        for word in words(option) {
          let close = Self.closelyWritten(Substring(word))
          if !close.isEmpty, written[close] == nil { written[close] = index }
          let loose = FoldedText(word).description
          if Self.isSafelyFolded(loose, field.kind), folded[loose] == nil { folded[loose] = index }
        }
      }
    }
    self.written = written
    self.folded = folded
  }

  /// What a respondent said, as far as the list of the field goes; nil is a field that the record does not
  /// have.
  func value(of text: String?) -> ProfileValue {
    let trimmed = text.map { CellText.trimmed($0) } ?? ""
    if CellText.saysNothing(trimmed) { return .notGiven }
    guard trimmed.utf8.count <= Self.longestText else { return .unlisted }
    if kind == .age, let years = Self.years(in: trimmed) {
      return ages.firstIndex { $0?.contains(years) == true }.map { .option($0) } ?? .unlisted
    }
    if let index = written[Self.closelyWritten(trimmed)] { return .option(index) }
    let loose = FoldedText(trimmed).description
    guard Self.isSafelyFolded(loose, kind), let index = folded[loose] else { return .unlisted }
    return .option(index)
  }

  /// Folding takes away the sign of `<18` and `>55`: a bare number is no name of a band of ages.
  private static func isSafelyFolded(_ folded: String, _ kind: ProfileField.Kind) -> Bool {
    guard !folded.isEmpty else { return false }
    return kind == .choice || !folded.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Small letters without spaces, signs kept.
  private static func closelyWritten(_ text: Substring) -> String {
    var result = ""
    result.unicodeScalars.append(
      contentsOf: text.lowercased().unicodeScalars.filter { !CellText.isBlank($0) })
    return result
  }

  /// Whole years, 0 to 120, with or without decimals of zero and the word for years.
  private static func years(in text: Substring) -> Int? {
    let digits = text.utf8.prefix { (48...57).contains($0) }
    guard (1...3).contains(digits.count), let years = Int(Substring(digits)), years <= 120 else { return nil }
    var rest = text.utf8.dropFirst(digits.count)
    if let mark = rest.first, mark == 44 || mark == 46 {
      let zeros = rest.dropFirst().prefix { $0 == 48 }
      if !zeros.isEmpty { rest = rest.dropFirst(zeros.count + 1) }
    }
    let word = CellText.trimmed(String(Substring(rest))).lowercased()
    return ["", "tahun", "thn", "th", "th.", "thn.", "years", "year"].contains(word) ? years : nil
  }
}
