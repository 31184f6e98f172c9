// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONWriting
import SurveyModel

/// An SDMX-JSON 2.0 data message: every dimension lists its values once, and an observation names them by their places.
struct SDMXMessageWriting {
  let settings: ExchangeSettings

  func file(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> ExchangeFile {
    let dimensions = try self.dimensions(of: bundle)
    let agreed = bundle.records.map { bundle.agreedNumber(for: $0.observation) }
    let hasTargets = agreed.contains { $0 != nil }
    var observations: [JSONValue.Member] = []
    for (record, target) in zip(bundle.records, agreed) {
      var values: [JSONValue] = [.number(record.observation.value.description)]
      if hasTargets { values.append(target.map { .number($0.description) } ?? .null) }
      var key: [String] = []
      for dimension in dimensions {
        let id = try dimension.id(record.observation)
        key.append(String(dimension.values.firstIndex { $0.id == id } ?? 0))
      }
      observations.append(.init(key.joined(separator: ":"), .array(values)))
    }
    let link = JSONValue.object([
      .init(
        "urn",
        .string(
          "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow="
            + SDMXCodes.reference(SDMXCodes.dataflow, settings))),
      .init("rel", .string("dataflow")),
    ])
    let message = JSONValue.object([
      .init("$schema", .string("https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json")),
      .init("meta", meta(of: bundle)),
      .init(
        "data",
        .object([
          .init("structures", .array([structure(dimensions, link, hasTargets: hasTargets)])),
          .init(
            "dataSets",
            .array([
              .object([
                .init("structure", .integer(0)), .init("links", .array([link])),
                .init("action", .string("Replace")), .init("observations", .object(observations)),
              ])
            ])),
        ])),
    ])
    return ExchangeFile(name: "sdmx-json-2.0.json", text: message.document())
  }

  private func meta(of bundle: IndicatorBundle) -> JSONValue {
    .object([
      .init("id", .string(Self.messageID(of: bundle))), .init("prepared", .string(settings.prepared)),
      .init(
        "sender",
        .object([
          .init("id", .string(settings.senderID)), .init("name", .string(settings.senderName)),
        ])),
    ])
  }

  /// `IKU-2024-350810`: the year and the unit, each where there is one.
  static func messageID(of bundle: IndicatorBundle) -> String {
    let years = Set(bundle.records.map(\.observation.period.year))
    let units = Set(bundle.records.map(\.observation.unitCode))
    var words = ["IKU"]
    if years.count == 1, let year = years.first { words.append(String(year)) }
    if units.count == 1, let unit = units.first { words.append(unit.filter { $0 != "." }) }
    return words.joined(separator: "-")
  }

  private func structure(_ dimensions: [SDMXDimension], _ link: JSONValue, hasTargets: Bool) -> JSONValue {
    var measures: [JSONValue] = [
      .object([.init("id", .string("OBS_VALUE")), .init("name", .string("Nilai"))])
    ]
    if hasTargets {
      measures.append(
        .object([.init("id", .string(SDMXTableWriting.target)), .init("name", .string("Target"))]))
    }
    return .object([
      .init("dataSets", .array([.integer(0)])), .init("links", .array([link])),
      .init(
        "dimensions",
        .object([
          .init("dataSet", .array([])), .init("series", .array([])),
          .init("observation", .array(dimensions.enumerated().map { $1.value(at: $0) })),
        ])),
      .init("measures", .object([.init("observation", .array(measures))])),
      .init(
        "attributes",
        .object([
          .init("dataSet", .array([])), .init("series", .array([])), .init("observation", .array([])),
        ])),
    ])
  }

  private func dimensions(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> [SDMXDimension] {
    let all = bundle.records.map(\.observation)
    var dimensions = [
      SDMXDimension(name: "Frekuensi", key: "FREQ") { observation in
        SDMXCodes.frequency(observation.period)
      },
      SDMXDimension(name: "Wilayah", key: "REF_AREA") { observation throws(IndicatorExchangeError) in
        try SDMXCodes.area(observation.unitCode)
      },
      SDMXDimension(name: "Indikator", key: "INDICATOR") { observation throws(IndicatorExchangeError) in
        try SDMXCodes.indicator(observation.indicatorCode)
      },
      SDMXDimension(name: "Periode", key: "TIME_PERIOD") { observation in observation.period.description },
    ]
    for index in dimensions.indices {
      var values: [SDMXDimension.Value] = []
      for observation in all {
        let id = try dimensions[index].id(observation)
        if values.contains(where: { $0.id == id }) { continue }
        values.append(
          SDMXDimension.Value(
            id: id, name: name(of: dimensions[index].key, id, observation, bundle),
            period: index == 3 ? observation.period : nil))
      }
      dimensions[index].values = values.sorted { $0.id < $1.id }
    }
    return dimensions
  }

  private func name(
    of key: String, _ id: String, _ observation: Observation, _ bundle: IndicatorBundle
  ) -> String {
    switch key {
    case "FREQ": SDMXCodes.frequencyNames.first { $0.key == id }?.value ?? id
    case "REF_AREA": bundle.unit(observation.unitCode)?.name ?? id
    case "INDICATOR": bundle.definition(of: observation)?.name ?? id
    default: id
    }
  }
}
