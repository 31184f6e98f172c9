// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What one rule found: how often, and as many of the findings as a paper can carry.
public struct FindingGroup: Hashable, Sendable {
  /// The rule.
  public let rule: RuleID
  /// Its severity.
  public let severity: Severity
  /// How many findings.
  public private(set) var count = 0
  /// The first of them, in the order in which they were found.
  public private(set) var listed: [HeldFinding] = []

  /// A group without findings yet.
  public init(rule: RuleID, severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  /// Counts a finding, and lists it while there are fewer than `limit`.
  public mutating func add(_ finding: HeldFinding, listing limit: Int) {
    count += 1
    if listed.count < limit { listed.append(finding) }
  }

  /// Those listed, in the order of file and record.
  var inOrder: [HeldFinding] {
    listed.sorted {
      ($0.batchID, $0.finding.place.record, $0.form ?? 0) < (
        $1.batchID, $1.finding.place.record, $1.form ?? 0
      )
    }
  }

  /// Exclusions before warnings before notes, each by rule: what needs doing first comes first.
  public static func inOrder(_ groups: some Sequence<FindingGroup>) -> [FindingGroup] {
    func rank(_ severity: Severity) -> Int {
      switch severity {
      case .exclusion: 0
      case .warning: 1
      case .note: 2
      }
    }
    return groups.sorted {
      (rank($0.severity), $0.rule.rawValue) < (rank($1.severity), $1.rule.rawValue)
    }
  }
}
