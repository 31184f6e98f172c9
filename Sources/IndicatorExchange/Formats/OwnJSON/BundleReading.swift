// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONReading
import SurveyModel

/// Reads our own JSON.
enum BundleReading {
  /// - Throws: E952 to E959 for the file, E960 for another format, E956 for a definition that differs from the one known.
  static func bundle(_ reader: ExchangeReader) throws(IndicatorExchangeError) -> ImportedBundle {
    let file = try reader.only()
    let root = try reader.json(file)
    if case .object = root.value, root["format"]?.value != .string(BundleKeys.format) {
      var found = ""
      if case .string(let text)? = root["format"]?.value { found = text }
      throw IndicatorExchangeError(
        .otherDataflow, [found, BundleKeys.format],
        at: Provenance(source: file.name, line: root["format"]?.line ?? root.line, field: "format"))
    }
    let fields = try reader.fields(root, "bundle", in: file.name, keys: BundleKeys.bundle)
    var definitions: [IndicatorDefinition] = []
    for object in try fields.objects("definitions", keys: BundleKeys.definition) {
      let definition = try BundleDefinition.definition(object)
      guard !definitions.contains(where: { $0.code == definition.code && $0.version == definition.version })
      else {
        throw IndicatorExchangeError(
          .repeatedRecord, ["\(definition.code) \(definition.version)"], at: object.place)
      }
      if let held = reader.known.definition(definition.code, version: definition.version),
        !held.agrees(with: definition)
      {
        throw IndicatorExchangeError(
          .otherDefinition, [definition.code, definition.version], at: object.place)
      }
      definitions.append(definition)
    }
    var units: [OrgUnit] = []
    var codes: Set<String> = []
    for object in try fields.objects("units", keys: BundleKeys.unit) {
      let unit = try Self.unit(object)
      guard codes.insert(unit.code).inserted else {
        throw IndicatorExchangeError(.repeatedRecord, [unit.code], at: object.place)
      }
      units.append(unit)
    }
    // A record names what the file carries; what is known besides does not count.
    var gathering = BundleGathering(known: KnownIndicators(definitions: definitions, units: units))
    for object in try fields.objects("observations", keys: BundleKeys.observation) {
      try gathering.add(try BundleRecord.record(object), at: object.place)
    }
    for object in try fields.objects("targets", keys: BundleKeys.target) {
      try gathering.add(try target(object), at: object.place)
    }
    return gathering.imported(definitions: definitions, units: units)
  }

  private static func unit(_ fields: JSONFields) throws(IndicatorExchangeError) -> OrgUnit {
    let level = try fields.field("level")
    guard let level = Region.Level(rawValue: level.text) else {
      throw level.unreadable("provinsi, kabupaten, kecamatan, desa, kelurahan")
    }
    return OrgUnit(
      code: try fields.text("code"), name: try fields.text("name"), level: level,
      parentCode: try fields.optional("parent")?.text,
      statisticsCode: try fields.optional("statisticsCode")?.text,
      from: try fields.optional("from")?.date(), until: try fields.optional("until")?.date())
  }

  private static func target(_ fields: JSONFields) throws(IndicatorExchangeError) -> Target {
    let document = try fields.needed("document", keys: BundleKeys.document)
    return Target(
      indicatorCode: try fields.text("indicator"), unitCode: try fields.text("unit"),
      period: try fields.field("period").period(), layer: try fields.field("layer").choice(TargetLayer.self),
      value: try targetValue(fields), unit: try fields.field("measuredIn").choice(ExchangeText.units),
      document: TargetDocument(
        title: try document.text("title"), number: try document.text("number"),
        date: try document.field("date").date()),
      reason: try fields.optional("reason")?.choice(TargetChangeReason.self))
  }

  private static func targetValue(_ fields: JSONFields) throws(IndicatorExchangeError) -> TargetValue {
    let kinds = BundleKeys.targetNumber + BundleKeys.targetRange + BundleKeys.targetPredicate
    let kind = try fields.needed("value", keys: kinds).field("kind")
    switch kind.text {
    case "number":
      return .number(
        try fields.needed("value", keys: BundleKeys.targetNumber).field("number").number())
    case "range":
      let range = try fields.needed("value", keys: BundleKeys.targetRange)
      return .range(try range.field("from").number(), try range.field("to").number())
    case "predicate":
      return .predicate(try fields.needed("value", keys: BundleKeys.targetPredicate).text("predicate"))
    default: throw kind.unreadable("number, range, predicate")
    }
  }
}
