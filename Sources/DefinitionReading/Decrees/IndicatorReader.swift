// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import XMLReading

/// Reads the indicators of a decree and checks that unit, formula and variables fit.
struct IndicatorReader {
  let document: DefinitionDocument
  /// What an indicator takes over from its decree.
  let decree: DecreeHead

  /// What an indicator takes over from its decree.
  struct DecreeHead {
    /// The version of every definition: the number of the decree.
    let version: String
    /// The day of the decree.
    let date: CalendarDate
    /// The strategic objective.
    let objective: String
    /// The goal.
    let goal: String
    /// The decree itself, as it is cited.
    let citation: String
    /// What the decree rests on.
    let bases: [String]
  }

  /// The indicators, 1 to n.
  /// - Throws: E414, E427, E460-E462, E465-E466, E900, E902-E903 with the line.
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
    let code = try document.attribute("code", node)
    let unit = try word("unit", node, MeasurementUnit.self)
    let formula = try FormulaReader(document: document).formula(of: node, code: code, unit: unit)
    let from = try document.day("effectiveFrom", node) ?? decree.date
    let until = try document.day("effectiveUntil", node)
    if let until, until < from { throw document.fail("E414", node, "effectiveUntil", until.isoText) }
    let responsible = try document.child("responsible", of: node)
    let bases = document.texts("basis", of: node)
    return IndicatorDefinition(
      code: code, number: try document.number("number", node), version: decree.version,
      name: try document.text("name", of: node), formulaText: try document.text("formulaText", of: node),
      formula: formula, unit: unit, places: try document.number("places", node),
      direction: try word("direction", node, Direction.self),
      explanation: document.texts("explanation", of: node).first ?? "",
      source: try document.text("source", of: node), responsible: DefinitionDocument.folded(responsible.text),
      effectiveFrom: from, responsibleIsInferred: responsible.attribute("inferred") == "true",
      effectiveUntil: until, objective: document.texts("objective", of: node).first ?? decree.objective,
      goal: decree.goal, rationale: document.texts("rationale", of: node).first ?? "",
      legalBasis: [decree.citation] + (bases.isEmpty ? decree.bases : bases),
      withinYear: try withinYear(node, formula, code: code), rollUp: try rollUp(node, formula, code: code))
  }

  /// The last round is that of an index; counts are those of a ratio.
  private func withinYear(
    _ node: XMLNode, _ formula: Formula, code: String
  ) throws(DefinitionReadingError) -> WithinYearRule {
    let isIndex = formula == .surveyIndex
    guard node.attribute("withinYear") != nil else { return isIndex ? .lastRound : .cumulative }
    let rule = try word("withinYear", node, WithinYearRule.self)
    guard (rule == .lastRound) == isIndex else {
      throw document.fail("E466", node, code, "withinYear", rule.rawValue)
    }
    return rule
  }

  private func rollUp(
    _ node: XMLNode, _ formula: Formula, code: String
  ) throws(DefinitionReadingError) -> RollUpRule {
    let isIndex = formula == .surveyIndex
    guard node.attribute("rollUp") != nil else { return isIndex ? .pooledAnswers : .summedCounts }
    let rule = try word("rollUp", node, RollUpRule.self)
    guard (rule == .pooledAnswers) == isIndex else {
      throw document.fail("E466", node, code, "rollUp", rule.rawValue)
    }
    return rule
  }

  /// One of the words that an attribute may hold.
  private func word<Word: RawRepresentable<String>>(
    _ attribute: String, _ node: XMLNode, _: Word.Type
  ) throws(DefinitionReadingError) -> Word {
    let text = try document.attribute(attribute, node)
    guard let word = Word(rawValue: text) else { throw document.fail("E414", node, attribute, text) }
    return word
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
