// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Reads a definition of our own JSON.
enum BundleDefinition {
  static func definition(_ fields: JSONFields) throws(IndicatorExchangeError) -> IndicatorDefinition {
    let places = try fields.whole("places")
    guard places <= 9 else { throw try fields.digits("places").unreadable("0-9") }
    return IndicatorDefinition(
      code: try fields.text("code"), number: try fields.whole("number"), version: try fields.text("version"),
      name: try fields.text("name"), formulaText: try fields.text("formulaText"),
      formula: try formula(fields), unit: try fields.field("unit").choice(ExchangeText.units), places: places,
      direction: try fields.field("direction").choice(["higher": Direction.higher, "lower": .lower]),
      explanation: try fields.text("explanation"), source: try fields.text("source"),
      responsible: try fields.text("responsible"), effectiveFrom: try fields.field("effectiveFrom").date(),
      responsibleIsInferred: try fields.truth("responsibleIsInferred"),
      effectiveUntil: try fields.optional("effectiveUntil")?.date(), objective: try fields.text("objective"),
      goal: try fields.text("goal"), rationale: try fields.text("rationale"),
      legalBasis: try fields.texts("legalBasis"),
      withinYear: try fields.field("withinYear").choice([
        "lastRound": WithinYearRule.lastRound, "cumulative": .cumulative, "calendar": .calendar,
      ]),
      rollUp: try fields.field("rollUp").choice([
        "pooledAnswers": RollUpRule.pooledAnswers, "summedCounts": .summedCounts,
      ]))
  }

  private static func formula(_ fields: JSONFields) throws(IndicatorExchangeError) -> Formula {
    let kind = try fields.needed("formula", keys: BundleKeys.ratio).field("kind")
    switch kind.text {
    case "surveyIndex":
      _ = try fields.needed("formula", keys: BundleKeys.surveyIndex)
      return .surveyIndex
    case "ratio": return .ratio(try ratio(try fields.needed("formula", keys: BundleKeys.ratio)))
    default: throw kind.unreadable("surveyIndex, ratio")
    }
  }

  private static func ratio(_ fields: JSONFields) throws(IndicatorExchangeError) -> RatioFormula {
    var variables: [Variable] = []
    for object in try fields.objects("variables", keys: BundleKeys.variable) {
      let variable = Variable(code: try object.text("code"), name: try object.text("name"))
      guard !variables.contains(where: { $0.code == variable.code }) else {
        throw IndicatorExchangeError(.repeatedRecord, [variable.code], at: object.place)
      }
      variables.append(variable)
    }
    let multiplier = try fields.whole("multiplier")
    let numerator = try expression(fields.field("numerator"))
    let denominator = try expression(fields.field("denominator"))
    do {
      return try RatioFormula(
        numerator: numerator, denominator: denominator, multiplier: multiplier, variables: variables)
    } catch {
      throw IndicatorExchangeError(
        .unknownField, [error.arguments.first ?? "", variables.map(\.code).joined(separator: ", ")],
        at: fields.place)
    }
  }

  private static func expression(_ field: ExchangeText) throws(IndicatorExchangeError) -> FormulaExpression {
    do { return try FormulaExpression(text: field.text) } catch {
      throw field.unreadable("exchange.expected.expression")
    }
  }
}

extension IndicatorDefinition {
  /// Whether two definitions say the same, whatever the grouping of their sums.
  func agrees(with other: IndicatorDefinition) -> Bool {
    sameWords(other) && formula.text == other.formula.text && formula.variables == other.formula.variables
  }

  private func sameWords(_ other: IndicatorDefinition) -> Bool {
    let mine = [name, formulaText, explanation, source, responsible, objective, goal, rationale] + legalBasis
    let its =
      [
        other.name, other.formulaText, other.explanation, other.source, other.responsible, other.objective,
        other.goal, other.rationale,
      ] + other.legalBasis
    return mine == its && number == other.number && unit == other.unit && places == other.places
      && direction == other.direction && effectiveFrom == other.effectiveFrom
      && effectiveUntil == other.effectiveUntil && withinYear == other.withinYear && rollUp == other.rollUp
      && responsibleIsInferred == other.responsibleIsInferred
  }
}

extension Formula {
  /// The formula on one line: empty for an index.
  var text: String {
    guard case .ratio(let ratio) = self else { return "" }
    return "(\(ratio.numerator.text)) / (\(ratio.denominator.text)) * \(ratio.multiplier)"
  }
}
