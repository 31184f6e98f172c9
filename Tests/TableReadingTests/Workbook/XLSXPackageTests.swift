// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport
import Testing

@testable import TableReading

struct XLSXPackageTests {
  private static let strict = "http://purl.oclc.org/ooxml"

  @Test func `sheets are found by relationships, whatever their parts are called and prefixed`() throws {
    let read = try SheetRows(
      ZipMaker([
        .init("[Content_Types].xml", "<Types/>"),
        .init(
          "_rels/.rels",
          "<p:Relationships xmlns:p=\"urn:p\"><p:Relationship Id=\"a\" Target=\"/aneh/buku.xml\" "
            + "Type=\"\(Self.strict)/officeDocument/relationships/officeDocument\"/></p:Relationships>"),
        .init(
          "aneh/buku.xml",
          "<x:workbook xmlns:x=\"\(Self.strict)/spreadsheetml/main\" "
            + "xmlns:k=\"\(Self.strict)/officeDocument/relationships\"><x:sheets>"
            + "<x:sheet name=\"B\" k:id=\"q\"/><x:sheet name=\"Grafik\" k:id=\"g\"/><x:sheet name=\"A\" k:id=\"z\"/>"
            + "</x:sheets></x:workbook>"),
        .init(
          "aneh/_rels/buku.xml.rels",
          "<Relationships><Relationship Id=\"z\" Type=\"t/worksheet\" Target=\"Satu.XML\"/>"
            + "<Relationship Id=\"g\" Type=\"t/chartsheet\" Target=\"g.xml\"/>"
            + "<Relationship Id=\"q\" Type=\"t/worksheet\" Target=\"../lain/./dua.xml\"/></Relationships>"),
        .init("aneh/satu.xml", Self.sheet("1")), .init("lain/dua.xml", Self.sheet("2")),
      ]).bytes)
    #expect(read.sheets.map(\.name) == ["B", "A"])
    #expect(read.texts(0) == [["2"]])
    #expect(read.texts(1) == [["1"]])
  }

  private static func sheet(_ value: String) -> String {
    "<s:worksheet xmlns:s=\"\(strict)/spreadsheetml/main\"><s:dimension ref=\"A1:XFD1048576\"/><s:sheetData>"
      + "<s:row><s:c><s:v>\(value)</s:v></s:c></s:row></s:sheetData></s:worksheet>"
  }

  @Test func `a document that is no workbook is told from one`() {
    let word: [ZipMaker.Entry] = [
      .init("[Content_Types].xml", "<Types/>"),
      .init(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ), .init("word/document.xml", "<document/>"),
    ]
    #expect(workbookError(ZipMaker(word).bytes)?.code == .notWorkbook)
    var binary = word
    binary[2] = .init("word/document.xml", [1, 2, 3, 0, 255])
    #expect(workbookError(ZipMaker(binary).bytes)?.code == .notWorkbook)
    #expect(workbookError(ZipMaker([.init("[Content_Types].xml", "<Types/>")]).bytes)?.code == .notWorkbook)
  }

  @Test func `two sheets never share one part`() {
    let entries = WorkbookMaker([.init("Satu", ""), .init("Dua", "")]).entries.map { entry in
      let text = String(decoding: entry.packed, as: UTF8.self)
      return ZipMaker.Entry(
        String(decoding: entry.name, as: UTF8.self),
        text.replacing("worksheets/sheet2.xml", with: "worksheets/sheet1.xml"))
    }
    #expect(workbookError(ZipMaker(entries).bytes)?.sheet == "Dua")
  }

  @Test func `a sheet whose part is missing is an error that names it`() {
    var entries = WorkbookMaker([.init("Satu", ""), .init("Dua", "")]).entries
    entries.removeAll { $0.name == Array("xl/worksheets/sheet2.xml".utf8) }
    let error = workbookError(ZipMaker(entries).bytes)
    #expect(error?.code == .partMissing)
    #expect(error?.sheet == "Dua")
  }
}
