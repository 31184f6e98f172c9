// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R108: an answer is nearly the words of one option, such as `Sangat sesui` or `Krg sesuai`.
///
/// It is read as that option, with a warning that names the option, so that somebody compares it with the paper.
/// Words that could be another option, or the words of another question, are not read (R102).
enum AnswerNearTextRule {
  /// The finding for one answer; nil where the rule has nothing to say.
  static func finding(_ reading: AnswerReading, question: String, option: String, at place: Provenance)
    -> Finding?
  {
    guard case .nearValue = reading else { return nil }
    return Finding(.answerNearText, .warning, at: place, [question, option])
  }
}
