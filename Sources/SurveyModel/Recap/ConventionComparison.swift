// SPDX-License-Identifier: Apache-2.0
/// What every convention in use and every rulebook makes of the same tally.
public struct ConventionComparison: Hashable, Sendable {
  /// The result under one convention of the contract.
  public struct Row: Hashable, Sendable {
    /// The index and letter.
    public let result: ConventionIndex
    /// Whether the printed index differs from ours.
    public let changesIndex: Bool
    /// Whether the letter differs from ours.
    public let changesGrade: Bool
    /// Why it may differ.
    public let reason: Message

    /// A row.
    public init(result: ConventionIndex, changesIndex: Bool, changesGrade: Bool, reason: Message) {
      self.result = result
      self.changesIndex = changesIndex
      self.changesGrade = changesGrade
      self.reason = reason
    }
  }

  /// The result under one rulebook.
  public struct RulebookRow: Hashable, Sendable {
    /// The rulebook.
    public let rulebook: Rulebook
    /// The index and letter, or the reason for none.
    public let index: IndexScore
    /// Whether there is an index that differs from ours.
    public let changesIndex: Bool
    /// Whether there is an index whose letter differs from ours.
    public let changesGrade: Bool
    /// Why it differs, or why it is another thing although the figure is the same.
    public let reasons: [Message]

    /// A row.
    public init(
      rulebook: Rulebook, index: IndexScore, changesIndex: Bool, changesGrade: Bool, reasons: [Message]
    ) {
      self.rulebook = rulebook
      self.index = index
      self.changesIndex = changesIndex
      self.changesGrade = changesGrade
      self.reasons = reasons
    }
  }

  /// The rulebook of the round, or the one that was asked for.
  public let rulebook: Rulebook
  /// n: the forms that count.
  public let respondents: Int
  /// How many elements carry weight.
  public let elementCount: Int
  /// Our index and letter.
  public let index: IndexScore
  /// Every convention; empty where there is no index.
  public let conventions: [Row]
  /// Every rulebook that is known, oldest first.
  public let rulebooks: [RulebookRow]

  /// A comparison.
  public init(
    rulebook: Rulebook, respondents: Int, elementCount: Int, index: IndexScore, conventions: [Row],
    rulebooks: [RulebookRow]
  ) {
    self.rulebook = rulebook
    self.respondents = respondents
    self.elementCount = elementCount
    self.index = index
    self.conventions = conventions
    self.rulebooks = rulebooks
  }
}
