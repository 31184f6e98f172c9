// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Everything that may stand in a cell for an option of one question, prepared once.
struct AnswerKey: Sendable {
  /// One mark: a digit or the letter of an option.
  enum Mark {
    /// An option of the question.
    case option(UInt8)
    /// A digit that is no option.
    case offScale
  }

  /// How findings name the question: its number on the form and the element it feeds, `8 (U9)`.
  let label: String
  /// The most bytes of a text that are looked at; a longer one cannot be options of this question.
  let longestText: Int
  private let values: UInt16
  private let letters: [UInt8: UInt8]
  private let exact: [Substring: UInt8]
  private let folded: [String: UInt8]
  private let nearest: NearestOption
  private let texts: [UInt8: String]

  /// The key of a question. A question without options has the scale 1 to 4.
  /// - Parameter vocabulary: The words of the whole questionnaire, which are never typing errors.
  init(_ question: Question, vocabulary: OptionVocabulary = OptionVocabulary()) {
    label = "\(question.number) (\(question.elementCode))"
    var values: UInt16 = 0
    var letters: [UInt8: UInt8] = [:]
    var exact: [Substring: UInt8] = [:]
    var words = WordTable()
    let options = question.options.filter { (1...9).contains($0.value) }
    for option in options {
      let value = UInt8(option.value)
      values |= 1 << UInt16(value)
      let letter = option.letter.utf8
      if letter.count == 1, let byte = letter.first, byte < 128 { letters[CellText.lowered(byte)] = value }
      let text = FoldedText(option.text).description
      guard !text.isEmpty else { continue }
      words.add(text, value)
      for mark in [String(value), FoldedText(option.letter).description] where !mark.isEmpty {
        words.add("\(mark) \(text)", value)
        words.add("\(text) \(mark)", value)
      }
    }
    for option in options where words.values[FoldedText(option.text).description] == UInt8(option.value) {
      exact[CellText.trimmed(option.text)] = UInt8(option.value)
    }
    self.values = options.isEmpty ? 0b11110 : values
    self.letters = letters
    self.exact = exact
    folded = words.values
    nearest = NearestOption(
      options.map {
        (UInt8($0.value), FoldedText($0.text).description.split(separator: " ").map(String.init))
      },
      vocabulary: vocabulary)
    texts = Dictionary(options.map { (UInt8($0.value), $0.text) }) { first, _ in first }
    longestText = max(64, options.reduce(0) { $0 + $1.text.utf8.count + 16 })
  }

  /// Whether a digit is an option.
  func hasValue(_ digit: UInt8) -> Bool { digit < 16 && values & (1 << UInt16(digit)) != 0 }

  /// The option whose words stand there letter by letter.
  func value(ofExactText text: Substring) -> UInt8? { exact[text] }

  /// The option whose folded words these are, alone or beside its own letter or value.
  func value(ofFoldedText text: String) -> UInt8? { folded[text] }

  /// The option that mistyped folded words can only be.
  func value(ofNearWords words: [String]) -> UInt8? { nearest.value(of: words) }

  /// The words of the option that was read; empty where none was.
  func text(of reading: AnswerReading) -> String {
    switch reading {
    case .value(let value), .nearValue(let value): texts[value] ?? ""
    default: ""
    }
  }

  /// The option of an ASCII letter, small or capital.
  func value(ofLetter byte: UInt8) -> UInt8? { letters[CellText.lowered(byte)] }

  /// A text that is one mark, with the point or the brackets that people write around it: `3.`, `b)`, `(c)`,
  /// `[D]`.
  func mark(_ text: Substring) -> Mark? {
    var bytes = text.utf8
    while let first = bytes.first, Self.opening.contains(first) { bytes.removeFirst() }
    while let last = bytes.last, Self.closing.contains(last) { bytes.removeLast() }
    guard bytes.count == 1, let byte = bytes.first else { return nil }
    if (48...57).contains(byte) { return hasValue(byte - 48) ? .option(byte - 48) : .offScale }
    return value(ofLetter: byte).map { .option($0) }
  }

  private static let opening = Set("([\"'".utf8)
  private static let closing = Set(")].:;\"'".utf8)
}

/// Words and the option they mean; words that two options share mean neither.
private struct WordTable {
  var values: [String: UInt8] = [:]
  private var shared: Set<String> = []

  mutating func add(_ words: String, _ value: UInt8) {
    guard !shared.contains(words) else { return }
    if let other = values[words], other != value {
      values[words] = nil
      shared.insert(words)
    } else {
      values[words] = value
    }
  }
}
