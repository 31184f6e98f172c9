// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorExchange
import IndicatorModel
import SurveyModel
import SurveyStore

extension Workspace {
  /// Writes the values that stand, with the targets of the same units and years, in a form of exchange.
  /// - Parameter path: a folder for the files; for a form of one file also the name of that file.
  /// - Returns: what was written; nil where there is nothing to write.
  /// - Throws: E957 for an unknown form, E711 for an unknown unit, E731 where it cannot be written, E976 where it names one file and the form has
  ///   several, E963 and E969 for
  ///   what the form cannot hold.
  public func export(_ order: ExchangeOrder, to path: String) throws -> ExportedFiles? {
    let form = try ExchangeOrder.form(named: order.form)
    let bundle = try indicatorBundle(for: form, year: order.year, unit: order.unit)
    let isMetadata = Self.metadata.contains(form)
    guard isMetadata || !bundle.records.isEmpty || !bundle.targets.isEmpty else { return nil }
    let files = try Exchange.files(of: bundle, as: form, settings: try settings(for: order, bundle))
    return ExportedFiles(
      paths: try Self.write(files, to: path), observations: isMetadata ? 0 : bundle.records.count,
      targets: isMetadata ? 0 : bundle.targets.count)
  }

  /// Forms that describe structures, not values.
  private static let metadata: Set<ExchangeForm> = [.sdmxStructure, .dhis2Metadata]

  /// What belongs together for an export.
  private func indicatorBundle(
    for form: ExchangeForm, year: Int?, unit choice: String?
  ) throws -> IndicatorBundle {
    let code = try choice.map { try unit(named: $0).code }
    let held = try store.standingObservations(unit: code, year: year)
    let targets = try exchangedTargets(unit: code, year: year)
    let definitions = try decrees().flatMap(\.indicators)
    let units = try knownUnits()
    guard !Self.metadata.contains(form) else {
      return IndicatorBundle(definitions: definitions, units: units, records: [], targets: [])
    }
    let named = Set(held.map { [$0.observation.indicatorCode, $0.observation.definitionVersion] })
    let aimed = Set(targets.map(\.indicatorCode))
    return IndicatorBundle(
      definitions: definitions.filter { named.contains([$0.code, $0.version]) || aimed.contains($0.code) },
      units: Self.units(held.map(\.observation.unitCode) + targets.map(\.unitCode), among: units),
      records: held.map {
        IndicatorRecord(
          observation: $0.observation, status: $0.status, isStale: $0.isStale, evidence: $0.evidence)
      }, targets: targets)
  }

  /// The units of these codes with all that lie above them.
  static func units(_ codes: [String], among units: [OrgUnit]) -> [OrgUnit] {
    let byCode = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: Set<String> = []
    for code in codes {
      var next: String? = code
      while let code = next, taken.insert(code).inserted { next = byCode[code]?.parentCode }
    }
    return units.filter { taken.contains($0.code) }
  }

  /// The places of the kabupaten, and registered units of the office's own beside them.
  func knownUnits() throws -> [OrgUnit] {
    let places = try definitions.regions().map(OrgUnit.init)
    let codes = Set(places.map(\.code))
    // A unit of the office's own has no level of government; it reports as a kecamatan does.
    let own = try units().units.filter { !codes.contains($0.code) }.map {
      OrgUnit(code: $0.code, name: $0.name, level: .kecamatan, parentCode: $0.parentCode)
    }
    return places + own
  }

  func settings(for order: ExchangeOrder, _ bundle: IndicatorBundle) throws -> ExchangeSettings {
    let words = try definitions.catalogue(.indonesian)
    let kabupaten = try definitions.regions().first { $0.level == .kabupaten }?.name ?? ""
    let year = order.year.map { " \($0)" } ?? ""
    return ExchangeSettings(
      prepared: order.prepared, senderID: order.agency, senderName: "Pemerintah \(kabupaten)",
      title: "IKU Kecamatan \(kabupaten)\(year)",
      licence: order.licence.map { .init(name: $0.name, path: $0.path) },
      rulebookNames: Dictionary(
        try definitions.rulebooks().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      statistics: Dictionary(
        bundle.definitions.map { ($0.code, Self.notes(on: $0.code, words)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// What the catalogue says of an indicator for the statistics office; blank where it says nothing.
  private static func notes(on code: String, _ words: MessageCatalogue) -> StatisticalNotes {
    func text(_ field: String) -> String { words.template("msind.\(code).\(field)") ?? "" }
    return StatisticalNotes(
      activity: text("activity"), concept: text("concept"), meaning: text("meaning"),
      interpretation: text("interpretation"), method: text("method"), variables: text("variables"),
      access: text("access"))
  }

  private static func write(_ files: [ExchangeFile], to path: String) throws -> [String] {
    let url = URL(filePath: path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let isFile =
      ["csv", "json", "jsonld", "xml"].contains(url.pathExtension.lowercased())
      && !(exists && isFolder.boolValue)
    guard !isFile || files.count == 1 else {
      throw PipelineError("E976", [ShownText.safe(url.lastPathComponent), String(files.count)])
    }
    let folder = try PaperFolder(isFile ? url.deletingLastPathComponent().path : path)
    return try files.map { file in
      try folder.write(Data(file.bytes), as: isFile ? url.lastPathComponent : file.name)
    }
  }
}
