// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// A day as spreadsheets keep it: days counted from the start of 1900, the time of day as decimals.
///
/// The 1900 system believes that 29 February 1900 existed. From its day 61 (1 March 1900) on, day n is
/// therefore 30 December 1899 plus n days; that holds for every day of the range that is read here.
struct SpreadsheetDay {
  /// The number without its decimals.
  let wholeDays: Int

  /// Reads a plain number of at most 7 digits before its decimals; nil for anything else.
  init?(_ trimmed: Substring) {
    var whole = 0
    var digits = 0
    var decimals = -1
    for byte in trimmed.utf8 {
      switch byte {
      case 48...57 where decimals >= 0: decimals += 1
      case 48...57:
        digits += 1
        guard digits <= 7 else { return nil }
        whole = whole * 10 + Int(byte - 48)
      case 44 where decimals < 0 && digits > 0, 46 where decimals < 0 && digits > 0: decimals = 0
      default: return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    wholeDays = whole
  }

  /// The day; nil outside 20000 to 60000, where a number is more likely something else.
  /// - Parameter from1904: Whether the workbook counts from 1 January 1904, which is its day 0, and not from 1900;
  ///   that is 1462 days later.
  func date(from1904: Bool) -> CalendarDate? {
    let days = from1904 ? wholeDays + 1462 : wholeDays
    guard (20000...60000).contains(days) else { return nil }
    return CalendarDate(dayNumber: days - 25569)
  }
}
