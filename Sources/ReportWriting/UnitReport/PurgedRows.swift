// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Forms of a unit that were deleted after their time of retention: counted in every figure, no longer held.
public struct PurgedRows: Hashable, Sendable {
  /// How they stand in the account.
  public let account: FormAccount
  /// Which ones, batch and records: `1:1-19, 2:4`.
  public let places: String

  /// Deleted forms.
  public init(account: FormAccount, places: String) {
    self.account = account
    self.places = places
  }
}
