// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R101: an answer is a number off the scale, such as 0, 5, 34, -1 or 2.5.
///
/// The answer becomes unreadable with a warning and is in no sum; the rest of the form counts. Clamping 5 to
/// 4, or counting 0 as 1, would move the index without anybody having said so.
enum AnswerOutOfScaleRule {
  /// The finding for one answer; nil where the rule has nothing to say.
  static func finding(_ reading: AnswerReading, question: String, cell: String, at place: Provenance)
    -> Finding?
  {
    guard reading == .outOfScale else { return nil }
    return Finding(.answerOutOfScale, .warning, at: place, [question, Finding.quoted(cell)])
  }
}
