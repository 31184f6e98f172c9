// SPDX-License-Identifier: Apache-2.0
/// How a held form stands in the account. Every form is exactly one of these.
public enum FormStatus: String, Hashable, Sendable, CaseIterable {
  /// Held and scored, no warning of its own.
  case accepted
  /// Held and scored, at least one warning placed inside the form.
  case warned
  /// Held, not scored.
  case excluded
}

/// Why a form is held but not scored. The list is complete (`TERMS.md`, "The account").
public enum ExclusionReason: String, Hashable, Sendable, CaseIterable {
  /// No element answered.
  case noAnswers
  /// Dated outside the round.
  case dateOutsideRound
  /// Dated after now.
  case dateInFuture
  /// The unit is missing or not registered.
  case unitUnknown
  /// Another form bears the same strong id with other content.
  case conflict
  /// Marked incomplete by its source.
  case incomplete
  /// A refused record let through by `--accept-good`.
  case refusedRecord
  /// Withdrawn by an operator, alone or with its batch.
  case withdrawn
}
