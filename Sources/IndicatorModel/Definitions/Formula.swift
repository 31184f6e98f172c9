// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// How the value of an indicator comes about.
public enum Formula: Hashable, Sendable {
  /// The index of the last final survey round of the period.
  case surveyIndex
  /// A ratio of counted quantities.
  case ratio(RatioFormula)

  /// The sum of the numerator's variables over the sum of the denominator's times `times`, then `multiplier`.
  public static func ratio(
    numerator: [Variable], denominator: [Variable], times: Int, multiplier: Int
  ) -> Formula {
    .ratio(RatioFormula(numerator: numerator, denominator: denominator, times: times, multiplier: multiplier))
  }

  /// The counted quantities, each once, in the order in which they were declared; empty for an index.
  public var variables: [Variable] {
    guard case .ratio(let ratio) = self else { return [] }
    return ratio.variables
  }
}

/// A numerator over a denominator, each an expression of named variables, times a multiplier.
public struct RatioFormula: Hashable, Sendable {
  /// What is divided.
  public let numerator: FormulaExpression
  /// What it is divided by.
  public let denominator: FormulaExpression
  /// 100 for a percentage.
  public let multiplier: Int
  /// The variables that the two expressions may name, each once.
  public let variables: [Variable]

  /// A ratio of expressions.
  /// - Throws: E900 where an expression names a variable that is not among `variables`.
  public init(
    numerator: FormulaExpression, denominator: FormulaExpression, multiplier: Int, variables: [Variable]
  ) throws(FormulaError) {
    let known = Set(variables.map(\.code))
    for code in numerator.variables + denominator.variables where !known.contains(code) {
      throw FormulaError(.unknownVariable, [code, variables.map(\.code).joined(separator: ", ")])
    }
    self.numerator = numerator
    self.denominator = denominator
    self.multiplier = multiplier
    self.variables = variables
  }

  /// The sum of variables over the sum of others times `times`, then `multiplier`.
  public init(numerator: [Variable], denominator: [Variable], times: Int, multiplier: Int) {
    let sum = FormulaExpression.sum(of: denominator.map(\.code))
    self.numerator = .sum(of: numerator.map(\.code))
    self.denominator = times == 1 ? sum : .product([sum, .number(times)])
    self.multiplier = multiplier
    self.variables = numerator + denominator.filter { !numerator.contains($0) }
  }

  /// The exact share that the counted values make.
  /// - Throws: E901 where a value is missing, E902 where the denominator comes to zero.
  public func share(of values: [String: ExactRatio]) throws(FormulaError) -> Share {
    let below = try denominator.value(of: values)
    guard
      let share = Share(
        numerator: try numerator.value(of: values), denominator: below, multiplier: multiplier)
    else { throw FormulaError(.zeroDenominator, [denominator.text]) }
    return share
  }
}

/// A counted quantity in a formula.
public struct Variable: Hashable, Sendable {
  /// The code, such as `RKPDESA_TW`.
  public let code: String
  /// What is counted, in the words of the decree.
  public let name: String

  /// A counted quantity.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
