// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// How values are named in DHIS2: by the codes of data elements and organisation units, with periods of its own kind.
enum DHIS2Codes {
  /// `2024`, `2024S1`, `2024Q4`, `202405`.
  static func period(_ period: CalendarPeriod) -> String { period.description.filter { $0 != "-" } }

  /// Reads a period of DHIS2.
  /// - Returns: nil for another kind, such as a week or a financial year.
  static func period(text: String) -> CalendarPeriod? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 81 || $0 == 83 }),
      [4, 6].contains(text.utf8.count)
    else { return nil }
    let year = text.prefix(4)
    return text.utf8.count == 4 ? CalendarPeriod(year) : CalendarPeriod("\(year)-\(text.dropFirst(4))")
  }

  /// The id of an object, always the same for the same kind and code: a letter and ten letters or digits.
  static func uid(_ kind: String, _ code: String) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let signs = letters + Array("0123456789")
    var first = hash("\(kind):\(code)", seed: 0xCBF2_9CE4_8422_2325)
    var second = hash("\(kind):\(code)", seed: 0x9E37_79B9_7F4A_7C15)
    var uid = String(letters[Int(first % 52)])
    first /= 52
    for place in 1...10 {
      if place <= 5 {
        uid.append(signs[Int(first % 62)])
        first /= 62
      } else {
        uid.append(signs[Int(second % 62)])
        second /= 62
      }
    }
    return uid
  }

  /// FNV-1a with a last mixing, so that short codes that differ in one letter differ everywhere.
  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var hash = seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
