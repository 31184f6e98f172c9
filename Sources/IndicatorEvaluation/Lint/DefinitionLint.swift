// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyModel

/// Looks over definitions and targets for what is formally right and yet cannot be meant.
///
/// N150 a target in another unit than its indicator ("90%" for an index) · N151 a target outside the scale ·
/// N152 a target of an indicator without a definition in force · N153 one version with two contents · N154 a
/// variable that the formula does not use · N155 a share that can pass 100 per cent, as when "x 3" was lost ·
/// N156 versions of one indicator with different formulas: another indicator under the same name.
public enum DefinitionLint {
  /// The findings, those on definitions first, in the order of what was given.
  public static func findings(
    definitions: [IndicatorDefinition], targets: [Target] = []
  ) -> [DefinitionFinding] {
    definitions.flatMap(findings(in:)) + findings(between: definitions)
      + targets.flatMap { findings(in: $0, definitions) }
  }

  // MARK: One definition

  private static func findings(in definition: IndicatorDefinition) -> [DefinitionFinding] {
    guard case .ratio(let ratio) = definition.formula else { return [] }
    let used = Set(ratio.numerator.variables + ratio.denominator.variables)
    var messages = ratio.variables.filter { !used.contains($0.code) }.map {
      Message("N154", definition.code, definition.version, $0.code)
    }
    if canPassWhole(ratio) {
      messages.append(
        Message(
          "N155", definition.code, definition.version, ratio.numerator.text, ratio.denominator.text))
    }
    return messages.map { DefinitionFinding(message: $0, indicatorCode: definition.code) }
  }

  /// Whether the numerator is larger than the denominator where every variable counts the same.
  private static func canPassWhole(_ ratio: RatioFormula) -> Bool {
    let ones = Dictionary(
      ratio.variables.map { ($0.code, ExactRatio.one) }, uniquingKeysWith: { one, _ in one })
    guard let above = try? ratio.numerator.value(of: ones), let below = try? ratio.denominator.value(of: ones)
    else { return false }
    return above > below
  }

  // MARK: Several definitions

  private static func findings(between definitions: [IndicatorDefinition]) -> [DefinitionFinding] {
    var findings: [DefinitionFinding] = []
    for (place, right) in definitions.enumerated() {
      guard let left = definitions[..<place].last(where: { $0.code == right.code }) else { continue }
      if left.version == right.version {
        guard left != right else { continue }
        findings.append(
          DefinitionFinding(
            message: Message("N153", right.code, right.version), indicatorCode: right.code))
      } else if left.formula != right.formula {
        findings.append(
          DefinitionFinding(
            message: Message(
              "N156", right.code, left.version, right.version, words(left.formula), words(right.formula)),
            indicatorCode: right.code))
      }
    }
    return findings
  }

  /// The formula as text; the index of a survey as an id of the catalogue.
  private static func words(_ formula: Formula) -> String {
    guard case .ratio(let ratio) = formula else { return "formula.surveyIndex" }
    return "(\(ratio.numerator.text)) / (\(ratio.denominator.text)) x \(ratio.multiplier)"
  }

  // MARK: Targets

  private static func findings(
    in target: Target, _ definitions: [IndicatorDefinition]
  ) -> [DefinitionFinding] {
    let head = [target.indicatorCode, target.unitCode, target.period.description]
    func finding(_ id: String, _ arguments: [String] = []) -> DefinitionFinding {
      DefinitionFinding(
        message: Message(id, head + arguments), indicatorCode: target.indicatorCode, unitCode: target.unitCode
      )
    }
    let known = definitions.filter { $0.code == target.indicatorCode }
    // The condition at the start of a plan may be older than the first definition: it is held against that one.
    let first = target.layer == .baseline ? known.first : nil
    guard let definition = known.last(where: { isInForce($0, in: target.period) }) ?? first else {
      return [finding("N152")]
    }
    guard target.unit == definition.unit else {
      let units = [target.unit, definition.unit].map { "measurementUnit.\($0.rawValue)" }
      return [finding("N150", [target.document.title] + units)]
    }
    let (low, high) = definition.unit == .index ? (25, 100) : (0, 100)
    let outside = numbers(target.value).filter { $0.exact < ExactRatio(low) || $0.exact > ExactRatio(high) }
    return outside.map { finding("N151", [$0.description, String(low), String(high)]) }
  }

  private static func isInForce(_ definition: IndicatorDefinition, in period: CalendarPeriod) -> Bool {
    guard definition.effectiveFrom <= period.days.upperBound else { return false }
    return definition.effectiveUntil.map { $0 >= period.days.lowerBound } ?? true
  }

  private static func numbers(_ value: TargetValue) -> [RoundedNumber] {
    switch value {
    case .number(let number): [number]
    case .range(let low, let high): [low, high]
    case .predicate: []
    }
  }
}
