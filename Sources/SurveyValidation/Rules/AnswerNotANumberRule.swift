// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R102: an answer is neither a number nor the letter or the words of an option of this question.
///
/// The answer becomes unreadable with a warning; the rest of the form counts. Words of another question's
/// options do not help: `Gratis` says nothing about courtesy.
enum AnswerNotANumberRule {
  /// The finding for one answer; nil where the rule has nothing to say.
  static func finding(_ reading: AnswerReading, question: String, cell: String, at place: Provenance)
    -> Finding?
  {
    guard reading == .notANumber else { return nil }
    return Finding(.answerNotANumber, .warning, at: place, [question, Finding.quoted(cell)])
  }
}
