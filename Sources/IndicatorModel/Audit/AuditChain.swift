// SPDX-License-Identifier: Apache-2.0

/// The rule that ties every line of an audit to all lines before it.
///
/// A link is the digest of the link before and of the canonical text of the event. Whoever changes, removes, adds or
/// moves a line has to work out every later link again, and the last of them, the head, is then another one: a head
/// that somebody wrote down elsewhere shows it.
public enum AuditChain {
  /// What stands in the place of the link before the first one.
  public static let start = String(repeating: "0", count: 64)

  /// The text that the link of an event is the digest of.
  /// - Parameter previous: the link before; ``start`` for the first event.
  public static func text(of event: AuditEvent, after previous: String) -> String {
    "ikm-audit-1\n\(previous)\n\(event.canonicalText)\n"
  }
}

/// A line of an audit as it is held: the event and its link.
public struct AuditLink: Hashable, Sendable {
  /// The event.
  public let event: AuditEvent
  /// The digest that the chain rule gives, in small hexadecimal letters.
  public let hash: String

  /// A line.
  public init(event: AuditEvent, hash: String) {
    self.event = event
    self.hash = hash
  }
}
