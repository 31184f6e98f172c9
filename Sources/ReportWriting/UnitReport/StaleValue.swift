// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A value of an indicator that was posted from the round of a paper before forms behind it changed. It is not changed
/// by that; the account of the paper names it.
public struct StaleValue: Hashable, Sendable {
  /// Its number in the workspace.
  public let number: Int
  /// The code of the indicator.
  public let indicatorCode: String
  /// The period.
  public let period: CalendarPeriod
  /// The value as it was posted.
  public let value: RoundedNumber
  /// The id of the word for its status, such as `indicator.status.approved`.
  public let statusID: String

  /// A value.
  public init(
    number: Int, indicatorCode: String, period: CalendarPeriod, value: RoundedNumber, statusID: String
  ) {
    self.number = number
    self.indicatorCode = indicatorCode
    self.period = period
    self.value = value
    self.statusID = statusID
  }
}
