// SPDX-License-Identifier: Apache-2.0
extension CalendarDate {
  /// The day of the week: 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    // 1 January 1970 was a Thursday.
    let days = (dayNumber + 3) % 7
    return days < 0 ? days + 7 : days
  }
}
