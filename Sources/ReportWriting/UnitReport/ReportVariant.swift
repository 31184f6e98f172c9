// SPDX-License-Identifier: Apache-2.0

/// For whom a paper is made.
public enum ReportVariant: String, Hashable, Sendable, CaseIterable {
  /// For the office itself: findings with their places, files by name, breakdowns in full. Marked `INTERNAL`.
  case internalUse
  /// To be published: small cells of breakdowns suppressed, no findings, no files, no advice to operators, and
  /// of the forms only those that count.
  case publicUse
}
