// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What the codes of one field mean in the words of the questionnaire.
///
/// The text of an option decides, never its code: `1` may be the best answer of one survey and the worst of the next.
/// Where no text is one of the questionnaire's, scores and then codes are taken if they are exactly its values. Codes
/// of any other scale stay unreadable, so that a 3 of five is never a 3 of four.
struct CodeBook: Sendable {
  /// What is to be said about a field.
  enum Trouble: Hashable, Sendable {
    /// Options that are none of the questionnaire's: answers with them cannot be read.
    case foreign([String])
    /// Texts that are none of the questionnaire's, read by their codes or scores.
    case byCode([String])
  }

  private enum Meaning: Sendable {
    case known(String)
    case foreign(String)
  }

  let trouble: Trouble?
  private let meanings: [String: Meaning]
  /// Whether a code that is not listed may be looked at by itself.
  private let readsOthers: Bool

  /// The cell for a code.
  func cell(for code: String) -> (text: String, declared: DeclaredState?) {
    switch meanings[CodedOption.key(code)] {
    case .known(let text): return (text, nil)
    case .foreign(let text): return (text, Self.looksLikeAnswer(text) ? .unreadable : nil)
    case nil: return (code, readsOthers || !Self.looksLikeAnswer(code) ? nil : .unreadable)
    }
  }

  /// Codes of a question.
  init(_ field: CodedField, question: Question) {
    let options = field.options
    guard !options.isEmpty else {
      let isForeign = field.range.map { $0 != 1...4 } ?? false
      trouble =
        isForeign ? .foreign(["\(field.range?.lowerBound ?? 0)-\(field.range?.upperBound ?? 0)"]) : nil
      meanings = [:]
      readsOthers = !isForeign
      return
    }
    let key = OptionKey(question)
    let byText = options.map { key.value(of: $0.text) }
    let values: [Int?]
    var isByCode = false
    if byText.allSatisfy({ $0 != nil }) {
      values = byText
    } else if let others = byText.contains(where: { $0 != nil })
      ? key.completed(options, byText) : key.values(options)
    {
      values = others
      isByCode =
        key.hasTexts
        && options.contains { !$0.text.trimmed.isEmpty && !OptionKey.isMissingCode($0.code) }
    } else {
      values = byText
    }
    var meanings: [String: Meaning] = [:]
    for (index, option) in options.enumerated() {
      let shown = option.text.trimmed.isEmpty ? option.code : option.text
      if let value = values[index] {
        meanings[option.key] = .known(byText[index] == value ? option.text : String(value))
      } else {
        meanings[option.key] = .foreign(shown)
      }
    }
    self.meanings = meanings
    let foreign = options.indices.filter { values[$0] == nil && !OptionKey.isMissingCode(options[$0].code) }
    // A code that is a value by itself says something even where the list does not name it: that it is off the scale.
    readsOthers = zip(options, values).allSatisfy { $1 == nil || $0.key == String($1 ?? 0) }
    if !foreign.isEmpty {
      trouble = .foreign(foreign.map { Self.shown(options[$0]) })
    } else if isByCode {
      trouble = .byCode(
        options.indices.filter { byText[$0] == nil && values[$0] != nil }.map { Self.shown(options[$0]) })
    } else {
      trouble = nil
    }
  }

  /// Codes of a profile field: the text or the code, whichever the questionnaire lists.
  init(_ field: CodedField, profile: ProfileField) {
    let listed = Set(
      profile.options.flatMap { [$0.code, $0.label, $0.englishLabel] + $0.aliases }.map { FoldedText($0) })
    self.init(texts: field) { option in
      !listed.contains(FoldedText(option.text)) && listed.contains(FoldedText(option.code))
    }
  }

  /// Codes of any other field: their texts, but the code of a region as it is.
  init(_ field: CodedField) {
    self.init(texts: field) { option in option.code.contains(".") && option.code.first?.isNumber == true }
  }

  private init(texts field: CodedField, prefersCode: (CodedOption) -> Bool) {
    var meanings: [String: Meaning] = [:]
    for option in field.options where !option.text.trimmed.isEmpty && !prefersCode(option) {
      meanings[option.key] = .known(option.text)
    }
    self.meanings = meanings
    trouble = nil
    readsOthers = true
  }

  /// Whether validation could take the text for an answer of the scale, for letters of options, or for a blank.
  private static func looksLikeAnswer(_ text: String) -> Bool {
    let folded = FoldedText(text).description
    return ["", "n a", "na"].contains(folded) || folded.utf8.contains { (0x30...0x39).contains($0) }
      || folded.utf8.allSatisfy { (0x61...0x69).contains($0) || $0 == 0x20 }
  }

  private static func shown(_ option: CodedOption) -> String {
    let text = ShownHeading.text(option.text)
    return text.isEmpty ? option.code : "\(option.code) = \(text)"
  }
}

/// The options of a question as texts and codes are compared with them.
private struct OptionKey {
  private let words: [String: Int]
  private let letters: [String: Int]
  private let scale: Set<Int>
  let hasTexts: Bool

  init(_ question: Question) {
    var words: [String: Int] = [:]
    var letters: [String: Int] = [:]
    var shared: Set<String> = []
    for option in question.options {
      let text = FoldedText(option.text).description
      let letter = FoldedText(option.letter).description
      if !letter.isEmpty { letters[letter] = option.value }
      guard !text.isEmpty else { continue }
      let marks = [String(option.value), letter].filter { !$0.isEmpty }
      for form in [text] + marks.flatMap({ ["\($0) \(text)", "\(text) \($0)"] }) {
        if let held = words[form], held != option.value { shared.insert(form) }
        words[form] = option.value
      }
    }
    self.words = words.filter { !shared.contains($0.key) }
    self.letters = letters
    hasTexts = !words.isEmpty
    scale = question.options.isEmpty ? [1, 2, 3, 4] : Set(question.options.map(\.value))
  }

  func value(of text: String) -> Int? { words[FoldedText(text).description] }

  /// The values of options none of whose texts is known: their scores, codes or letters, if these are the scale.
  func values(_ options: [CodedOption]) -> [Int?]? {
    let counted = options.filter { !Self.isMissingCode($0.code) }
    for reading in [Self.score, Self.number, { letters[FoldedText($0.code).description] }] {
      let values = counted.map(reading)
      if values.count == scale.count, Set(values.compactMap { $0 }) == scale {
        return options.map { Self.isMissingCode($0.code) ? nil : reading($0) }
      }
    }
    return nil
  }

  /// The values of options some of whose texts are known, where codes agree with all of those.
  func completed(_ options: [CodedOption], _ byText: [Int?]) -> [Int?]? {
    guard let byCode = values(options) else { return nil }
    return zip(byText, byCode).allSatisfy { $0 == nil || $0 == $1 } ? byCode : nil
  }

  /// `9`, `99`, `-1`: what surveys write for no answer.
  static func isMissingCode(_ code: String) -> Bool {
    guard let number = Int(code.trimmed) else { return false }
    return number < 0 || number == 9 || number >= 77
  }

  private static func number(_ option: CodedOption) -> Int? { Int(option.key) }

  private static func score(_ option: CodedOption) -> Int? {
    guard let score = option.score?.trimmed else { return nil }
    let whole = score.hasSuffix(".0") ? String(score.dropLast(2)) : score
    return Int(whole)
  }
}
