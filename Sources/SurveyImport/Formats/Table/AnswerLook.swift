// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What a cell of an element column looks like. The answers themselves are judged later; this only helps to tell a
/// respondent from a line that is none.
struct AnswerLook: Sendable {
  private let known: Set<String>

  /// Values, letters and words of every question's options, alone or together.
  init(_ questionnaire: Questionnaire) {
    var known: Set<String> = ["1", "2", "3", "4"]
    for option in questionnaire.questions.flatMap(\.options) {
      let text = FoldedText(option.text).description
      known.insert(text)
      for mark in [String(option.value), FoldedText(option.letter).description] where !mark.isEmpty {
        known.formUnion([mark, "\(mark) \(text)", "\(text) \(mark)"])
      }
    }
    known.remove("")
    self.known = known
  }

  /// Whether the cell is one option: `3`, `3,0`, `c.`, `Sangat sesuai`.
  func isAnswer(_ text: String) -> Bool {
    guard text.utf8.count <= 500 else { return false }
    let words = FoldedText(text).description
    if known.contains(words) { return true }
    let parts = words.split(separator: " ")
    guard parts.count == 2, parts[1].allSatisfy({ $0 == "0" }) else { return false }
    return known.contains(String(parts[0]))
  }

  /// Whether the cell holds words that are no answer. The blank that programs write (`n/a`) is none.
  func isWords(_ text: String) -> Bool {
    let folded = FoldedText(text.prefix(500)).description
    guard folded != "n a", folded != "na", !known.contains(folded) else { return false }
    return folded.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(2).count == 2
  }
}
