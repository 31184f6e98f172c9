// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Tells a cell with several marks from a cell that cannot be read at all.
///
/// Several marks are: digits or letters with something between them (`3 4`, `A|B`, `[A|B]`, `a,b`, `3;4`,
/// `3/4`, `3-4`, `3 dan 4`), letters run together as mark readers print them (`AC`), and the words of two options
/// with a sign between them (`Sesuai; Sangat sesuai`). The same mark twice is two marks. `3,4` is no list: it is a
/// decimal and off the scale. The words of one option beside the letter or the value of another (`3 - Kurang
/// sesuai`) are one mark that contradicts itself (``MarkedWords``).
enum MarkList {
  /// Whether a trimmed text that names no single option names several.
  static func hasSeveralMarks(_ trimmed: Substring, key: AnswerKey) -> Bool {
    isListOfMarks(trimmed, key: key) || isRunOfLetters(trimmed, key: key) || isListOfTexts(trimmed, key: key)
  }

  private static let joiningWords: Set<String> = ["dan", "atau", "and", "or"]

  private static func isListOfMarks(_ trimmed: Substring, key: AnswerKey) -> Bool {
    let pieces = trimmed.unicodeScalars.split { scalar in
      switch scalar {
      case ",", ";", "|", "/", "\\", "&", "+": true
      default: CellText.isBlank(scalar) || CellText.isDash(scalar)
      }
    }
    var marks = 0
    var options = 0
    for piece in pieces where !joiningWords.contains(String(piece).lowercased()) {
      guard let mark = key.mark(Substring(piece)) else { return false }
      marks += 1
      if case .option = mark { options += 1 }
    }
    return marks >= 2 && options >= 1
  }

  /// Different letters of options, at most as many as a paper has boxes. `ada` is a word, not three marks.
  private static func isRunOfLetters(_ trimmed: Substring, key: AnswerKey) -> Bool {
    let bytes = trimmed.utf8.map { CellText.lowered($0) }
    guard (2...9).contains(bytes.count), Set(bytes).count == bytes.count else { return false }
    return bytes.allSatisfy { key.value(ofLetter: $0) != nil }
  }

  private static func isListOfTexts(_ trimmed: Substring, key: AnswerKey) -> Bool {
    let pieces = trimmed.unicodeScalars.split { scalar in
      switch scalar {
      case ",", ";", "|", "/", "&", "\n", "\r": true
      default: false
      }
    }
    guard pieces.count >= 2 else { return false }
    var texts = 0
    let isList = pieces.allSatisfy { piece in
      let text = CellText.trimmed(String(piece))
      if text.isEmpty { return true }
      if case .option = key.mark(text) { return true }
      texts += 1
      return key.value(ofFoldedText: FoldedText(text).description) != nil
    }
    return isList && texts >= 2
  }
}
