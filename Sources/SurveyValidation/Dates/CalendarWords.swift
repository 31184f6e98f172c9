// SPDX-License-Identifier: Apache-2.0
/// Names of months and weekdays as they are written in Indonesian and in English, whole and shortened.
enum CalendarWords {
  /// The number of a month, 1 to 12, by its name in small letters.
  static let months: [String: Int] = {
    let names: [[String]] = [
      ["januari", "january", "jan"],
      ["februari", "pebruari", "february", "feb", "peb"],
      ["maret", "march", "mar", "mrt"],
      ["april", "apr"],
      ["mei", "may"],
      ["juni", "june", "jun"],
      ["juli", "july", "jul"],
      ["agustus", "august", "agust", "agst", "agt", "ags", "agu", "aug"],
      ["september", "sept", "sep"],
      ["oktober", "october", "okt", "oct"],
      ["november", "nopember", "nov", "nop"],
      ["desember", "december", "des", "dec"],
    ]
    var months: [String: Int] = [:]
    for (index, group) in names.enumerated() {
      for name in group { months[name] = index + 1 }
    }
    return months
  }()

  /// The days of the week in small letters. They are allowed before a date and not compared with it.
  static let weekdays: Set<String> = [
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad",
    "sen", "sel", "rab", "kam", "jum", "sab", "min", "mgg",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]
}
