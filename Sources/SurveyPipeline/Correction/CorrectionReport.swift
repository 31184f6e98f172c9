// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyStore

/// What became of a correction, for people and programs.
public struct CorrectionReport: Sendable {
  /// One value that is different now, in words that never change.
  public struct Change: Hashable, Sendable {
    /// The field: `U9 (Q8)`, `sex`, `date`.
    public let field: String
    /// The value before.
    public let old: String
    /// The value now.
    public let new: String
  }

  /// One form with its new version.
  public struct Version: Hashable, Sendable {
    /// The number of the version that is superseded.
    public let previousID: Int
    /// The number of the version that holds now.
    public let id: Int
    /// The unit that it counts for; nil for none known.
    public let unitCode: String?
    /// How it stood in the account.
    public let previousStatus: FormStatus
    /// How it stands in the account.
    public let status: FormStatus
    /// Why it is not scored; nil when it is.
    public let exclusion: ExclusionReason?
    /// What is different.
    public let changes: [Change]
  }

  /// The form that was asked for.
  public let formID: Int
  /// Its new version; nil when nothing changes.
  public let version: Version?
  /// Forms that contradicted it and were withdrawn with it.
  public let withdrawnRivals: [Version]
  /// Forms that bear the same strong id and still wait for an operator to settle the conflict.
  public let openRivals: [Int]
  /// How many posted observations are marked stale by it.
  public let staleObservations: Int

  init(formID: Int, _ outcome: CorrectionOutcome) {
    self.formID = formID
    version = outcome.version.map(Version.init)
    withdrawnRivals = outcome.withdrawnRivals.map(Version.init)
    openRivals = outcome.openRivals
    staleObservations = outcome.staleObservations
  }
}

extension CorrectionReport.Version {
  init(_ version: CorrectionOutcome.Version) {
    self.init(
      previousID: version.previous.id, id: version.form.id, unitCode: version.form.response.unitCode,
      previousStatus: version.previous.status, status: version.form.status, exclusion: version.form.exclusion,
      changes: version.changes.map { .init(field: $0.field, old: $0.old, new: $0.new) })
  }
}
