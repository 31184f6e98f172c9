// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// A version of a definition as JSON.
struct DefinitionDocument: Encodable {
  let code: String
  let number: Int
  let version: String
  let name: String
  let formula: String
  let unit: String
  let direction: String
  let effectiveFrom: String
  let effectiveUntil: String?
  let withinYear: String
  let rollUp: String

  init(_ definition: IndicatorDefinition) {
    code = definition.code
    number = definition.number
    version = definition.version
    name = definition.name
    formula = DefinitionText.formula(definition)
    unit = definition.unit.rawValue
    direction = definition.direction.rawValue
    effectiveFrom = definition.effectiveFrom.isoText
    effectiveUntil = definition.effectiveUntil?.isoText
    withinYear = definition.withinYear.rawValue
    rollUp = definition.rollUp.rawValue
  }
}

/// A version of a definition as people read it.
enum DefinitionText {
  /// Three lines: what it is called, how it comes about, when it holds.
  static func say(_ definition: IndicatorDefinition) {
    Terminal.say("\(definition.code)  \(definition.name)")
    Terminal.say(
      indented: 2,
      word(
        "command.indicator.define.formula", formula(definition),
        word("measurementUnit.\(definition.unit.rawValue)")))
    let force =
      definition.effectiveUntil.map {
        word(
          "command.indicator.define.until", definition.version, definition.effectiveFrom.isoText, $0.isoText)
      } ?? word("command.indicator.define.since", definition.version, definition.effectiveFrom.isoText)
    Terminal.say(indented: 2, force)
  }

  /// The formula with the codes of its variables.
  static func formula(_ definition: IndicatorDefinition) -> String {
    guard case .ratio(let ratio) = definition.formula else { return word("formula.surveyIndex") }
    return "(\(ratio.numerator.text)) / (\(ratio.denominator.text)) x \(ratio.multiplier)"
  }
}
