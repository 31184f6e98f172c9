// SPDX-License-Identifier: Apache-2.0
/// Something noticed in data. The run goes on; an error is what stops it.
public struct Finding: Hashable, Sendable {
  /// The rule, for ever.
  public let rule: RuleID
  /// What it does to the form.
  public let severity: Severity
  /// Where.
  public let place: Provenance
  /// What the catalogue's text needs. A cell is quoted only when it is 3 characters or shorter.
  public let arguments: [String]

  /// A finding.
  public init(_ rule: RuleID, _ severity: Severity, at place: Provenance, _ arguments: [String] = []) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.arguments = arguments
  }

  /// The finding as a message of the catalogue.
  public var message: Message { Message(rule.rawValue, arguments) }

  /// A cell as a finding may show it: its text when 3 characters or shorter, else a mark for "something longer".
  public static func quoted(_ text: String) -> String {
    text.count <= 3 ? "\"\(text)\"" : "…"
  }
}

/// What a finding does to the form it is about.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// To know; changes nothing.
  case note
  /// The form counts, something in it does not.
  case warning
  /// The form is held and does not count.
  case exclusion
}
