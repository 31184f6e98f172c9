// SPDX-License-Identifier: Apache-2.0
/// Which of the numbers of a date is the day, the month and the year, as in `5/3/2024`.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// Day, month, year, as it is written in Indonesia.
  case dmy
  /// Month, day, year, as programs of the United States write it.
  case mdy
  /// Year, month, day, also where the year has two digits.
  case ymd
}
