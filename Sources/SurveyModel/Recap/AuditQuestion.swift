// SPDX-License-Identifier: Apache-2.0
/// What an auditor asks of a published figure, in this order.
public enum AuditQuestion: String, Hashable, Sendable, CaseIterable {
  /// Which element weight was used?
  case weight
  /// To how many decimals was each NRR rounded?
  case nrrDecimals
  /// To how many decimals was each weighted NRR rounded?
  case weightedNRRDecimals
  /// To how many decimals was the mean rounded?
  case meanDecimals
  /// Was each sum divided by the forms that answer the element?
  case denominators
  /// Were respondents invented or left out?
  case respondents
  /// Was a figure typed wrongly?
  case typing
  /// Which letter belongs to the figure?
  case grade
  /// How was the entry read?
  case reading
}

/// One thing to say about a published figure.
public struct AuditNote: Hashable, Sendable {
  /// The question that it answers.
  public let question: AuditQuestion
  /// What it says.
  public let message: Message
  /// Whether it tells how the published figure came about.
  public let reproduces: Bool

  /// A note.
  public init(_ question: AuditQuestion, _ message: Message, reproduces: Bool = false) {
    self.question = question
    self.message = message
    self.reproduces = reproduces
  }
}
