// SPDX-License-Identifier: Apache-2.0
/// What one rule on a whole round says of one unit: the figure it looked at, its threshold, and whether there
/// is something to note. A note is an invitation to look, never an accusation.
public struct RoundVerdict: Hashable, Sendable {
  /// What came of it.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The figure is beyond the threshold.
    case noted
    /// The figure is within it.
    case clear
    /// It cannot be judged: too few forms, or something is not known.
    case unknown
  }

  /// The rule.
  public let rule: RuleID
  /// The unit, as the place of a finding.
  public let place: Provenance
  /// What came of it.
  public let outcome: Outcome
  /// What its texts need: those of the rule's finding; where it cannot be judged, those of the reason.
  public let arguments: [String]

  /// A verdict.
  public init(_ rule: RuleID, _ outcome: Outcome, at place: Provenance, _ arguments: [String]) {
    self.rule = rule
    self.outcome = outcome
    self.place = place
    self.arguments = arguments
  }

  /// The note on the unit; nil where there is none.
  public var finding: Finding? {
    outcome == .noted ? Finding(rule, .note, at: place, arguments) : nil
  }

  /// The figure in words, or why there is none.
  public var figure: Message {
    Message("rounds.\(outcome == .unknown ? "unknown" : "figure").\(rule.rawValue)", arguments)
  }

  /// The threshold in words; nil where nothing was compared with it.
  public var threshold: Message? {
    outcome == .unknown ? nil : Message("rounds.threshold.\(rule.rawValue)", arguments)
  }
}
