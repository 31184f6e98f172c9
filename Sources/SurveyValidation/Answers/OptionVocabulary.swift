// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The words of all options of a questionnaire. A word that is one of them is no typing error of another:
/// `Mudah` under the question of the cost is the answer to another question and never `Murah`.
struct OptionVocabulary: Sendable {
  /// Every word, folded.
  let words: Set<String>
  /// Every option text, folded.
  let texts: Set<String>

  /// No words.
  init() {
    words = []
    texts = []
  }

  /// The words of a questionnaire.
  init(_ questionnaire: Questionnaire) {
    texts = Set(questionnaire.questions.flatMap(\.options).map { FoldedText($0.text).description })
    words = Set(texts.flatMap { $0.split(separator: " ").map(String.init) })
  }
}
