// SPDX-License-Identifier: Apache-2.0

/// One change that somebody made: who, when, what, to what, from which value to which, and why.
public struct AuditEvent: Hashable, Sendable {
  /// The number, from 1, in the order of the changes, without gaps.
  public let number: Int
  /// When, as ISO 8601 text with its zone.
  public let time: String
  /// Who.
  public let operatorName: String
  /// What was done, such as `observation.approve`; the words never change.
  public let action: String
  /// To what, such as `IKM 35.08.10 2024`.
  public let subject: String
  /// More about it; empty mostly.
  public let detail: String
  /// Why, in the operator's words; empty where no reason was asked.
  public let why: String
  /// The value before; nil where the change replaces none.
  public let oldValue: String?
  /// The value after; nil where the change gives none.
  public let newValue: String?

  /// A change.
  public init(
    number: Int, time: String, operatorName: String, action: String, subject: String, detail: String = "",
    why: String = "", oldValue: String? = nil, newValue: String? = nil
  ) {
    self.number = number
    self.time = time
    self.operatorName = operatorName
    self.action = action
    self.subject = subject
    self.detail = detail
    self.why = why
    self.oldValue = oldValue
    self.newValue = newValue
  }

  /// The event as the text that its link in the chain is worked out from.
  ///
  /// Each field stands in a line of its own, with its length in bytes of UTF-8 before it, so that no two events have
  /// the same text, whatever is in them; a value that is not there is `-`.
  public var canonicalText: String {
    let fields = [
      String(number), time, operatorName, action, subject, detail, why, oldValue, newValue,
    ]
    return fields.map { field in field.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: "\n")
  }
}
