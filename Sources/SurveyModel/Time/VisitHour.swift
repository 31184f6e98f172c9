// SPDX-License-Identifier: Apache-2.0
/// When on the day the respondent was there ("Jam Survei"): one of the two slots printed on the model form,
/// or a time by the clock.
public enum VisitHour: Hashable, Sendable {
  /// 08.00 - 12.00.
  case morning
  /// 13.00 - 17.00.
  case afternoon
  /// A time by the clock, in minutes after midnight, 0 to 1439.
  case clock(minutes: Int)
}
