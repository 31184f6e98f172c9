// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R109: the letter, the words and the number in one cell name different options, such as `b. Sesuai` or
/// `Kurang sesuai, 3`.
///
/// One option was chosen, and nobody can tell which: the answer is unreadable with a warning. The rest of the form
/// counts.
enum AnswerContradictionRule {
  /// The finding for one answer; nil where the rule has nothing to say.
  static func finding(_ reading: AnswerReading, question: String, at place: Provenance) -> Finding? {
    guard reading == .contradiction else { return nil }
    return Finding(.answerContradiction, .warning, at: place, [question])
  }
}
