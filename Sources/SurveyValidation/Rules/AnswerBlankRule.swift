// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R105: a question was asked and not answered.
///
/// A note for each such question. The answer is left out of its element's total and of its denominator: it is
/// never 0 and never 1 (PermenPANRB 14/2017 divides by the forms in which the element is filled in). A
/// question that was not asked is no blank and gets no note.
enum AnswerBlankRule {
  /// The finding for one answer; nil where the rule has nothing to say.
  static func finding(_ reading: AnswerReading, question: String, at place: Provenance) -> Finding? {
    guard reading == .blank else { return nil }
    return Finding(.answerBlank, .note, at: place, [question])
  }
}
