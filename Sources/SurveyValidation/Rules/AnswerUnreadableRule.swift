// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R104: the source itself says that the mark could not be read, as a mark reader does for a smudged box.
///
/// The answer is unreadable with a warning, whatever text the source wrote beside that; the rest of the form
/// counts.
enum AnswerUnreadableRule {
  /// The finding for one answer; nil where the rule has nothing to say.
  static func finding(_ reading: AnswerReading, question: String, at place: Provenance) -> Finding? {
    guard reading == .unreadableMark else { return nil }
    return Finding(.answerUnreadable, .warning, at: place, [question])
  }
}
