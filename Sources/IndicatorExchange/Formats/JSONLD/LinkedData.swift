// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONWriting
import SurveyModel

/// Observations of schema.org as JSON-LD, for pages that search engines read. Signs of markup are escaped, so that the
/// document can stand in a script element.
enum LinkedData {
  static func file(of bundle: IndicatorBundle, settings: ExchangeSettings) -> ExchangeFile {
    var graph: [JSONValue] = []
    for definition in bundle.definitions { graph.append(variable(definition, bundle, settings)) }
    for record in bundle.records { graph.append(observation(record.observation, bundle)) }
    let document = JSONValue.object([
      .init("@context", .string("https://schema.org/")), .init("@graph", .array(graph)),
    ])
    return ExchangeFile(
      name: "schemaorg-observation.jsonld", text: document.document(escapesMarkup: true))
  }

  /// `#IKM`; with the version where an indicator has several.
  private static func id(_ definition: IndicatorDefinition, _ bundle: IndicatorBundle) -> String {
    let versions = bundle.definitions.count { $0.code == definition.code }
    guard versions > 1 else { return "#\(definition.code)" }
    return "#\(definition.code)-\(bundle.versionNumber(of: definition.version, definition.code))"
  }

  private static func variable(
    _ definition: IndicatorDefinition, _ bundle: IndicatorBundle, _ settings: ExchangeSettings
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("@type", .string("StatisticalVariable")), .init("@id", .string(id(definition, bundle))),
      .init("name", .string(definition.name)),
    ]
    let method = method(of: definition, bundle, settings)
    if !method.isEmpty { members.append(.init("measurementMethod", .string(method))) }
    // The index is a mean of answers; of a share schema.org has no such word.
    if definition.formula == .surveyIndex {
      members.append(.init("statType", .object([.init("@id", .string("schema:mean"))])))
    }
    return .object(members)
  }

  /// The rulebooks of a survey by their names, or the formula in the words of the decree.
  private static func method(
    of definition: IndicatorDefinition, _ bundle: IndicatorBundle, _ settings: ExchangeSettings
  ) -> String {
    guard definition.formula == .surveyIndex else { return definition.formulaText }
    let ids = bundle.records.map(\.observation)
      .filter {
        $0.indicatorCode == definition.code && $0.definitionVersion == definition.version
      }
      .compactMap { $0.provenance.survey?.rulebookID }
    return Set(ids).sorted().map { settings.rulebookNames[$0] ?? $0 }.joined(separator: "; ")
  }

  private static func observation(_ observation: Observation, _ bundle: IndicatorBundle) -> JSONValue {
    let variable =
      bundle.definition(of: observation).map { id($0, bundle) } ?? "#\(observation.indicatorCode)"
    var members: [JSONValue.Member] = [
      .init("@type", .string("Observation")),
      .init("variableMeasured", .object([.init("@id", .string(variable))])),
      .init(
        "observationAbout",
        .object([
          .init("@type", .string("AdministrativeArea")),
          .init("name", .string(bundle.unit(observation.unitCode)?.name ?? observation.unitCode)),
          .init("identifier", .string(observation.unitCode)),
        ])),
    ]
    switch observation.period {
    case .year, .month:
      members.append(.init("observationDate", .string(observation.period.description)))
    case .semester:
      members.append(
        .init("observationDate", .string(observation.period.days.lowerBound.isoText)))
      members.append(.init("observationPeriod", .string("P6M")))
    case .quarter:
      members.append(
        .init("observationDate", .string(observation.period.days.lowerBound.isoText)))
      members.append(.init("observationPeriod", .string("P3M")))
    }
    members.append(.init("value", .number(observation.value.description)))
    // P1 is the common code of UN/CEFACT for per cent.
    if case .share = observation.measure { members.append(.init("unitCode", .string("P1"))) }
    return .object(members)
  }
}
