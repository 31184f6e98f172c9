// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorExchange
import IndicatorModel
import SurveyModel
import Testing

struct RoundTripTests {
  static let readable = ExchangeForm.allCases.filter(\.isReadable)

  @Test(arguments: readable)
  func `export, import and export again give the same bytes`(form: ExchangeForm) throws {
    for bundle in [
      try ExchangeBundles.worked(), try ExchangeBundles.full(), try ExchangeBundles.many(), Self.empty,
    ] {
      let first = try Exchange.files(of: bundle, as: form, settings: ExchangeBundles.settings)
      let read = try Exchange.bundle(from: first, as: form, known: try ExchangeBundles.known())
      let second = try Exchange.files(of: read.bundle, as: form, settings: ExchangeBundles.settings)
      #expect(first == second)
      #expect(read.bundle.records.count == bundle.records.count)
      #expect(read.bundle.records.map(\.observation.value) == Self.sorted(bundle).map(\.observation.value))
    }
  }

  @Test func `our own JSON loses nothing, and needs nothing that is known beside it`() throws {
    let bundle = try ExchangeBundles.full()
    let files = try Exchange.files(of: bundle, as: .json, settings: ExchangeBundles.settings)
    let read = try Exchange.bundle(from: files, as: .json, known: .nothing).bundle
    #expect(read.records == Self.sorted(bundle))
    #expect(Set(read.targets) == Set(bundle.targets))
    #expect(read.definitions == bundle.definitions)
    #expect(read.units == bundle.units)
  }

  @Test(arguments: [ExchangeForm.csv, .dataPackage])
  func `tables keep observations with their trails, and targets with their papers`(form: ExchangeForm) throws
  {
    let bundle = try ExchangeBundles.full(hostile: false)
    let files = try Exchange.files(of: bundle, as: form, settings: ExchangeBundles.settings)
    let read = try Exchange.bundle(from: files, as: form, known: try ExchangeBundles.known())
    #expect(read.bundle.records == Self.sorted(bundle))
    #expect(Set(read.bundle.targets) == Set(bundle.targets))
    #expect(read.findings.isEmpty)
  }

  @Test func `a table that a spreadsheet program saved with semicolons is read too`() throws {
    let head = "indicator_id;area_code;period;value;unit"
    let file = ExchangeFile(name: "o.csv", bytes: Array("\(head)\r\nIKM;35.08.10;2024;84.47;INDEX\r\n".utf8))
    let read = try Exchange.bundle(from: [file], as: .csv, known: try ExchangeBundles.known())
    #expect(read.bundle.records.map(\.observation.value.description) == ["84.47"])
  }

  @Test func `SDMX keeps every layer of a target, its paper and the reason of a change`() throws {
    let bundle = try ExchangeBundles.full(hostile: false)
    let files = try Exchange.files(of: bundle, as: .sdmxCSV2, settings: ExchangeBundles.settings)
    let read = try Exchange.bundle(from: files, as: .sdmxCSV2, known: try ExchangeBundles.known())
    #expect(Set(read.bundle.targets) == Set(bundle.targets))
    let rows = String(decoding: files[0].bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(
      rows.contains("dataflow,IDLMJ:DF_IKU(1.0.0),R,A,350810,IKM,2024,84.47,83.50,INDEX,A,2,,"),
      "the changed agreement is the second measure")
    let alone = try Exchange.bundle(from: [files[0]], as: .sdmxCSV2, known: try ExchangeBundles.known())
    #expect(alone.bundle.targets.isEmpty)
    #expect(alone.findings.map(\.rule) == [.targetsWithoutPaper])
  }

  @Test(arguments: ExchangeForm.allCases)
  func `the order of the values handed in changes no byte`(form: ExchangeForm) throws {
    let bundle = try ExchangeBundles.full()
    let turned = IndicatorBundle(
      definitions: bundle.definitions.reversed(), units: bundle.units.reversed(),
      records: bundle.records.reversed(), targets: bundle.targets.reversed())
    let settings = ExchangeBundles.settings
    #expect(
      try Exchange.files(of: bundle, as: form, settings: settings)
        == Exchange.files(of: turned, as: form, settings: settings))
  }

  @Test func `no cell of any table begins like a formula`() throws {
    let bundle = try ExchangeBundles.full()
    for form in ExchangeForm.allCases {
      for file in try Exchange.files(of: bundle, as: form, settings: ExchangeBundles.settings)
      where file.name.hasSuffix(".csv") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for sign in ["=", "+", "@"] {
          #expect(!text.contains(",\(sign)") && !text.contains(",\"\(sign)"), "\(file.name) \(sign)")
        }
      }
    }
  }

  static let empty = IndicatorBundle(definitions: [], units: [], records: [], targets: [])

  static func sorted(_ bundle: IndicatorBundle) -> [IndicatorRecord] {
    bundle.records.sorted { left, right in
      func key(_ record: IndicatorRecord) -> [String] {
        [
          record.observation.indicatorCode, record.observation.unitCode,
          record.observation.period.description,
        ]
      }
      return key(left).lexicographicallyPrecedes(key(right))
    }
  }
}
