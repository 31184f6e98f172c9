// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorExchange
import IndicatorModel
import SurveyModel
import Testing

/// Files from outside that must be refused: each by the error that names its trouble, at its place.
struct RefusalTests {
  static let head =
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n"
  static let row = "dataflow,IDLMJ:DF_IKU(1.0.0),R,A,350810,IKM,2024,84.47,INDEX"

  static func error(
    _ form: ExchangeForm, _ text: String, name: String = "file", limits: ExchangeLimits = .office
  ) throws -> IndicatorExchangeError? {
    try error(form, [ExchangeFile(name: name, bytes: Array(text.utf8))], limits: limits)
  }

  static func error(
    _ form: ExchangeForm, _ files: [ExchangeFile], limits: ExchangeLimits = .office
  ) throws -> IndicatorExchangeError? {
    let known = try ExchangeBundles.known()
    do {
      _ = try Exchange.bundle(from: files, as: form, known: known, limits: limits)
      return nil
    } catch { return error }
  }

  @Test func `a value is never rounded to the decimals that another column tells`() throws {
    let head = Self.head.replacingOccurrences(of: "\n", with: ",DECIMALS\n")
    #expect(try Self.error(.sdmxCSV2, head + Self.row + ",2") == nil)
    #expect(try Self.error(.sdmxCSV2, head + Self.row + ",0")?.code == .unreadableValue)
  }

  @Test func `the plain file is read, so that each refusal below has its own cause`() throws {
    #expect(try Self.error(.sdmxCSV2, Self.head + Self.row) == nil)
  }

  @Test(arguments: [
    ("DF_OTHER", "IDLMJ:DF_IKU(1.0.0)", "IDLMJ:DF_OTHER(1.0.0)", IndicatorExchangeError.Code.otherDataflow),
    ("another agency", "IDLMJ:DF_IKU", "BPS:DF_IKU", .otherDataflow),
    ("another major version", "DF_IKU(1.0.0)", "DF_IKU(2.0.0)", .otherDataflow),
    ("a deletion", ",R,", ",D,", .unreadableValue),
    ("dots in a code", "350810", "35.08.10", .codeSigns),
    ("an unknown unit", "350810", "350899", .unknownUnit),
    ("an unknown indicator", "IKM", "IKN", .unknownIndicator),
    ("a quarter in a file of years", "2024,84", "2024-Q4,84", .otherFrequency),
    ("a week", "2024,84", "2024-W05,84", .unreadableValue),
    ("a percentage for an index", "INDEX", "PT", .otherUnit),
    ("a decimal comma", "84.47", "\"84,47\"", .unreadableValue),
    ("an exponent", "84.47", "8.4e1", .unreadableValue),
    ("no number", "84.47", "NaN", .unreadableValue),
    ("an index that no form can make", "84.47", "104.47", .outsideRange),
    ("an index below its scale", "84.47", "24.99", .outsideRange),
    ("a row that is too short", ",84.47,INDEX", ",84.47", .cutOff),
    ("a cell too many", "INDEX", "INDEX,X", .unknownField),
    ("a quote that nobody closes", "84.47", "\"84.47", .cutOff),
  ])
  func `a row of SDMX-CSV is refused`(
    what: String, from: String, to: String, code: IndicatorExchangeError.Code
  ) throws {
    let row = Self.row.replacingOccurrences(of: from, with: to)
    #expect(row != Self.row, "\(what)")
    let error = try Self.error(.sdmxCSV2, Self.head + row)
    #expect(error?.code == code, "\(what)")
    #expect(error?.place?.line == 2, "\(what)")
    #expect(error?.place?.source == "file", "\(what)")
  }

  @Test func `another dataflow is named before its columns are looked at`() throws {
    let error = try Self.error(
      .sdmxCSV2, "STRUCTURE,STRUCTURE_ID,ACTION,GEO,OBS_VALUE\ndataflow,ESTAT:NAMA(1.0),I,ID,1\n")
    #expect(error?.code == .otherDataflow)
    #expect(error?.arguments.first == "ESTAT:NAMA(1.0)")
  }

  @Test func `a row that stands twice, a column that stands twice and an unknown column are refused`() throws
  {
    #expect(try Self.error(.sdmxCSV2, Self.head + Self.row + "\n" + Self.row)?.code == .repeatedRecord)
    let twice = Self.head.replacingOccurrences(of: "UNIT_MEASURE", with: "OBS_VALUE")
    #expect(try Self.error(.sdmxCSV2, twice + Self.row)?.code == .repeatedKey)
    let other = Self.head.replacingOccurrences(of: "UNIT_MEASURE", with: "SECRET")
    let error = try Self.error(.sdmxCSV2, other + Self.row)
    #expect(error?.code == .unknownField)
    #expect(error?.place?.column == 9)
  }

