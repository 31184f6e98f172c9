// SPDX-License-Identifier: Apache-2.0
import SurveyStore

/// One line of the audit: who changed what, when and why.
public struct AuditEntry: Hashable, Sendable {
  /// The number, from 1, in the order of the changes.
  public let id: Int
  /// When, as ISO 8601 text with its zone.
  public let time: String
  /// Who.
  public let operatorName: String
  /// What was done, such as `form.correct`; the words never change.
  public let action: String
  /// To what: `form 12`, the number of a batch, the id of a round, the code of a unit.
  public let subject: String
  /// More about it, such as old and new values; empty mostly.
  public let detail: String
  /// Why, in the operator's words; empty where no reason was asked.
  public let why: String
  /// The value before; nil where the change replaces none.
  public let oldValue: String?
  /// The value after; nil where the change gives none.
  public let newValue: String?
  /// The link to all lines before, in small hexadecimal letters.
  public let hash: String

  init(_ line: AuditLine) {
    id = line.id
    time = line.time
    operatorName = line.operatorName
    action = line.action
    subject = line.subject
    detail = line.detail
    why = line.why
    oldValue = line.oldValue
    newValue = line.newValue
    hash = line.hash
  }
}

extension Workspace {
  /// The lines of the audit, oldest first.
  /// - Parameters:
  ///   - action: only this action, such as `form.correct`, or all of one kind, such as `form`; nil for all.
  ///   - subject: only this subject; nil for all.
  public func audit(action: String? = nil, subject: String? = nil) throws -> [AuditEntry] {
    try store.audit(subject: subject).map(AuditEntry.init)
      .filter { entry in action.map { entry.action == $0 || entry.action.hasPrefix($0 + ".") } ?? true }
  }
}
