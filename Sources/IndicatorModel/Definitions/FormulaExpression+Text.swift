// SPDX-License-Identifier: Apache-2.0
extension FormulaExpression {
  /// The longest text of an expression, in bytes.
  public static let longestText = 2000
  /// How deep parentheses may lie in each other.
  public static let deepestNesting = 32

  /// Reads an expression: codes of variables, whole numbers, `+ - * /` and parentheses; `*` and `/` bind closer.
  /// - Throws: E903 with the character at which it cannot be read.
  public init(text: String) throws(FormulaError) {
    var reading = ExpressionReading(text: text)
    self = try reading.expression()
  }
}

/// The state of reading one expression.
private struct ExpressionReading {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(text: String) {
    bytes = Array(text.utf8)
  }

  mutating func expression() throws(FormulaError) -> FormulaExpression {
    guard bytes.count <= FormulaExpression.longestText else { throw unreadable() }
    let whole = try sum()
    guard next() == nil else { throw unreadable() }
    return whole
  }

  private mutating func sum() throws(FormulaError) -> FormulaExpression {
    var parts = [try product()]
    while let sign = next(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      place += 1
      let part = try product()
      if sign == UInt8(ascii: "+") {
        parts.append(part)
      } else {
        parts = [.difference(parts.count == 1 ? parts[0] : .sum(parts), part)]
      }
    }
    return parts.count == 1 ? parts[0] : .sum(parts)
  }

  private mutating func product() throws(FormulaError) -> FormulaExpression {
    var parts = [try atom()]
    while let sign = next(), sign == UInt8(ascii: "*") || sign == UInt8(ascii: "/") {
      place += 1
      let part = try atom()
      if sign == UInt8(ascii: "*") {
        parts.append(part)
      } else {
        parts = [.quotient(parts.count == 1 ? parts[0] : .product(parts), part)]
      }
    }
    return parts.count == 1 ? parts[0] : .product(parts)
  }

  private mutating func atom() throws(FormulaError) -> FormulaExpression {
    guard let first = next() else { throw unreadable() }
    if first == UInt8(ascii: "(") {
      guard depth < FormulaExpression.deepestNesting else { throw unreadable() }
      place += 1
      depth += 1
      let inside = try sum()
      guard next() == UInt8(ascii: ")") else { throw unreadable() }
      place += 1
      depth -= 1
      return inside
    }
    let start = place
    while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    guard !word.isEmpty else { throw unreadable() }
    guard (48...57).contains(first) else { return .variable(word) }
    guard let number = Int(word), number <= 1_000_000_000 else {
      place = start
      throw unreadable()
    }
    return .number(number)
  }

  /// The next byte that is not a space; nil at the end.
  private mutating func next() -> UInt8? {
    while place < bytes.count, [32, 9, 10, 13].contains(bytes[place]) { place += 1 }
    return place < bytes.count ? bytes[place] : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }

  private func unreadable() -> FormulaError { FormulaError(.unreadable, [String(place + 1)]) }
}