  @Test func `a value that its numerator and denominator do not make is refused`() throws {
    let head = Self.head.dropLast() + ",NUMERATOR,DENOMINATOR\n"
    func row(_ value: String, _ counts: String) -> String {
      head + "dataflow,IDLMJ:DF_IKU(1.0.0),R,A,350810,FASKOR_TL,2024,\(value),PERCENT,\(counts)"
    }
    #expect(try Self.error(.sdmxCSV2, row("75.00", "18,24")) == nil)
    #expect(try Self.error(.sdmxCSV2, row("75.01", "18,24"))?.code == .otherValue)
    #expect(try Self.error(.sdmxCSV2, row("125.00", "30,24"))?.code == .outsideRange)
    #expect(try Self.error(.sdmxCSV2, row("75.00", "18,0"))?.code == .unreadableValue)
    #expect(try Self.error(.sdmxCSV2, row("75.00", "18,"))?.code == .missingField)
    #expect(try Self.error(.sdmxCSV2, row("-75.00", "-18,24"))?.code == .unreadableValue)
  }

  @Test func `a percentage without counts is taken and noted, a blank value is not taken and noted`() throws {
    let file = ExchangeFile(
      name: "f",
      bytes: Array(
        (Self.head + "dataflow,IDLMJ:DF_IKU(1.0.0),R,A,350810,FASKOR_TL,2024,75.93,PERCENT\n"
          + Self.row.replacingOccurrences(of: "84.47", with: "")).utf8))
    let read = try Exchange.bundle(from: [file], as: .sdmxCSV2, known: try ExchangeBundles.known())
    #expect(read.findings.map(\.rule) == [.percentageWithoutCounts, .blankObservation])
    #expect(read.bundle.records.map(\.observation.value.description) == ["75.93"])
  }

  // MARK: JSON

