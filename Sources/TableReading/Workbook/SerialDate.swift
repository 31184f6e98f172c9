// SPDX-License-Identifier: Apache-2.0
/// The day numbers of spreadsheets as ISO 8601 texts.
///
/// The 1900 system counts 1 January 1900 as day 1 and believes in 29 February 1900, its day 60; the 1904 system
/// counts 1 January 1904 as day 0. The fraction of a number is the time of day, told to the second.
struct SerialDate {
  /// Whether the workbook counts from 1904.
  let isFrom1904: Bool

  private static let secondsOfDay = 86_400
  /// 31 December 9999 in the 1900 system.
  private static let lastDay = 2_958_465.0

  /// `2024-03-05`, `2024-03-05T10:30:00`, or `10:30:00` for a number below 1; nil where no day has that number.
  func text(_ serial: Double) -> String? {
    guard serial >= 0, serial < Self.lastDay + 1 else { return nil }
    var day = Int(serial.rounded(.down))
    var seconds = Int(((serial - Double(day)) * Double(Self.secondsOfDay)).rounded())
    if seconds >= Self.secondsOfDay {
      day += 1
      seconds = 0
    }
    if day == 0 && !isFrom1904 { return Self.clock(seconds) }
    if isFrom1904 && day == 0 && seconds > 0 { return Self.clock(seconds) }
    guard let date = date(day) else { return nil }
    return seconds == 0 ? date : "\(date)T\(Self.clock(seconds))"
  }

  private func date(_ day: Int) -> String? {
    if isFrom1904 { return Self.iso(daysFrom1970: day - 24_107) }
    // A day that was not, as the programs show it: no reader takes it for a day.
    if day == 60 { return "1900-02-29" }
    return Self.iso(daysFrom1970: day - (day < 60 ? 25_568 : 25_569))
  }

  /// The days of the Gregorian calendar by their number (Howard Hinnant, "chrono-compatible low-level date
  /// algorithms", `civil_from_days`).
  private static func iso(daysFrom1970: Int) -> String? {
    let shifted = daysFrom1970 + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard year <= 9999 else { return nil }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func clock(_ seconds: Int) -> String {
    "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

extension SerialDate {
  /// An ISO text of a file without the time that says nothing: `2024-03-05T00:00:00.000` is `2024-03-05`, and
  /// the time of a day before the count of days begins stands alone.
  static func plain(_ text: [UInt8]) -> [UInt8] {
    guard text.count >= 19, text[10] == UInt8(ascii: "T") else { return text }
    var time = text[11...]
    if time.last == UInt8(ascii: "Z") { time = time.dropLast() }
    if let point = time.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }),
      time[(point + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
    {
      time = time[..<point]
    }
    let day = text[..<10]
    if day.elementsEqual("1899-12-31".utf8) || day.elementsEqual("1899-12-30".utf8) { return Array(time) }
    return time.elementsEqual("00:00:00".utf8) ? Array(day) : Array(day) + [UInt8(ascii: "T")] + Array(time)
  }
}
