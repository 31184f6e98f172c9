// SPDX-License-Identifier: Apache-2.0

/// A row of a follow-up plan as the store holds it.
public struct HeldFollowUp: Hashable, Sendable {
  /// Its number, which stays the same when the row changes.
  public let number: Int
  /// Which version of the row it is, from 1.
  public let version: Int
  /// What it says.
  public let followUp: FollowUp
  /// Who wrote this version.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let writtenAt: String

  /// A held row.
  public init(number: Int, version: Int, followUp: FollowUp, operatorName: String, writtenAt: String) {
    self.number = number
    self.version = version
    self.followUp = followUp
    self.operatorName = operatorName
    self.writtenAt = writtenAt
  }
}
