// SPDX-License-Identifier: Apache-2.0
extension RecordRefusal {
  /// The rule under which such a record is reported.
  public var rule: RuleID {
    switch self {
    case .cellsBeyondHeadings: .cellsBeyondHeadings
    case .undecodableBytes: .undecodableBytes
    case .encrypted: .encryptedRecord
    case .otherQuestionnaire: .otherQuestionnaire
    case .damaged: .damagedRecord
    }
  }

  /// The rules of all refusals.
  public static let rules = Set(allCases.map(\.rule))
}
