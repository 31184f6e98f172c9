// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorExchange
import IndicatorModel
import JSONReading
import SurveyModel
import SurveyTestSupport
import Testing
import XMLReading

/// The worked examples of the shared hand-outs: the value 84.47 of Kecamatan Lumajang for 2024 in every form.
struct WorkedExampleTests {
  static let folder = SharedFiles.path("data/exchange/sdmx-csv-2.0.csv").map { String($0.dropLast(16)) }

  @Test func `tells when the worked examples are not at hand`() {
    if Self.folder == nil {
      print("IndicatorExchangeTests: the worked examples are not at hand (IKM_SHARED)")
    }
  }

  // MARK: SDMX

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      (ExchangeForm.sdmxCSV2, "sdmx-csv-2.0.csv"), (.sdmxCSV1, "sdmx-csv-1.0.csv"),
      (.dhis2CSV, "dhis2-dataValueSet.csv"),
    ])
  func `a table is reproduced cell by cell`(form: ExchangeForm, name: String) throws {
    let files = try Exchange.files(
      of: try ExchangeBundles.worked(), as: form, settings: ExchangeBundles.settings)
    #expect(files.map(\.name) == [name])
    #expect(Self.table(String(decoding: files[0].bytes, as: UTF8.self)) == Self.table(try Self.text(name)))
  }

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      (ExchangeForm.sdmxJSON, "sdmx-json-2.0.json"), (.dhis2JSON, "dhis2-dataValueSet.json"),
      (.jsonLD, "schemaorg-observation.jsonld"),
    ])
  func `a JSON document is reproduced value by value`(form: ExchangeForm, name: String) throws {
    let files = try Exchange.files(
      of: try ExchangeBundles.worked(), as: form, settings: ExchangeBundles.settings)
    #expect(files.map(\.name) == [name])
    #expect(try Self.plain(files[0].bytes) == Self.plain(Array(try Self.text(name).utf8)))
  }

  @Test(.enabled(if: folder != nil))
  func `every piece of the worked structure stands in ours`() throws {
    let files = try Exchange.files(
      of: try ExchangeBundles.full(), as: .sdmxStructure, settings: ExchangeBundles.settings)
    let ours = Self.pieces(of: try XMLDocumentReader.read(files[0].bytes))
    let theirs = Self.pieces(
      of: try XMLDocumentReader.read(Array(try Self.text("sdmx-ml-3.0-structure.xml").utf8)))
    #expect(theirs.count > 40)
    #expect(theirs.subtracting(ours).sorted() == [])
  }

  // MARK: DHIS2 metadata

  @Test(.enabled(if: folder != nil))
  func `data elements and indicators are those of the worked metadata, under ids of our own`() throws {
    let files = try Exchange.files(
      of: try ExchangeBundles.full(), as: .dhis2Metadata, settings: ExchangeBundles.settings)
    let ours = try JSONParser.node(of: files[0].bytes)
    let theirs = try JSONParser.node(of: Array(try Self.text("dhis2-metadata.json").utf8))
    for key in ["code", "domainType", "valueType", "aggregationType"] {
      #expect(Self.values(key, of: "dataElements", ours) == Self.values(key, of: "dataElements", theirs))
    }
    for key in ["code", "annualized", "decimals"] {
      #expect(Self.values(key, of: "indicators", ours) == Self.values(key, of: "indicators", theirs))
    }
    for key in ["numerator", "denominator"] {
      #expect(Self.formulas(key, ours) == Self.formulas(key, theirs))
      #expect(Self.formulas(key, ours).allSatisfy { !$0.contains("{}") })
    }
  }

  @Test(.enabled(if: folder != nil))
  func `all 228 organisation units have the names, codes and parents of the worked list`() throws {
    let known = try ExchangeBundles.known()
    let bundle = IndicatorBundle(
      definitions: known.definitions, units: known.units, records: [], targets: [])
    let files = try Exchange.files(of: bundle, as: .dhis2Metadata, settings: ExchangeBundles.settings)
    func units(_ text: String) -> Set<[String]> {
      let rows = Self.table(text).dropFirst()
      let codes = Dictionary(rows.map { ($0[1], $0[2]) }, uniquingKeysWith: { first, _ in first })
      return Set(rows.map { [$0[0], $0[2], codes[$0[3]] ?? ""] })
    }
    let ours = units(String(decoding: files[1].bytes, as: UTF8.self))
    let theirs = units(try Self.text("dhis2-orgunits.csv"))
    #expect(theirs.count == 228)
    #expect(theirs.subtracting(ours).map { $0.joined(separator: " | ") }.sorted() == [])
    #expect(Set(ours.map { $0[0] }).count == 228)
  }

  // MARK: The rest

  @Test(.enabled(if: folder != nil))
  func `the worked data package stands in ours, and is itself read`() throws {
    let files = try Exchange.files(
      of: try ExchangeBundles.worked(), as: .dataPackage, settings: ExchangeBundles.settings)
    for name in ["iku_indicators.csv", "iku_observations.csv"] {
      let theirs = Self.columns(try Self.text("datapackage/\(name)"))
      let file = try #require(files.first { $0.name == name })
      let ours = Self.columns(String(decoding: file.bytes, as: UTF8.self))
      for (heading, cells) in theirs { #expect(ours[heading] == cells, "\(heading)") }
    }
    let ours = try JSONParser.node(of: files[0].bytes)
    let theirs = try JSONParser.node(of: Array(try Self.text("datapackage/datapackage.json").utf8))
    for key in ["$schema", "name", "title", "licenses"] {
      #expect(Self.plain(ours[key]) == Self.plain(theirs[key]))
    }
    var read: [ExchangeFile] = []
    for name in ["datapackage.json", "iku_indicators.csv", "iku_observations.csv"] {
      read.append(
        ExchangeFile(name: name, bytes: Array(try Self.text("datapackage/\(name)").utf8), sha256: "ab"))
    }
    let imported = try Exchange.bundle(from: read, as: .dataPackage, known: try ExchangeBundles.known())
    let record = try #require(imported.bundle.records.first)
    #expect(record.observation.value.description == "84.47")
    #expect(
      record.observation.provenance
        == .stated(.init(fileName: "iku_observations.csv", sha256: "ab", form: "datapackage")))
    #expect(record.status == .approved)
  }

  @Test(.enabled(if: folder != nil))
  func `the worked row of MS-Ind is reproduced`() throws {
    let files = try Exchange.files(
      of: try ExchangeBundles.worked(), as: .msInd, settings: ExchangeBundles.settings)
    #expect(
      Self.table(String(decoding: files[0].bytes, as: UTF8.self)) == Self.table(try Self.text("ms-ind.csv")))
  }

  @Test(
    .enabled(if: folder != nil),
    arguments: [
      (ExchangeForm.sdmxCSV2, "sdmx-csv-2.0.csv"), (.sdmxCSV1, "sdmx-csv-1.0.csv"),
      (.dhis2CSV, "dhis2-dataValueSet.csv"), (.dhis2JSON, "dhis2-dataValueSet.json"),
    ])
  func `the worked files are read as 84.47`(form: ExchangeForm, name: String) throws {
    let file = ExchangeFile(name: name, bytes: Array(try Self.text(name).utf8))
    let bundle = try Exchange.bundle(from: [file], as: form, known: try ExchangeBundles.known()).bundle
    #expect(bundle.records.map(\.observation.value.description) == ["84.47"])
    #expect(bundle.records.map(\.observation.unitCode) == ["35.08.10"])
    #expect(bundle.records.map(\.observation.period) == [.year(2024)])
  }

  // MARK: Comparing content

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: try #require(folder) + name, encoding: .utf8)
  }

  /// The cells of a small table without line ends in cells.
  static func table(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  static func columns(_ text: String) -> [String: [String]] {
    let table = table(text)
    var columns: [String: [String]] = [:]
    for (index, heading) in (table.first ?? []).enumerated() {
      columns[heading] = table.dropFirst().map { $0[index] }
    }
    return columns
  }

  /// A JSON value without its lines.
  static func plain(_ bytes: [UInt8]) throws -> String { plain(try JSONParser.node(of: bytes)) }

  static func plain(_ node: JSONNode?) -> String {
    switch node?.value {
    case nil: "nothing"
    case .null: "null"
    case .bool(let truth): "\(truth)"
    case .number(let digits): digits
    case .string(let text): "\"\(text)\""
    case .array(let items): "[\(items.map { plain($0) }.joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\($0.key):\(plain($0.value))" }.sorted().joined(separator: ","))}"
    }
  }

  static func values(_ key: String, of list: String, _ node: JSONNode) -> [String] {
    guard case .array(let items)? = node[list]?.value else { return [] }
    return items.map { plain($0[key]) }
  }

  /// The formulas of the indicators with codes in the place of ids.
  static func formulas(_ key: String, _ node: JSONNode) -> [String] {
    let ids = values("id", of: "dataElements", node)
    let codes = values("code", of: "dataElements", node)
    return values(key, of: "indicators", node).map { formula in
      zip(ids, codes).reduce(formula) { text, pair in
        text.replacingOccurrences(of: pair.0.filter { $0 != "\"" }, with: pair.1.filter { $0 != "\"" })
      }
    }
  }

  /// Every element with its attributes, its words and the ids above it.
  static func pieces(of node: XMLNode, under path: String = "") -> Set<String> {
    let attributes = node.attributes.map { "\($0.name)=\($0.value)" }.sorted().joined(separator: " ")
    let words = node.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let place = "\(path)/\(node.namespace ?? ""):\(node.name)[\(attributes)]"
    return node.children.reduce(into: [words.isEmpty ? place : "\(place) \(words)"]) { pieces, child in
      pieces.formUnion(Self.pieces(of: child, under: place))
    }
  }
}
