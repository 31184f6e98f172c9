// SPDX-License-Identifier: Apache-2.0

/// Whether an element rose from the round that a follow-up plan answers to the next one.
public struct ElementChange: Hashable, Sendable {
  /// What can be said.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It rose.
    case rose
    /// It is the same to the last digit.
    case same
    /// It fell.
    case fell
    /// The unit has forms in no later round yet.
    case noNextRound
    /// One of the two rounds has no value for it.
    case noValue
    /// Rulebook or questionnaire changed in between, so that the figures do not measure the same thing.
    case notComparable
  }

  /// What can be said; it goes by the exact means, not by the printed ones.
  public let verdict: Verdict
  /// The round compared with; nil where there is none.
  public let nextRoundID: String?
  /// The index of the element in the round of the plan, as printed; nil where there is none.
  public let before: IndexValue?
  /// The index of the element in the next round, as printed; nil where there is none.
  public let after: IndexValue?

  /// A change.
  public init(verdict: Verdict, nextRoundID: String?, before: IndexValue?, after: IndexValue?) {
    self.verdict = verdict
    self.nextRoundID = nextRoundID
    self.before = before
    self.after = after
  }

  /// The change of an element between two rounds, the earlier first.
  public init(from before: ElementScore?, to after: ElementScore?, nextRoundID: String, isComparable: Bool) {
    self.nextRoundID = nextRoundID
    self.before = before?.index
    self.after = after?.index
    guard isComparable else {
      verdict = .notComparable
      return
    }
    guard let first = before?.nrr, let second = after?.nrr else {
      verdict = .noValue
      return
    }
    verdict = second > first ? .rose : second < first ? .fell : .same
  }
}
