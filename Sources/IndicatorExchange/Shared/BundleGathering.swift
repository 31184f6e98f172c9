// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The records and targets of files while they are read, each checked on its own and against the others.
struct BundleGathering {
  private let known: KnownIndicators
  private var records: [IndicatorRecord] = []
  private var targets: [Target] = []
  private var findings: [Finding] = []
  private var seen: Set<String> = []

  init(known: KnownIndicators) {
    self.known = known
  }

  /// Takes an observation.
  /// - Throws: E961, E962, E968, and what ``ValueCheck`` finds.
  mutating func add(_ record: IndicatorRecord, at place: Provenance) throws(IndicatorExchangeError) {
    let observation = record.observation
    guard
      let definition = known.definition(observation.indicatorCode, version: observation.definitionVersion)
    else {
      throw IndicatorExchangeError(
        .unknownIndicator,
        ["\(observation.indicatorCode) (\(observation.definitionVersion))", known.indicatorCodes], at: place)
    }
    try check(unit: observation.unitCode, observation.subject, at: place)
    try ValueCheck.check(observation, under: definition, at: place)
    records.append(record)
  }

  /// Takes a target.
  /// - Throws: E961, E962, E966, E968; E958 for a changed agreement without its reason, or a reason elsewhere (E957).
  mutating func add(_ target: Target, at place: Provenance) throws(IndicatorExchangeError) {
    guard known.definition(target.indicatorCode, in: target.period) != nil else {
      throw IndicatorExchangeError(
        .unknownIndicator, [target.indicatorCode, known.indicatorCodes], at: place)
    }
    guard !target.document.title.isEmpty else {
      throw IndicatorExchangeError(.missingField, ["document"], at: place)
    }
    if target.layer == .pkChanged, target.reason == nil {
      throw IndicatorExchangeError(.missingField, ["reason"], at: place)
    }
    if target.layer != .pkChanged, let reason = target.reason {
      throw IndicatorExchangeError(
        .unreadableValue, ["reason", reason.rawValue, "exchange.expected.onlyChanged"], at: place)
    }
    if case .range(let low, let high) = target.value, high < low {
      throw IndicatorExchangeError(.otherValue, [low.description, high.description], at: place)
    }
    try check(unit: target.unitCode, target.subject, at: place)
    targets.append(target)
  }

  /// Whether there is an observation or a target about this.
  func holds(_ subject: String) -> Bool { seen.contains(subject) }

  /// Takes something to know.
  mutating func note(_ rule: RuleID, _ arguments: [String], at place: Provenance) {
    findings.append(Finding(rule, .note, at: place, arguments))
  }

  private mutating func check(
    unit: String, _ subject: String, at place: Provenance
  ) throws(IndicatorExchangeError) {
    guard known.unit(unit) != nil else { throw IndicatorExchangeError(.unknownUnit, [unit], at: place) }
    guard seen.insert(subject).inserted else {
      throw IndicatorExchangeError(.repeatedRecord, [subject], at: place)
    }
  }

  /// What was read; with the definitions and units that it names, or those that the files carry.
  func imported(
    definitions: [IndicatorDefinition]? = nil, units: [OrgUnit]? = nil
  ) -> ImportedBundle {
    let versions = Set(records.map { [$0.observation.indicatorCode, $0.observation.definitionVersion] })
    let aimed = Set(targets.map(\.indicatorCode))
    let codes = Set(records.map(\.observation.unitCode)).union(targets.map(\.unitCode))
    let bundle = IndicatorBundle(
      definitions: definitions
        ?? known.definitions.filter { versions.contains([$0.code, $0.version]) || aimed.contains($0.code) },
      units: units ?? known.units.filter { codes.contains($0.code) }, records: records, targets: targets)
    return ImportedBundle(bundle: bundle, findings: findings)
  }
}
