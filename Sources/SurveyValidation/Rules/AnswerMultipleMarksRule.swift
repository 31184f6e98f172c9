// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R103: more than one option is marked, such as `3 4`, `A|B` or `AC`, or the source says so.
///
/// The answer is kept as "several marks" with a warning and is in no sum. Nobody chooses between the marks,
/// and their mean is nobody's answer. The same mark twice is several marks too: the paper has to be looked
/// at.
enum AnswerMultipleMarksRule {
  /// The finding for one answer; nil where the rule has nothing to say.
  static func finding(_ reading: AnswerReading, question: String, cell: String, at place: Provenance)
    -> Finding?
  {
    guard reading == .severalMarks else { return nil }
    return Finding(.answerMultipleMarks, .warning, at: place, [question, Finding.quoted(cell)])
  }
}
