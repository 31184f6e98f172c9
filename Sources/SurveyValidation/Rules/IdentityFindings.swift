// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What is found where two forms bear one strong id: one finding for each of them.
public struct IdentityFindings: Hashable, Sendable {
  /// For the form that came now: an exclusion; nil without a conflict.
  public let incoming: Finding?
  /// For the form that was there: an exclusion inside one file, a note against an earlier one; nil without a
  /// conflict.
  public let held: Finding?
}
