// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A calculation with named variables and whole numbers, exact in every step.
public indirect enum FormulaExpression: Hashable, Sendable {
  /// A variable by its code.
  case variable(String)
  /// A whole number.
  case number(Int)
  /// The sum of its parts.
  case sum([FormulaExpression])
  /// The first less the second.
  case difference(FormulaExpression, FormulaExpression)
  /// The product of its parts.
  case product([FormulaExpression])
  /// The first over the second.
  case quotient(FormulaExpression, FormulaExpression)

  /// The sum of variables; the variable itself where there is one.
  public static func sum(of codes: [String]) -> FormulaExpression {
    codes.count == 1 ? .variable(codes[0]) : .sum(codes.map { .variable($0) })
  }

  /// The codes of the variables, each once, in the order in which they come.
  public var variables: [String] {
    var codes: [String] = []
    collect(&codes)
    return codes
  }

  /// The parts of a sum of two or more; nil for any other expression.
  public var addends: [FormulaExpression]? {
    guard case .sum(let parts) = self, parts.count > 1 else { return nil }
    return parts
  }

  /// The exact value.
  /// - Throws: E901 where a variable has no value, E902 where something is divided by zero.
  public func value(of values: [String: ExactRatio]) throws(FormulaError) -> ExactRatio {
    switch self {
    case .variable(let code):
      guard let value = values[code] else { throw FormulaError(.missingValue, [code]) }
      return value
    case .number(let whole): return ExactRatio(whole)
    case .sum(let parts):
      var total = ExactRatio.zero
      for part in parts { total = total + (try part.value(of: values)) }
      return total
    case .difference(let left, let right):
      return try left.value(of: values) - right.value(of: values)
    case .product(let parts):
      var total = ExactRatio.one
      for part in parts { total = total * (try part.value(of: values)) }
      return total
    case .quotient(let left, let right):
      let above = try left.value(of: values)
      guard let quotient = above.divided(by: try right.value(of: values)) else {
        throw FormulaError(.zeroDenominator, [right.text])
      }
      return quotient
    }
  }

  /// The expression as it is read back by `FormulaExpression(text:)`: `(RKPDESA_TW + APBDESA_TW) / (DESA_JML * 3)`.
  public var text: String {
    switch self {
    case .variable(let code): code
    case .number(let whole): String(whole)
    case .sum(let parts): parts.map(\.text).joined(separator: " + ")
    case .difference(let left, let right): "\(left.text) - \(right.enclosed(in: self))"
    case .product(let parts): parts.map { $0.enclosed(in: self) }.joined(separator: " * ")
    case .quotient(let left, let right): "\(left.enclosed(in: self)) / \(right.enclosed(in: self))"
    }
  }

  /// In parentheses where the expression would otherwise be read with its neighbours.
  private func enclosed(in outer: FormulaExpression) -> String {
    switch (self, outer) {
    case (.variable, _), (.number, _): text
    default: "(\(text))"
    }
  }

  private func collect(_ codes: inout [String]) {
    switch self {
    case .variable(let code): if !codes.contains(code) { codes.append(code) }
    case .number: break
    case .sum(let parts), .product(let parts): for part in parts { part.collect(&codes) }
    case .difference(let left, let right), .quotient(let left, let right):
      left.collect(&codes)
      right.collect(&codes)
    }
  }
}
