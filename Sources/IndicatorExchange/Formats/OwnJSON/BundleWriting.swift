// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONWriting
import SurveyModel

/// Our own JSON: everything that a bundle holds, exactly. It names no day and no sender, so that equal values are equal
/// bytes.
enum BundleWriting {
  static func file(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> ExchangeFile {
    var definitions: [JSONValue] = []
    for definition in bundle.definitions { definitions.append(try value(of: definition)) }
    let value = JSONValue.object([
      .init("format", .string(BundleKeys.format)), .init("definitions", .array(definitions)),
      .init("units", .array(bundle.units.map(value))),
      .init("observations", .array(bundle.records.map(value))),
      .init("targets", .array(bundle.targets.map(value))),
    ])
    return ExchangeFile(name: "indicators.json", text: value.document())
  }

  // MARK: Definitions and units

  private static func value(
    of definition: IndicatorDefinition
  ) throws(IndicatorExchangeError) -> JSONValue {
    .object([
      .init("code", .string(definition.code)), .init("number", .integer(definition.number)),
      .init("version", .string(definition.version)), .init("name", .string(definition.name)),
      .init("formulaText", .string(definition.formulaText)),
      .init("formula", try formula(of: definition)),
      .init("unit", .string(definition.unit.rawValue)), .init("places", .integer(definition.places)),
      .init("direction", .string(definition.direction.rawValue)),
      .init("explanation", .string(definition.explanation)), .init("source", .string(definition.source)),
      .init("responsible", .string(definition.responsible)),
      .init("responsibleIsInferred", .boolean(definition.responsibleIsInferred)),
      .init("effectiveFrom", .string(definition.effectiveFrom.isoText)),
      .init("effectiveUntil", .string(orNull: definition.effectiveUntil?.isoText)),
      .init("objective", .string(definition.objective)), .init("goal", .string(definition.goal)),
      .init("rationale", .string(definition.rationale)),
      .init("legalBasis", .array(definition.legalBasis.map { .string($0) })),
      .init("withinYear", .string(definition.withinYear.rawValue)),
      .init("rollUp", .string(definition.rollUp.rawValue)),
    ])
  }

  private static func formula(
    of definition: IndicatorDefinition
  ) throws(IndicatorExchangeError) -> JSONValue {
    guard case .ratio(let ratio) = definition.formula else {
      return .object([.init("kind", .string("surveyIndex"))])
    }
    for expression in [ratio.numerator, ratio.denominator] {
      guard (try? FormulaExpression(text: expression.text))?.text == expression.text else {
        throw IndicatorExchangeError(.cannotHold, ["\(definition.code): \(expression.text)", "json"])
      }
    }
    return .object([
      .init("kind", .string("ratio")), .init("numerator", .string(ratio.numerator.text)),
      .init("denominator", .string(ratio.denominator.text)), .init("multiplier", .integer(ratio.multiplier)),
      .init(
        "variables",
        .array(
          ratio.variables.map {
            .object([.init("code", .string($0.code)), .init("name", .string($0.name))])
          })),
    ])
  }

  private static func value(_ unit: OrgUnit) -> JSONValue {
    .object([
      .init("code", .string(unit.code)), .init("name", .string(unit.name)),
      .init("level", .string(unit.level.rawValue)), .init("parent", .string(orNull: unit.parentCode)),
      .init("statisticsCode", .string(orNull: unit.statisticsCode)),
      .init("from", .string(orNull: unit.from?.isoText)),
      .init("until", .string(orNull: unit.until?.isoText)),
    ])
  }

  // MARK: Observations

  private static func value(_ record: IndicatorRecord) -> JSONValue {
    let observation = record.observation
    return .object([
      .init("indicator", .string(observation.indicatorCode)),
      .init("definitionVersion", .string(observation.definitionVersion)),
      .init("unit", .string(observation.unitCode)), .init("period", .string(observation.period.description)),
      .init("value", .string(observation.value.description)), .init("measure", value(observation.measure)),
      .init(
        "counts",
        .array(
          observation.counts.map {
            .object([.init("variable", .string($0.code)), .init("count", .integer($0.count))])
          })),
      .init("alternatives", .array(observation.alternatives.map(value))),
      .init("provenance", value(observation.provenance)), .init("status", .string(record.status.rawValue)),
      .init("isStale", .boolean(record.isStale)), .init("evidence", .array(record.evidence.map(value))),
    ])
  }

  private static func value(_ measure: Measure) -> JSONValue {
    switch measure {
    case .index(let exact):
      .object([.init("kind", .string("index")), .init("exact", .string(exact.fractionText))])
    case .share(let share):
      .object([
        .init("kind", .string("share")), .init("numerator", .string(share.numerator.fractionText)),
        .init("denominator", .string(share.denominator.fractionText)),
        .init("multiplier", .integer(share.multiplier)),
      ])
    }
  }

  private static func value(_ alternative: AlternativeValue) -> JSONValue {
    .object([
      .init("reading", .string(alternative.readingID)),
      .init("value", .string(orNull: alternative.value?.description)),
      .init("measure", alternative.measure.map(value) ?? .null),
    ])
  }

  private static func value(_ provenance: ObservationProvenance) -> JSONValue {
    switch provenance {
    case .survey(let trail): value(trail)
    case .register(let trail):
      .object([
        .init("kind", .string("register")), .init("register", .string(trail.register.rawValue)),
        .init("records", .integer(trail.records)), .init("digest", .string(trail.digest)),
        .init("asOf", .string(trail.asOf.isoText)), .init("isSynthetic", .boolean(trail.isSynthetic)),
      ])
    case .stated(let trail):
      .object([
        .init("kind", .string("stated")), .init("fileName", .string(trail.fileName)),
        .init("sha256", .string(trail.sha256)), .init("form", .string(trail.form)),
      ])
    }
  }

  private static func value(_ trail: SurveyTrail) -> JSONValue {
    .object([
      .init("kind", .string("survey")), .init("round", .string(trail.roundID)),
      .init("roundEnd", .string(trail.roundEnd.isoText)), .init("rulebook", .string(trail.rulebookID)),
      .init("questionnaire", .string(trail.questionnaireID)),
      .init("respondents", .integer(trail.respondents)), .init("grade", .string(trail.grade)),
      .init(
        "elements",
        .array(
          trail.elements.map {
            .object([
              .init("code", .string($0.code)), .init("answered", .integer($0.answered)),
              .init("sum", .string($0.sum.fractionText)),
            ])
          })),
      .init("tallyDigest", .string(trail.tallyDigest)), .init("isSynthetic", .boolean(trail.isSynthetic)),
    ])
  }

  private static func value(_ evidence: Evidence) -> JSONValue {
    .object([
      .init("title", .string(evidence.title)), .init("fileName", .string(evidence.fileName)),
      .init("sha256", .string(evidence.sha256)),
    ])
  }

  // MARK: Targets

  private static func value(_ target: Target) -> JSONValue {
    let reached: JSONValue =
      switch target.value {
      case .number(let number):
        .object([.init("kind", .string("number")), .init("number", .string(number.description))])
      case .range(let low, let high):
        .object([
          .init("kind", .string("range")), .init("from", .string(low.description)),
          .init("to", .string(high.description)),
        ])
      case .predicate(let word):
        .object([.init("kind", .string("predicate")), .init("predicate", .string(word))])
      }
    return .object([
      .init("indicator", .string(target.indicatorCode)), .init("unit", .string(target.unitCode)),
      .init("period", .string(target.period.description)), .init("layer", .string(target.layer.rawValue)),
      .init("value", reached), .init("measuredIn", .string(target.unit.rawValue)),
      .init(
        "document",
        .object([
          .init("title", .string(target.document.title)), .init("number", .string(target.document.number)),
          .init("date", .string(target.document.date.isoText)),
        ])),
      .init("reason", .string(orNull: target.reason?.rawValue)),
    ])
  }
}
