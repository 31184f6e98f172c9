// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import XMLReading

/// Reads the indicators of a decree and checks that unit, formula and variables fit.
struct IndicatorReader {
  let document: DefinitionDocument
  /// The version of every definition: the number of the decree.
  let version: String
  /// The day of the decree.
  let date: CalendarDate

  /// The indicators, 1 to n.
  /// - Throws: E427, E460-E462, E465 with the line.
  func indicators() throws(DefinitionReadingError) -> [IndicatorDefinition] {
    var indicators: [IndicatorDefinition] = []
    var meanings: [String: String] = [:]
    for node in try document.child("indicators", of: document.root).children(named: "indicator") {
      let indicator = try indicator(node)
      guard indicator.number == indicators.count + 1 else {
        throw document.fail("E460", node, String(indicator.number), String(indicators.count + 1))
      }
      guard !indicators.contains(where: { $0.code == indicator.code }) else {
        throw document.fail("E427", node, indicator.code)
      }
      try checkVariables(of: indicator, node, &meanings)
      indicators.append(indicator)
    }
    return indicators
  }

  private func indicator(_ node: XMLNode) throws(DefinitionReadingError) -> IndicatorDefinition {
    let unitName = try document.attribute("unit", node)
    guard let unit = MeasurementUnit(rawValue: unitName) else {
      throw document.fail("E414", node, "unit", unitName)
    }
    let directionName = try document.attribute("direction", node)
    guard let direction = Direction(rawValue: directionName) else {
      throw document.fail("E414", node, "direction", directionName)
    }
    let code = try document.attribute("code", node)
    let responsible = try document.child("responsible", of: node)
    return IndicatorDefinition(
      code: code, number: try document.number("number", node), version: version,
      name: try document.text("name", of: node), formulaText: try document.text("formulaText", of: node),
      formula: try formula(of: node, code: code, unit: unit), unit: unit,
      places: try document.number("places", node), direction: direction,
      explanation: document.texts("explanation", of: node).first ?? "",
      source: try document.text("source", of: node), responsible: DefinitionDocument.folded(responsible.text),
      effectiveFrom: try document.day("effectiveFrom", node) ?? date,
      responsibleIsInferred: responsible.attribute("inferred") == "true")
  }

  /// An index comes from the survey and is no percentage; a percentage is a ratio times 100.
  private func formula(
    of node: XMLNode, code: String, unit: MeasurementUnit
  ) throws(DefinitionReadingError) -> Formula {
    guard let ratio = node.child(named: "ratio") else {
      guard unit == .index else { throw document.fail("E461", node, code) }
      return .surveyIndex
    }
    let multiplier = try document.number("multiplier", ratio)
    guard unit == .percent, multiplier == 100 else { throw document.fail("E461", ratio, code) }
    let numerator = try variables(try document.child("numerator", of: ratio))
    let denominator = try variables(try document.child("denominator", of: ratio))
    guard !numerator.isEmpty, !denominator.isEmpty else { throw document.fail("E462", ratio, code) }
    return .ratio(
      numerator: numerator, denominator: denominator, times: try document.number("times", ratio, standard: 1),
      multiplier: multiplier)
  }

  private func variables(_ node: XMLNode) throws(DefinitionReadingError) -> [Variable] {
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

  /// A variable's code means one thing in the whole decree.
  private func checkVariables(
    of indicator: IndicatorDefinition, _ node: XMLNode, _ meanings: inout [String: String]
  ) throws(DefinitionReadingError) {
    for variable in indicator.formula.variables {
      if let meaning = meanings[variable.code], meaning != variable.name {
        throw document.fail("E465", node, variable.code, meaning, variable.name)
      }
      meanings[variable.code] = variable.name
    }
  }
}
