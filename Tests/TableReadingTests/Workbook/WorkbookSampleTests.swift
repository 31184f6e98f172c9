// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

@testable import TableReading

/// Workbooks of other projects. What is expected of them was looked up in their XML by eye.
@Suite(.enabled(if: SharedFiles.path("data/formats") != nil, "needs the shared sample files"))
struct WorkbookSampleTests {
  private static let formats: [(ending: String, format: WorkbookFormat)] = [
    ("xlsx", .xlsx), ("ods", .ods), ("xml", .spreadsheetML),
  ]
  private static let refused: [String: WorkbookReadingError.Code] = [
    "CorruptedXmlFile.xml": .xml, "SecurityScannerWithCallbackExample.xml": .notWorkbook,
    "XEETestInvalidSimpleXML.xml": .xml, "XEETestInvalidUTF-16BE.xml": .xml, "XEETestInvalidUTF-7.xml": .xml,
    "XEETestInvalidUTF-7_DoubleEncoded.xml": .xml, "XEETestValidUTF-16BE.xml": .notWorkbook,
    "XEETestValidUTF-16LE.xml": .notWorkbook, "XEETestValidUTF-8-single-quote.xml": .notWorkbook,
    "XEETestValidUTF-8-whitespace.xml": .notWorkbook,
  ]

  private func read(_ name: String, _ format: WorkbookFormat = .xlsx) throws -> SheetRows {
    try SheetRows(path: #require(SharedFiles.path("data/formats/\(name)")), format: format)
  }

  @Test func `every sample is read to its end, or refused for its known reason`() throws {
    let folder = try #require(SharedFiles.path("data/formats"))
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var count = 0
    for (ending, format) in Self.formats {
      for name in names where name.hasSuffix(".\(ending)") {
        guard format != .spreadsheetML || name.hasPrefix("spreadsheetml2003/") else { continue }
        count += 1
        let expected = name.split(separator: "/").last.flatMap { Self.refused[String($0)] }
        do throws(WorkbookReadingError) {
          let read = try SheetRows(path: "\(folder)/\(name)", format: format)
          #expect(!read.sheets.isEmpty && expected == nil, "\(name)")
        } catch {
          #expect(error.code == expected, "\(name)")
        }
      }
    }
    #expect(count > 45)
  }

  @Test func `types, errors and dates of an XLSX`() throws {
    let read = try read("xlsx/readxl/types.xlsx")
    let sheet = try #require(read.sheets.firstIndex { $0.name == "smorgasbord" })
    let rows = read.rows[sheet]
    #expect(rows[1].texts == ["text formula", "HELLO WORLD"])
    #expect(rows[3].texts == ["double", "1.3"])
    #expect(rows[6].texts == ["boolean true", "TRUE"])
    #expect(rows[10].texts == ["date", "2016-02-26"])
    #expect(rows[10].kind(at: 1) == .date && rows[12].kind(at: 1) == .error)
    #expect(rows[18].texts.last == "#NUM!")
  }

  @Test func `the 1900 system believes in a day that was not`() throws {
    let rows = try read("xlsx/readxl/dates-leap-year-1900-xlsx.xlsx").texts(0)
    #expect(
      rows.prefix(6).map(\.first) == [
        "dttm", "1900-01-01T08:00:00", "1900-01-02T08:00:00", "1900-02-28T08:00:00", "1900-02-29T08:00:00",
        "1900-03-01T08:00:00",
      ])
  }

  @Test func `times are rounded to the second`() throws {
    let rows = try read("xlsx/readxl/datetime-rounding.xlsx").texts()
    #expect(
      rows.dropFirst().map(\.first) == [
        "2016-04-28T11:30:00", "2016-03-23T09:50:00", "2017-01-02T11:30:00", "2017-01-03T11:30:00",
      ])
  }

  @Test func `runs of rich text stand together, prefixes and places of sheets do not matter`() throws {
    #expect(try read("xlsx/readxl/inlineStr2.xlsx").texts()[0].prefix(2) == ["NNNN", "BeforeHierarchy"])
    #expect(try read("xlsx/readxl/nonstandard-xml-ns-prefix.xlsx").rows[0].count == 3)
    #expect(
      try read("xlsx/readxl/sheet-xml-lookup.xlsx").sheets.map(\.name).sorted() == [
        "Africa", "Americas", "Asia", "Europe", "Oceania",
      ])
  }

  @Test func `repeated cells of an ODS stand in all their columns`() throws {
    #expect(
      try read("ods/RepeatedDataCells.ods", .ods).texts() == [
        ["TestA", "", "", "", "TestE", "", "TestG", "SameValue", "SameValue", "SameValue", "TestK"]
      ])
    let data = try read("ods/data.ods", .ods)
    #expect(data.sheets.map(\.name).sorted() == ["Second Sheet", "Sheet1"])
    let sheet = try #require(data.sheets.firstIndex { $0.name == "Sheet1" })
    #expect(data.rows[sheet].map(\.line) == [1, 2, 4, 5, 8, 9, 10, 11, 12])
    #expect(data.texts(sheet)[2] == ["10", "10", "10.12"])
    #expect(data.texts(sheet)[4] == ["This has    4 spaces before and 2 after  "])
  }

  @Test func `errors of an ODS are no blanks`() throws {
    let row = try #require(try read("ods/issue.407.ods", .ods).rows[0].first)
    #expect(row.text(at: 4) == "Err:502" && row.kind(at: 4) == .error)
  }

  @Test func `SpreadsheetML is read in the encoding that it declares`() throws {
    let read = try read("spreadsheetml2003/excel2003.iso8859-1.xml", .spreadsheetML)
    #expect(read.texts()[0] == ["Voil\u{E0}"])
    #expect(try self.read("spreadsheetml2003/PageSetup.xml", .spreadsheetML).sheets.count == 4)
  }
}
