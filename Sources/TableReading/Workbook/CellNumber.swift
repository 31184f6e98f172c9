// SPDX-License-Identifier: Apache-2.0
/// Numbers as workbooks write them.
enum CellNumber {
  /// Whole numbers up to here are kept to the digit by the numbers of a spreadsheet.
  private static let mostWhole = 9_007_199_254_740_992.0
  /// So many digits are the same number in every program.
  private static let exactDigits = 15
  private static let mostBytes = 64

  /// Whether the text is already the shortest one of its number: `3`, `-12`, `3.75`.
  @inline(__always)
  static func isShortest(_ text: [UInt8]) -> Bool {
    guard let first = text.first, text.count <= exactDigits else { return false }
    var place = first == UInt8(ascii: "-") ? 1 : 0
    guard place < text.count else { return false }
    let begin = place
    while place < text.count, isDigit(text[place]) { place += 1 }
    let whole = place - begin
    guard whole >= 1, whole == 1 || text[begin] != UInt8(ascii: "0") else { return false }
    if place == text.count { return !(begin == 1 && whole == 1 && text[begin] == UInt8(ascii: "0")) }
    guard text[place] == UInt8(ascii: "."), place + 1 < text.count,
      text[text.count - 1] != UInt8(ascii: "0")
    else { return false }
    return text[(place + 1)...].allSatisfy(isDigit)
  }

  /// The number; nil where the text is none.
  static func value(_ text: [UInt8]) -> Double? {
    guard !text.isEmpty, text.count <= mostBytes,
      text.allSatisfy({ isDigit($0) || marks.contains($0) }),
      let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  /// The shortest text of a number: `3`, `2.737`, `1e+20`.
  static func text(_ value: Double) -> String {
    if value == value.rounded(.towardZero), abs(value) <= mostWhole { return String(Int64(value)) }
    return "\(value)"
  }

  /// A whole number of these bytes; nil where they are none, or more than nine digits.
  static func whole(_ text: [UInt8]) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    var value = 0
    for byte in text {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let marks: [UInt8] = Array("+-.eE".utf8)
}
