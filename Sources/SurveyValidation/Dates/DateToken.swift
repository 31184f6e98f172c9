// SPDX-License-Identifier: Apache-2.0
/// A piece of a written date: a number, a word or a sign. Spaces part pieces and are dropped.
enum DateToken: Hashable {
  /// Digits, with their count, so that `05` and `2024` can be told apart.
  case number(Int, digits: Int)
  /// Small ASCII letters; apostrophes are left out, so that `Jum'at` is `jumat`.
  case word(String)
  /// Any other byte.
  case sign(UInt8)

  /// The number and the count of its digits; nil for a word or a sign.
  var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = self { (value, digits) } else { nil }
  }

  /// The pieces of a short text. Numbers beyond nine digits keep their count and lose their value.
  static func tokens(of text: Substring) -> [DateToken] {
    var tokens: [DateToken] = []
    var value = 0
    var digits = 0
    var word: [UInt8] = []
    func close() {
      if digits > 0 { tokens.append(.number(value, digits: digits)) }
      if !word.isEmpty { tokens.append(.word(String(decoding: word, as: UTF8.self))) }
      value = 0
      digits = 0
      word = []
    }
    for scalar in text.unicodeScalars {
      let byte = scalar.isASCII ? CellText.lowered(UInt8(scalar.value)) : 0
      switch byte {
      case 48...57:
        if !word.isEmpty { close() }
        if digits < 9 { value = value * 10 + Int(byte - 48) }
        digits += 1
      case 97...122:
        if digits > 0 { close() }
        word.append(byte)
      case 39, 96: continue
      default:
        if scalar.value == 0x2019 { continue }
        close()
        if !CellText.isBlank(scalar) { tokens.append(.sign(CellText.isDash(scalar) ? 45 : byte)) }
      }
    }
    close()
    return tokens
  }
}
