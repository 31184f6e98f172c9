// SPDX-License-Identifier: Apache-2.0

/// Something that was done to the forms of a unit after they were imported, as the audit tells it.
public struct ReportedAct: Hashable, Sendable {
  /// When, as ISO 8601 text with its zone.
  public let time: String
  /// Who.
  public let operatorName: String
  /// What, as the audit names it: `batch.withdraw`.
  public let action: String
  /// To what: the number of a batch or a form, the id of a round.
  public let subject: String
  /// Why, in the operator's words; empty where no reason was asked.
  public let why: String

  /// An act.
  public init(time: String, operatorName: String, action: String, subject: String, why: String) {
    self.time = time
    self.operatorName = operatorName
    self.action = action
    self.subject = subject
    self.why = why
  }
}
