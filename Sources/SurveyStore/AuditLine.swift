// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

/// One line of the audit: who changed what, when and why.
public struct AuditLine: Hashable, Sendable {
  /// The number, from 1, in the order of the changes.
  public let id: Int
  /// When, as ISO 8601 text with its zone.
  public let time: String
  /// Who.
  public let operatorName: String
  /// What was done, such as `batch.import`; the words never change.
  public let action: String
  /// To what: the number of a batch, the id of a round, the code of a unit.
  public let subject: String
  /// More about it; empty mostly.
  public let detail: String
  /// Why, in the operator's words; empty where no reason was asked.
  public let why: String
  /// The value before; nil where the change replaces none.
  public let oldValue: String?
  /// The value after; nil where the change gives none.
  public let newValue: String?
  /// The link to all lines before, in small hexadecimal letters.
  public let hash: String

  /// The line without its link.
  public var event: AuditEvent {
    AuditEvent(
      number: id, time: time, operatorName: operatorName, action: action, subject: subject, detail: detail,
      why: why, oldValue: oldValue, newValue: newValue)
  }
}
