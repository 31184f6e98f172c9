// SPDX-License-Identifier: Apache-2.0

/// What an operator does to one form.
public enum CorrectionKind: String, Hashable, Sendable, CaseIterable {
  /// Values are set.
  case set
  /// Every value is again as it came.
  case asCame
  /// The form no longer counts.
  case withdraw
  /// The form is the right one: it counts, and what contradicts it is withdrawn.
  case keep
  /// The order of its batch's columns was settled.
  case reorder

  /// What the audit calls it.
  var action: AuditAction {
    switch self {
    case .set, .asCame: .formCorrected
    case .withdraw: .formWithdrawn
    case .keep: .formKept
    case .reorder: .batchReordered
    }
  }
}

/// One value that a correction changes, in words that never change: `U3 (Q3)`, `2`, `4`.
public struct FieldChange: Hashable, Sendable {
  /// The field.
  public let field: String
  /// The value before.
  public let old: String
  /// The value now.
  public let new: String

  /// A change.
  public init(field: String, old: String, new: String) {
    self.field = field
    self.old = old
    self.new = new
  }
}
