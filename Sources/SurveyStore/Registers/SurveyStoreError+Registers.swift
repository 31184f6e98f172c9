// SPDX-License-Identifier: Apache-2.0
extension SurveyStoreError.Code {
  /// No such record in the register of events. Arguments: its number.
  public static let eventNotFound = Self(rawValue: "E936")
  /// No such record in the register of documents. Arguments: its number.
  public static let documentNotFound = Self(rawValue: "E937")
  /// The record is taken back already. Arguments: its number.
  public static let recordWithdrawn = Self(rawValue: "E938")
}
