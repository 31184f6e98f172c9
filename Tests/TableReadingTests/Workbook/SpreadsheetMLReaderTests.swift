// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport
import Testing
import XMLReading

@testable import TableReading

struct SpreadsheetMLReaderTests {
  /// A workbook whose first sheet has these rows.
  private static func bytes(_ rows: String, further: String = "", encoding: String = "UTF-8") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="\(encoding)"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
      <Worksheet ss:Name="Satu"><Table>\(rows)</Table></Worksheet>\(further)</Workbook>
      """.utf8)
  }

  private static func rows(_ rows: String) throws -> [TableRow] {
    try SheetRows(bytes(rows), format: .spreadsheetML).rows[0]
  }

  @Test func `places, merged cells and types are read as they say`() throws {
    let rows = try Self.rows(
      """
      <Column ss:Index="3"/><Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Judul</Data></Cell>\
      <Cell><Data ss:Type="Number">3</Data></Cell></Row>
      <Row ss:Index="5" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">3.50</Data></Cell>\
      <Cell><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell>\
      <Cell><Data ss:Type="DateTime">1899-12-31T10:30:00.000</Data></Cell>\
      <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>
      <Row><Cell><ss:Data ss:Type="String"><html:B>te</html:B>bal</ss:Data><Comment><ss:Data>catatan</ss:Data></Comment>\
      </Cell><Cell ss:Formula="=RC[-1]"/><Cell ss:Formula="=1"><Data ss:Type="String"></Data></Cell>\
      <Cell><Data ss:Type="Number">1</Data></Cell></Row>
      """)
    #expect(
      rows.map(\.texts) == [
        ["Judul", "", "", "3"], ["", "3.5", "2024-03-05", "10:30:00", "TRUE", "#REF!"],
        ["tebal", "=", "", "1"],
      ])
    #expect(rows.map(\.line) == [1, 5, 6])
    #expect(rows.map(\.isHidden) == [false, true, false])
    #expect((0..<6).map(rows[1].kind(at:)) == [.text, .number, .date, .date, .boolean, .error])
    #expect(rows[2].kind(at: 1) == .formulaWithoutValue)
  }

  @Test func `several sheets are read one by one, hidden ones are marked`() throws {
    let further = """
      <Worksheet ss:Name="Dua"><Table><Row><Cell><Data ss:Type="Number">2</Data></Cell></Row></Table>\
      <x:WorksheetOptions><x:Visible>SheetVeryHidden</x:Visible></x:WorksheetOptions></Worksheet>
      """
    let read = try SheetRows(
      Self.bytes("<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>", further: further),
      format: .spreadsheetML)
    #expect(read.sheets.map(\.name) == ["Satu", "Dua"])
    #expect(read.sheets.map(\.isHidden) == [false, true])
    #expect(read.texts(0) == [["1"]])
    #expect(read.texts(1) == [["2"]])
  }

  @Test(arguments: [
    "<Row ss:Index=\"999999999\"><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>",
    "<Row><Cell ss:Index=\"999999999\"><Data ss:Type=\"Number\">1</Data></Cell></Row>",
    "<Row><Cell ss:MergeAcross=\"999999999\"><Data ss:Type=\"Number\">1</Data></Cell></Row>",
    "<Row ss:Index=\"0\"/>", "<Row ss:Index=\"3\"/><Row ss:Index=\"2\"/>",
    "<Row><Cell ss:Index=\"3\"/><Cell ss:Index=\"2\"/></Row>", "<Row ss:Index=\"-1\"/>",
  ])
  func `a place outside of the sheet, or in front of the one before, is refused`(_ rows: String) {
    let error = workbookError(Self.bytes(rows), format: .spreadsheetML)
    #expect(error?.code == .placeOutside)
    #expect(error?.sheet == "Satu")
  }

  @Test func `a file that is no workbook, cut short or with declarations is refused`() {
    let whole = Self.bytes("<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>")
    for length in stride(from: 0, to: whole.count - 1, by: 5) {
      #expect(workbookError(Array(whole[..<length]), format: .spreadsheetML) != nil, "\(length)")
    }
    #expect(workbookError(Array("<a/>".utf8), format: .spreadsheetML)?.code == .notWorkbook)
    let laughs =
      Array("<!DOCTYPE Workbook [<!ENTITY a \"4\">]>".utf8) + Array("<Workbook>&a;</Workbook>".utf8)
    #expect(workbookError(laughs, format: .spreadsheetML)?.xml?.code == .internalSubset)
  }
}
