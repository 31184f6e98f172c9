// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// How often a rule was applied to the current forms of a unit and round.
public struct FindingCount: Hashable, Sendable {
  /// The rule.
  public let rule: RuleID
  /// Its severity.
  public let severity: Severity
  /// How many findings.
  public let count: Int

  /// A count of findings.
  public init(rule: RuleID, severity: Severity, count: Int) {
    self.rule = rule
    self.severity = severity
    self.count = count
  }
}

/// Single findings with their places, as many as a paper can carry, and how many there are.
public struct FindingList: Hashable, Sendable {
  /// The findings, in the order of file and record; at most as many as the corridor chose to pass.
  public let listed: [Finding]
  /// How many warnings and exclusions there are in all, at least `listed.count`.
  public let total: Int

  /// Single findings.
  public init(listed: [Finding], total: Int) {
    self.listed = listed
    self.total = max(total, listed.count)
  }
}
