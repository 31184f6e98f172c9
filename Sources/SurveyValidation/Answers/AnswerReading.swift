// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What a cell of an answer turned out to be. The rules of the answers judge it; nothing is ever repaired.
///
/// Read as an answer: a value of the scale (`3`, ` 3 `, `3.0`, `3,0`, `03`), the letter of an option (`c`,
/// `C`, `c.`, `c)`), the words of an option of *this* question, exactly or with case, spaces and punctuation
/// folded, alone or together with the letter and the value of the same option (`b. Kurang sesuai`, `Kurang
/// Sesuai, 2`, `b. Kurang sesuai, 2`); with a finding, words that are nearly those of one option
/// (``NearestOption``). A letter, words and a number that name different options are a contradiction.
///
/// Read as blank: an empty cell, spaces of any kind, dashes alone (people strike out an empty cell with `-`), and
/// the `n/a`, `NA` or `#N/A` that programs write for one. A blank is never a value. Digits of other scripts are not read.
enum AnswerReading: Hashable, Sendable {
  /// One option of the question.
  case value(UInt8)
  /// One option of the question, whose words are not quite those that stand there.
  case nearValue(UInt8)
  /// Asked and not answered.
  case blank
  /// Not asked: the record does not have the field, or its source says so.
  case notAsked
  /// More than one option, even the same one twice.
  case severalMarks
  /// The source says that the mark could not be read.
  case unreadableMark
  /// A number, and not one of the scale.
  case outOfScale
  /// Neither a number nor the words of an option.
  case notANumber
  /// The letter, the words and the number name different options.
  case contradiction

  /// The reading of a cell. What the source declares wins over the text; no text at all means not asked.
  init(_ cell: RawCell, key: AnswerKey) {
    if let declared = cell.declared {
      self.init(declared)
    } else if let text = cell.text {
      self = Self.plain(text, key: key) ?? Self.reading(of: text, key: key)
    } else {
      self = .notAsked
    }
  }

  /// What the source itself says about the mark.
  init(_ declared: DeclaredState) {
    switch declared {
    case .multipleMarks: self = .severalMarks
    case .unreadable: self = .unreadableMark
    case .notAsked: self = .notAsked
    }
  }

  /// The state that is kept. Only a value scores.
  var answer: Answer {
    switch self {
    case .value(let value), .nearValue(let value): .answered(value)
    case .blank: .blank
    case .notAsked: .notAsked
    case .severalMarks: .multipleMarks
    case .unreadableMark, .outOfScale, .notANumber, .contradiction: .unreadable
    }
  }

  /// The common cells, without looking further: a single digit of the scale, and an empty text.
  /// - Returns: nil where the text has to be read with care.
  static func plain(_ text: String, key: AnswerKey) -> Self? {
    let bytes = text.utf8
    guard bytes.count <= 1 else { return nil }
    guard let byte = bytes.first else { return .blank }
    guard byte >= 48, byte <= 57 else { return nil }
    return key.hasValue(byte - 48) ? .value(byte - 48) : .outOfScale
  }

  /// A text read with care.
  static func reading(of text: String, key: AnswerKey) -> Self {
    let trimmed = CellText.trimmed(text)
    if CellText.saysNothing(trimmed) { return .blank }
    guard trimmed.utf8.count <= key.longestText else { return .notANumber }
    if let value = key.value(ofExactText: trimmed) { return .value(value) }
    if let number = ScaleNumber(trimmed) {
      guard let digit = number.digit, key.hasValue(digit) else { return .outOfScale }
      return .value(digit)
    }
    switch key.mark(trimmed) {
    case .option(let value): return .value(value)
    case .offScale: return .outOfScale
    case nil: break
    }
    let folded = FoldedText(trimmed).description
    if folded == "n a" || folded == "na" { return .blank }
    if let value = key.value(ofFoldedText: folded) { return .value(value) }
    if MarkList.hasSeveralMarks(trimmed, key: key) { return .severalMarks }
    return MarkedWords(folded, key: key).reading
  }
}
