// SPDX-License-Identifier: Apache-2.0
/// Who does something, and when: what every change of the store is signed with.
public struct OperatorAct: Hashable, Sendable {
  /// The operator's name, from `--operator`, `IKM_OPERATOR`, else the account's name.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let time: String
  /// Why, in the operator's words; empty where no reason is asked.
  public let why: String

  /// An act.
  public init(operatorName: String, time: String, why: String = "") {
    self.operatorName = operatorName
    self.time = time
    self.why = why
  }
}
