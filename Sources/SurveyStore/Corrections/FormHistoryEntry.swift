// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One version of a form in its history.
public struct FormHistoryEntry: Hashable, Sendable {
  /// The version.
  public let form: HeldForm
  /// Whether it is the one that holds.
  public let isCurrent: Bool
  /// What made it; nil for the form as it came.
  public let kind: CorrectionKind?
  /// Who made it, when and why; nil for the form as it came.
  public let line: AuditLine?
}
