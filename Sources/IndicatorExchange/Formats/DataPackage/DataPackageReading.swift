// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Reads a data package: `datapackage.json` names the tables, which lie beside it.
enum DataPackageReading {
  static func bundle(_ reader: ExchangeReader) throws(IndicatorExchangeError) -> ImportedBundle {
    guard let descriptor = reader.files.first(where: { $0.name == "datapackage.json" }) else {
      throw IndicatorExchangeError(.missingField, ["datapackage.json"])
    }
    let tables = try tables(named: descriptor, reader)
    guard let observations = tables[.observations] else {
      throw IndicatorExchangeError(
        .missingField, [DataPackageTable.observations.rawValue], at: Provenance(source: descriptor.name))
    }
    var definitions: [IndicatorDefinition]?
    if let file = tables[.indicators] { definitions = try IndicatorTable.definitions(in: file, reader) }
    var units: [OrgUnit]?
    if let file = tables[.areas] { units = try AreaTable.units(in: file, reader) }
    let known = KnownIndicators(
      definitions: definitions ?? reader.known.definitions, units: units ?? reader.known.units)
    return try TableSet(
      observations: observations, targets: tables[.targets], evidence: tables[.evidence]
    ).read(reader, known: known).imported(definitions: definitions, units: units)
  }

  /// The files of the resources that the package names. A package may say more about itself than this house asks.
  private static func tables(
    named descriptor: ExchangeFile, _ reader: ExchangeReader
  ) throws(IndicatorExchangeError) -> [DataPackageTable: ExchangeFile] {
    let package = try reader.fields(
      try reader.json(descriptor), "datapackage", in: descriptor.name, keys: nil)
    var tables: [DataPackageTable: ExchangeFile] = [:]
    for resource in try package.objects("resources", keys: nil) {
      let name = try resource.field("name")
      guard let table = DataPackageTable(rawValue: name.text) else {
        throw IndicatorExchangeError(
          .unknownField, [name.text, DataPackageTable.allCases.map(\.rawValue).joined(separator: ", ")],
          at: name.place)
      }
      let path = try resource.field("path")
      guard !path.text.utf8.contains(where: { $0 == 47 || $0 == 92 }), path.text.first != "." else {
        throw path.unreadable("exchange.expected.fileName")
      }
      guard let file = reader.files.first(where: { $0.name == path.text }) else {
        throw IndicatorExchangeError(.missingField, [path.text], at: path.place)
      }
      guard tables.updateValue(file, forKey: table) == nil else {
        throw IndicatorExchangeError(.repeatedKey, [name.text], at: name.place)
      }
    }
    return tables
  }
}
