// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// How an open question of a decree is read, with the reading that was not adopted.
public struct Reading: Hashable, Sendable {
  /// The id, `A1` to `A13`.
  public let id: String
  /// The question.
  public let question: String
  /// The reading adopted.
  public let adopted: String
  /// The other reading; empty when there is none.
  public let other: String
  /// The question in English; empty where it is not translated.
  public let englishQuestion: String
  /// The reading adopted, in English; empty where it is not translated.
  public let englishAdopted: String
  /// The other reading in English; empty when there is none or it is not translated.
  public let englishOther: String

  /// A reading.
  public init(
    id: String, question: String, adopted: String, other: String, englishQuestion: String = "",
    englishAdopted: String = "", englishOther: String = ""
  ) {
    self.id = id
    self.question = question
    self.adopted = adopted
    self.other = other
    self.englishQuestion = englishQuestion
    self.englishAdopted = englishAdopted
    self.englishOther = englishOther
  }

  /// The question in a language; in Indonesian where there is no translation.
  public func question(in language: Language) -> String {
    language == .indonesian || englishQuestion.isEmpty ? question : englishQuestion
  }

  /// The reading adopted in a language; in Indonesian where there is no translation.
  public func adopted(in language: Language) -> String {
    language == .indonesian || englishAdopted.isEmpty ? adopted : englishAdopted
  }

  /// The other reading in a language; empty when there is none.
  public func other(in language: Language) -> String {
    language == .indonesian || englishOther.isEmpty ? other : englishOther
  }
}