  static func json() throws -> String {
    let files = try Exchange.files(
      of: try ExchangeBundles.full(hostile: false), as: .json, settings: ExchangeBundles.settings)
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("urn:ikm:indicator-bundle:1", "urn:other", IndicatorExchangeError.Code.otherDataflow),
    ("\"targets\": [", "\"targets\": [], \"targets\": [", .repeatedKey),
    ("\"isStale\": true", "\"isStale\": true, \"note\": \"x\"", .unknownField),
    ("\"value\": \"75.00\"", "\"value\": \"75.10\"", .otherValue),
    ("\"value\": \"75.00\"", "\"value\": 75.00", .unreadableValue),
    ("\"numerator\": \"18\"", "\"numerator\": \"17\"", .otherValue),
    ("\"variable\": \"FASKOR_D\", \"count\": 24", "\"variable\": \"FASKOR_D\", \"count\": 25", .otherValue),
    ("\"variable\": \"FASKOR_D\"", "\"variable\": \"FASKOR_X\"", .unknownField),
    ("\"denominator\": \"24\"", "\"denominator\": \"0\"", .unreadableValue),
    ("\"denominator\": \"24\"", "\"denominator\": \"24/0\"", .unreadableValue),
    ("\"kind\": \"register\"", "\"kind\": \"rumour\"", .unreadableValue),
    ("\"status\": \"locked\"", "\"status\": \"sealed\"", .unreadableValue),
    ("\"multiplier\": 100", "\"multiplier\": 1e2", .unreadableValue),
    ("DESA_JML * 3", "DESA_JML", .otherDefinition),
    ("DESA_JML * 3", "DESA_JUMLAH * 3", .unknownField),
    ("DESA_JML * 3", "DESA_JML * (3", .unreadableValue),
    ("\"layer\": \"pk\"", "\"layer\": \"pk-perubahan\"", .missingField),
    ("\"unit\": \"35.08.01\"", "\"unit\": \"35.08.99\"", .unknownUnit),
  ])
  func `our own JSON is refused where it contradicts itself`(
    from: String, to: String, code: IndicatorExchangeError.Code
  ) throws {
    let text = try Self.json()
    let place = try #require(text.range(of: from), "\(from)")
    let error = try Self.error(.json, text.replacingCharacters(in: place, with: to))
    #expect(error?.code == code, "\(to)")
    #expect((error?.place?.line ?? 0) > 0, "\(to)")
  }

  @Test func `a file that is cut off anywhere is refused, and never read in part`() throws {
    for form in RoundTripTests.readable {
      let files = try Exchange.files(
        of: try ExchangeBundles.full(), as: form, settings: ExchangeBundles.settings)
      let whole = files[0]
      // The last bytes of a table are its last cell and line end, which nobody can miss.
      for length in stride(from: 0, to: whole.bytes.count - 40, by: max(1, whole.bytes.count / 37)) {
        let cut = ExchangeFile(name: whole.name, bytes: Array(whole.bytes.prefix(length)))
        let read = try? Exchange.bundle(
          from: [cut] + files.dropFirst(), as: form, known: try ExchangeBundles.known())
        let isTable = form == .csv || form.rawValue.contains("csv")
        if !isTable { #expect(read == nil, "\(form) \(length)") }
      }
    }
  }

  @Test func `damaged bytes are refused or read, and never trap`() throws {
    var seed: UInt64 = 6
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, below)
    }
    let known = try ExchangeBundles.known()
    for form in RoundTripTests.readable {
      let files = try Exchange.files(
        of: try ExchangeBundles.full(), as: form, settings: ExchangeBundles.settings)
      for _ in 0..<60 {
        var bytes = files[0].bytes
        for _ in 0...random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
        _ = try? Exchange.bundle(
          from: [ExchangeFile(name: files[0].name, bytes: bytes)] + files.dropFirst(), as: form, known: known)
      }
    }
  }

  @Test func `limits are kept on bytes, rows, depth and digits`() throws {
    var limits = ExchangeLimits.office
    limits.fileBytes = 50
    #expect(try Self.error(.sdmxCSV2, Self.head, limits: limits)?.code == .tooLarge)
    limits = .office
    limits.rows = 2
    let rows = Self.head + Self.row + "\n" + Self.row.replacingOccurrences(of: "2024,", with: "2023,") + "\n"
    #expect(try Self.error(.sdmxCSV2, rows, limits: limits)?.code == .limit)
    #expect(try Self.error(.json, String(repeating: "[", count: 100_000))?.code == .limit)
    let digits = String(repeating: "9", count: 100_000)
    let json = try Self.json().replacingOccurrences(of: "\"sum\": \"530\"", with: "\"sum\": \"\(digits)\"")
    #expect(try Self.error(.json, json)?.code == .limit)
    let fewer = try Self.json().replacingOccurrences(
      of: "\"sum\": \"530\"", with: "\"sum\": \"\(digits.prefix(500))\"")
    #expect(try Self.error(.json, fewer)?.code == .unreadableValue)
    let row = Self.row.replacingOccurrences(of: "84.47", with: String(digits.prefix(60)))
    #expect(try Self.error(.sdmxCSV2, Self.head + row)?.code == .unreadableValue)
  }

  @Test func `a form that is only written is not read`() throws {
    for form in ExchangeForm.allCases where !form.isReadable {
      #expect(try Self.error(form, "")?.code == .onlyWritten)
    }
  }

  // MARK: DHIS2 and the data package

  @Test(arguments: [
    ("\"FASKOR_D\"", "\"FASKOR_Q\"", IndicatorExchangeError.Code.unknownIndicator),
    ("\"24\"", "\"0\"", .unreadableValue), ("\"24\"", "\"12\"", .outsideRange),
    ("\"24\"", "\"-24\"", .unreadableValue),
    ("\"24\"", "\"24.5\"", .unreadableValue), ("\"35.08.10\"", "\"350810\"", .unknownUnit),
    ("\"2024Q4\"", "\"2024W4\"", .unreadableValue),
    ("\"\",\"\",\"24\"", "\"male\",\"\",\"24\"", .unreadableValue),
  ])
  func `a data value of DHIS2 is refused`(
    from: String, to: String, code: IndicatorExchangeError.Code
  ) throws {
    let text = """
      "dataelement","period","orgunit","categoryoptioncombo","attributeoptioncombo","value"
      "FASKOR_TL_N","2024Q4","35.08.10","","","18"
      "FASKOR_D","2024Q4","35.08.10","","","24"
      """
    #expect(try Self.error(.dhis2CSV, text) == nil)
    let changed = text.replacingOccurrences(of: from, with: to)
    #expect(try Self.error(.dhis2CSV, changed)?.code == code, "\(to)")
  }

  @Test func `counts without their denominator and a data value that stands twice are refused`() throws {
    let half =
      #"{"dataValues": [{"dataElement": "FASKOR_TL_N", "period": "2024", "orgUnit": "35.08.10", "value": "1"}]}"#
    let error = try Self.error(.dhis2JSON, half)
    #expect(error?.code == .missingField)
    #expect(error?.arguments == ["FASKOR_D"])
    let value = #"{"dataElement": "IKM", "period": "2024", "orgUnit": "35.08.10", "value": "80"}"#
    #expect(try Self.error(.dhis2JSON, "{\"dataValues\": [\(value), \(value)]}")?.code == .repeatedRecord)
    let gone = value.replacingOccurrences(of: "\"80\"", with: "\"80\", \"deleted\": true")
    #expect(try Self.error(.dhis2JSON, "{\"dataValues\": [\(gone)]}")?.code == .unreadableValue)
    let uid = "{\"dataElementIdScheme\": \"UID\", \"dataValues\": []}"
    #expect(try Self.error(.dhis2JSON, uid)?.code == .unreadableValue)
  }

  @Test func `a data package names files beside it, and no others`() throws {
    let files = try Exchange.files(
      of: try ExchangeBundles.full(), as: .dataPackage, settings: ExchangeBundles.settings)
    let text = String(decoding: files[0].bytes, as: UTF8.self)
    for path in ["../iku_observations.csv", "/etc/passwd", "http://x/iku.csv", ".iku.csv"] {
      let evil = text.replacingOccurrences(of: "\"iku_observations.csv\"", with: "\"\(path)\"")
      let changed = [ExchangeFile(name: "datapackage.json", bytes: Array(evil.utf8))] + files.dropFirst()
      #expect(try Self.error(.dataPackage, changed)?.code == .unreadableValue, "\(path)")
    }
    #expect(try Self.error(.dataPackage, [files[0]])?.code == .missingField)
    let formula = String(decoding: files[1].bytes, as: UTF8.self)
      .replacingOccurrences(of: "DESA_JML * 3", with: "DESA_JML")
    let changed = files.map {
      $0.name == files[1].name ? ExchangeFile(name: $0.name, bytes: Array(formula.utf8)) : $0
    }
    #expect(try Self.error(.dataPackage, changed)?.code == .otherDefinition, "a formula that lost its x 3")
  }

  // MARK: Writing

  @Test func `what a form cannot hold is refused when it is written`() throws {
    let worked = try ExchangeBundles.worked()
    let observation = try ExchangeBundles.index("35.08.10", .year(2024))
    func code(_ bundle: IndicatorBundle, _ form: ExchangeForm) -> IndicatorExchangeError.Code? {
      do {
        _ = try Exchange.files(of: bundle, as: form, settings: ExchangeBundles.settings)
        return nil
      } catch { return error.code }
    }
    func bundle(
      _ records: [IndicatorRecord], units: [OrgUnit]? = nil, definitions: [IndicatorDefinition]? = nil
    ) -> IndicatorBundle {
      IndicatorBundle(
        definitions: definitions ?? worked.definitions, units: units ?? worked.units, records: records,
        targets: [])
    }
    let record = IndicatorRecord(observation: observation, status: .draft)
    #expect(code(bundle([record, record]), .json) == .repeatedRecord)
    #expect(code(bundle([record], units: []), .json) == .unknownUnit)
    #expect(code(bundle([record], definitions: []), .json) == .unknownIndicator)
    let other = OrgUnit(code: "kantor/1", name: "Kantor", level: .kecamatan, parentCode: nil)
    let there = IndicatorRecord(
      observation: try ExchangeBundles.index("kantor/1", .year(2024)), status: .draft)
    for form in [ExchangeForm.sdmxCSV1, .sdmxCSV2, .sdmxJSON, .sdmxStructure] {
      #expect(code(bundle([there], units: [other]), form) == .codeSigns)
    }
    let counted = try ExchangeBundles.share(
      "FASKOR_TL", [("FASKOR_TL_N", 18), ("FASKOR_D", 24)], "35.08.10", .year(2024))
    let bare = Observation(
      indicatorCode: counted.indicatorCode, definitionVersion: counted.definitionVersion,
      unitCode: counted.unitCode, period: counted.period, measure: counted.measure, value: counted.value,
      provenance: counted.provenance)
    let known = try ExchangeBundles.known()
    #expect(
      code(
        bundle([IndicatorRecord(observation: bare, status: .draft)], definitions: known.definitions),
        .dhis2JSON)
        == .cannotHold)
  }
}
