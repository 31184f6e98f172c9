// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A file with what became of its forms: of all of them at its import, and of one unit's now.
public struct FileAccount: Hashable, Sendable {
  /// The batch; its own account is that of the whole file at its import.
  public let batch: Batch
  /// The current forms of the unit in it.
  public let unitAccount: FormAccount

  /// A file with the account of one unit's forms.
  public init(batch: Batch, unitAccount: FormAccount) {
    self.batch = batch
    self.unitAccount = unitAccount
  }
}
