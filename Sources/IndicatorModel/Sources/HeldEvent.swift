// SPDX-License-Identifier: Apache-2.0

/// A version of a facilitation event as the store holds it.
public struct HeldEvent: Hashable, Sendable {
  /// The number of the record, which stays the same when it changes.
  public let record: Int
  /// Which version of the record it is, from 1.
  public let version: Int
  /// What it says.
  public let event: FacilitationEvent
  /// Whether it is declared synthetic.
  public let isSynthetic: Bool
  /// Whether it is the version that holds.
  public let isCurrent: Bool
  /// Whether it was taken back: it stays as history and counts nowhere.
  public let isWithdrawn: Bool
  /// The file that brought this version; nil where somebody typed it.
  public let origin: RegisterOrigin?
  /// Who wrote this version.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let writtenAt: String

  /// A held event.
  public init(
    record: Int, version: Int, event: FacilitationEvent, isSynthetic: Bool, isCurrent: Bool,
    isWithdrawn: Bool, origin: RegisterOrigin?, operatorName: String, writtenAt: String
  ) {
    self.record = record
    self.version = version
    self.event = event
    self.isSynthetic = isSynthetic
    self.isCurrent = isCurrent
    self.isWithdrawn = isWithdrawn
    self.origin = origin
    self.operatorName = operatorName
    self.writtenAt = writtenAt
  }
}
