// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct WorkbookFrontDoorTests {
  private func error(_ bytes: [UInt8]) throws -> SurveyImportError? {
    let file = try TemporaryFile(bytes, name: "berkas.bin")
    do {
      _ = try read(path: file.path)
      return nil
    } catch { return error }
  }

  @Test func `the content tells a workbook, whatever its name`() throws {
    let names = ["table", "text", "office"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    let cells = (["NO"] + (1...9).map { "U\($0)" }).map {
      "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
    }
    let form = (0..<10).map { _ in "<table:table-cell office:value-type=\"float\" office:value=\"3\"/>" }
    let ods = ZipMaker([
      .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      .init(
        "content.xml",
        "<office:document-content \(names)><office:body><office:spreadsheet><table:table table:name=\"A\">"
          + "<table:table-row>\(cells.joined())</table:table-row><table:table-row table:number-rows-repeated=\"2\">"
          + "\(form.joined())</table:table-row></table:table></office:spreadsheet></office:body>"
          + "</office:document-content>"),
    ])
    let file = try TemporaryFile(ods.bytes, name: "x.csv")
    let read = try read(path: file.path)
    #expect(read.header.format == "ods")
    #expect(read.forms.map(\.line) == [2, 3])
    #expect(read.forms.map(\.part) == ["A", "A"])
  }

  @Test func `a SpreadsheetML file is a workbook and no submission`() throws {
    let cells = (["NO"] + (1...9).map { "U\($0)" }).map {
      "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>"
    }
    let form = (0..<10).map { _ in "<Cell><Data ss:Type=\"Number\">4</Data></Cell>" }
    let file = try TemporaryFile(
      """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>\
      <Row>\(cells.joined())</Row><Row>\(form.joined())</Row></Table></Worksheet></Workbook>
      """, name: "x.xls")
    let read = try read(path: file.path, table: TableChoices(sheet: "a"))
    #expect(read.header.format == "spreadsheetml")
    #expect(read.texts(.question(0)) == ["4"])
  }

  @Test func `a password, an old workbook and another document each get words of their own`() throws {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let filler = [UInt8](repeating: 0, count: 70_000)
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try error(magic + filler + name + filler)?.message.id == "E241")
    #expect(try error(magic + filler)?.message.id == "E313")
    #expect(try error(magic + filler + name.dropLast(3))?.message.id == "E313")
    let manifest = "<m xmlns:k=\"urn:k\"><k:encryption-data/></m>"
    let type = ZipMaker.Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    let protected = ZipMaker([
      type, .init("META-INF/manifest.xml", manifest), .init("content.xml", [7, 0, 9]),
    ])
    #expect(try error(protected.bytes)?.message.id == "E241")
    let text = ZipMaker([
      .init("mimetype", "application/vnd.oasis.opendocument.text"), .init("content.xml", "<a/>"),
    ])
    #expect(try error(text.bytes)?.message.id == "E240")
    #expect(try error(ZipMaker([.init("[Content_Types].xml", "<Types/>")]).bytes)?.message.id == "E240")
  }

  @Test func `hostile workbooks are refused with where and why`() throws {
    let far = WorkbookMaker([.init("Lembar 1", "<row r=\"3\"><c r=\"ZZZ3\"><v>1</v></c></row>")])
    #expect(
      try error(far.bytes)
        == SurveyImportError(
          "E244", at: Provenance(source: "berkas.bin", sheet: "Lembar 1", line: 3, column: 1)))
    let rows = far.entries.filter { $0.name != Array("xl/worksheets/sheet1.xml".utf8) }
    let bomb = ZipMaker(rows + [.init(bomb: "xl/worksheets/sheet1.xml", bytes: 300_000_000)])
    #expect(try ["E338", "E104", "E102"].contains(error(bomb.bytes)?.message.id))
    let broken = ZipMaker(rows + [.init("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")])
    #expect(try error(broken.bytes)?.message.id == "E103")
    #expect(try error(ZipMaker(far.entries + [.init("../x", "y")]).bytes)?.message.id == "E333")
  }
}
