// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import XMLReading

/// Reads the formula of an indicator in each of its forms: the index of the survey, sums over sums, an
/// expression.
struct FormulaReader {
  let document: DefinitionDocument

  /// The formula. An index comes from the survey and is no percentage; a percentage is a ratio times 100.
  /// - Throws: E427, E461-E462, E900, E902-E903 with the line.
  func formula(
    of node: XMLNode, code: String, unit: MeasurementUnit
  ) throws(DefinitionReadingError) -> Formula {
    if let ratio = node.child(named: "ratio") {
      return try sums(ratio, multiplier: try multiplier(of: ratio, code, unit), code: code)
    }
    if let expression = node.child(named: "expression") {
      return try self.expression(
        expression, multiplier: try multiplier(of: expression, code, unit), code: code)
    }
    guard unit == .index else { throw document.fail("E461", node, code) }
    return .surveyIndex
  }

  private func multiplier(
    of node: XMLNode, _ code: String, _ unit: MeasurementUnit
  ) throws(DefinitionReadingError) -> Int {
    let multiplier = try document.number("multiplier", node)
    guard unit == .percent, multiplier == 100 else { throw document.fail("E461", node, code) }
    return multiplier
  }

  private func sums(
    _ node: XMLNode, multiplier: Int, code: String
  ) throws(DefinitionReadingError) -> Formula {
    let numerator = try variables(of: try document.child("numerator", of: node))
    let denominator = try variables(of: try document.child("denominator", of: node))
    guard !numerator.isEmpty, !denominator.isEmpty else { throw document.fail("E462", node, code) }
    return .ratio(
      numerator: numerator, denominator: denominator, times: try document.number("times", node, standard: 1),
      multiplier: multiplier)
  }

  private func expression(
    _ node: XMLNode, multiplier: Int, code: String
  ) throws(DefinitionReadingError) -> Formula {
    let variables = try variables(of: node)
    let numerator = try part("numerator", of: node)
    let denominator = try part("denominator", of: node)
    guard !numerator.variables.isEmpty, !denominator.variables.isEmpty else {
      throw document.fail("E462", node, code)
    }
    let ratio: RatioFormula
    do {
      ratio = try RatioFormula(
        numerator: numerator, denominator: denominator, multiplier: multiplier, variables: variables)
    } catch {
      throw refusal(error, node)
    }
    guard isEverOtherThanZero(denominator) else { throw document.fail("E902", node, denominator.text) }
    return .ratio(ratio)
  }

  private func part(_ attribute: String, of node: XMLNode) throws(DefinitionReadingError) -> FormulaExpression
  {
    let text = try document.attribute(attribute, node)
    do {
      return try FormulaExpression(text: text)
    } catch {
      throw refusal(error, node)
    }
  }

  /// What the formula says of itself, at its place in the file.
  private func refusal(_ error: FormulaError, _ node: XMLNode) -> DefinitionReadingError {
    let place = document.fail(error.code.rawValue, node).place
    return DefinitionReadingError(error.code.rawValue, error.arguments, at: place)
  }

  /// Whether a denominator has a value other than zero where its variables are different large counts: `A *
  /// 0` and `A - A` never have one.
  private func isEverOtherThanZero(_ denominator: FormulaExpression) -> Bool {
    let counts = denominator.variables.enumerated().map { ($1, ExactRatio(1_000_003 + 7919 * ($0 + 1))) }
    guard let value = try? denominator.value(of: Dictionary(uniqueKeysWithValues: counts)) else {
      return false
    }
    return value != .zero
  }

  private func variables(of node: XMLNode) throws(DefinitionReadingError) -> [Variable] {
    var variables: [Variable] = []
    for variable in node.children(named: "variable") {
      let code = try document.attribute("code", variable)
      guard !variables.contains(where: { $0.code == code }) else {
        throw document.fail("E427", variable, code)
      }
      variables.append(Variable(code: code, name: DefinitionDocument.folded(variable.text)))
    }
    return variables
  }
}
