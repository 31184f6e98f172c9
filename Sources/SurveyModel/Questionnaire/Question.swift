// SPDX-License-Identifier: Apache-2.0
/// One question of a questionnaire, and the element that its answers feed.
public struct Question: Hashable, Sendable {
  /// The number printed on the form, from 1. Question 8 of the model form feeds U9, question 9 feeds U8.
  public let number: Int
  /// The text as printed.
  public let text: String
  /// The code of the element that the answers feed.
  public let elementCode: String
  /// The options, lowest value first.
  public let options: [AnswerOption]
  /// Words that name this question in a heading, beside its number, its text and its element's name.
  public let aliases: [String]
  /// Whether the text and the options are this project's, because the source of the instrument gives none.
  public let isOurs: Bool

  /// A question.
  public init(
    number: Int, text: String, elementCode: String, options: [AnswerOption], aliases: [String],
    isOurs: Bool = false
  ) {
    self.number = number
    self.text = text
    self.elementCode = elementCode
    self.options = options
    self.aliases = aliases
    self.isOurs = isOurs
  }
}

/// One option of a question.
public struct AnswerOption: Hashable, Sendable {
  /// The value, 1 (worst) to 4 (best).
  public let value: Int
  /// The letter circled on paper, `a` to `d`.
  public let letter: String
  /// The words of the option.
  public let text: String

  /// An option.
  public init(value: Int, letter: String, text: String) {
    self.value = value
    self.letter = letter
    self.text = text
  }
}
