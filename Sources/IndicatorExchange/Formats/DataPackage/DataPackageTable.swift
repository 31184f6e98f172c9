// SPDX-License-Identifier: Apache-2.0
import JSONWriting

/// A table of the data package, with the schema of its columns.
enum DataPackageTable: String, CaseIterable {
  case indicators
  case areas
  case observations
  case targets
  case evidence

  /// The name of its file.
  var path: String { "iku_\(rawValue).csv" }

  /// Its entry in `datapackage.json`.
  var resource: JSONValue {
    var schema: [JSONValue.Member] = [
      .init("$schema", .string("https://datapackage.org/profiles/2.0/tableschema.json")),
      .init("fields", .array(columns.map(field))),
      .init("missingValues", .array([.string("")])),
    ]
    if !key.isEmpty { schema.append(.init("primaryKey", Self.list(key))) }
    if !references.isEmpty {
      schema.append(.init("foreignKeys", .array(references.map(Self.reference))))
    }
    return .object([
      .init("name", .string(rawValue)), .init("type", .string("table")), .init("path", .string(path)),
      .init("format", .string("csv")), .init("mediatype", .string("text/csv")),
      .init("encoding", .string("utf-8")), .init("schema", .object(schema)),
    ])
  }

  var columns: [String] {
    switch self {
    case .indicators: IndicatorTable.columns
    case .areas: AreaTable.columns
    case .observations: ObservationTable.columns
    case .targets: TargetTable.columns
    case .evidence: EvidenceTable.columns
    }
  }

  private var key: [String] {
    switch self {
    case .indicators: ["indicator_id", "definition_version"]
    case .areas: ["area_code"]
    case .observations: ["indicator_id", "definition_version", "area_code", "period"]
    case .targets: ["indicator_id", "area_code", "period", "layer"]
    case .evidence: []
    }
  }

  private var references: [(fields: [String], table: DataPackageTable)] {
    switch self {
    case .observations: [(["indicator_id", "definition_version"], .indicators), (["area_code"], .areas)]
    case .targets, .evidence: [(["area_code"], .areas)]
    case .indicators, .areas: []
    }
  }

  private func field(_ name: String) -> JSONValue {
    var members: [JSONValue.Member] = [.init("name", .string(name)), .init("type", .string(type(of: name)))]
    var constraints: [JSONValue.Member] = []
    if key.contains(name) || required.contains(name) {
      constraints.append(.init("required", .boolean(true)))
    }
    if let words = words(of: name) { constraints.append(.init("enum", Self.list(words))) }
    if name == "area_code" {
      constraints.append(.init("pattern", .string(#"\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?"#)))
    }
    if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    return .object(members)
  }

  private var required: Set<String> {
    switch self {
    case .indicators: ["name", "multiplier", "direction", "version"]
    case .areas: ["name", "level"]
    case .observations: ["value", "version"]
    case .targets: ["unit", "document", "date"]
    case .evidence: ["indicator_id", "area_code", "period"]
    }
  }

  private func type(of name: String) -> String {
    switch name {
    case "definition_version", "multiplier", "places", "records": "integer"
    case "value", "value_to": "number"
    case "numerator", "denominator": self == .observations ? "number" : "string"
    case "date", "source_date", "effective_from", "effective_until", "from", "until": "date"
    case "is_stale", "is_synthetic": "boolean"
    default: "string"
    }
  }

  private func words(of name: String) -> [String]? {
    switch (self, name) {
    case (_, "direction"): ["higher", "lower"]
    case (.observations, "status"): ["draft", "final", "revised"]
    case (.observations, "unit"), (.indicators, "unit"): ["INDEX", "PERCENT"]
    case (_, "provenance"): ["survey", "register", "stated"]
    default: nil
    }
  }

  private static func list(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }

  private static func reference(_ reference: (fields: [String], table: DataPackageTable)) -> JSONValue {
    .object([
      .init("fields", list(reference.fields)),
      .init(
        "reference",
        .object([
          .init("resource", .string(reference.table.rawValue)), .init("fields", list(reference.fields)),
        ])),
    ])
  }
}
