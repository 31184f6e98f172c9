// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport
import Testing

@testable import TableReading

struct ODSReaderTests {
  private static let names = ["table", "text", "office", "style"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")
  private static let calc =
    "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" "
    + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""

  /// A workbook with this content of its spreadsheet.
  private static func bytes(_ tables: String, styles: String = "", manifest: String = "<m/>") -> [UInt8] {
    ZipMaker([
      .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      .init("META-INF/manifest.xml", manifest),
      .init(
        "content.xml",
        "<office:document-content \(names) \(calc)><office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
      ),
    ]).bytes
  }

  private static func rows(_ rows: String) throws -> [TableRow] {
    try SheetRows(bytes("<table:table table:name=\"A\">\(rows)</table:table>"), format: .ods).rows[0]
  }

  private static func row(_ cells: String) throws -> TableRow {
    try #require(try rows("<table:table-row>\(cells)</table:table-row>").first)
  }

  @Test func `every type of value has its kind and its text`() throws {
    let row = try Self.row(
      """
      <table:table-cell office:value-type="float" office:value="3"><text:p>3,00</text:p></table:table-cell>\
      <table:table-cell office:value-type="percentage" office:value="0.750"><text:p>75%</text:p></table:table-cell>\
      <table:table-cell office:value-type="currency" office:value="1E3"/>\
      <table:table-cell office:value-type="date" office:date-value="2024-03-05"><text:p>05/03/24</text:p></table:table-cell>\
      <table:table-cell office:value-type="date" office:date-value="2024-03-05T10:30:00"/>\
      <table:table-cell office:value-type="time" office:time-value="PT09H05M00S"><text:p>9.05</text:p></table:table-cell>\
      <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell>\
      <table:table-cell office:value-type="string"><text:p>dua<text:s text:c="2"/>kata<text:line-break/>baris</text:p>\
      <text:p><text:span>lain</text:span><text:tab/>x</text:p></table:table-cell>\
      <table:table-cell office:value-type="string" office:string-value="dari atribut"><text:p>x</text:p></table:table-cell>
      """)
    #expect(
      row.texts == [
        "3", "0.75", "1000", "2024-03-05", "2024-03-05T10:30:00", "09:05:00", "TRUE",
        "dua  kata baris lain x",
        "dari atribut",
      ])
    #expect(
      (0..<8).map(row.kind(at:)) == [.number, .number, .number, .date, .date, .date, .boolean, .text])
  }

  @Test func `annotations, pictures and what merged cells cover are no content`() throws {
    let row = try Self.row(
      """
      <table:table-cell table:number-columns-spanned="2" office:value-type="string"><office:annotation>\
      <text:p>catatan</text:p></office:annotation><draw:frame><text:p>gambar</text:p></draw:frame><text:p>isi</text:p>\
      </table:table-cell><table:covered-table-cell office:value-type="float" office:value="9"/>\
      <table:table-cell office:value-type="float" office:value="1"/>
      """)
    #expect(row.texts == ["isi", "", "1"])
  }

  @Test func `formulas without a result and errors are told from blanks`() throws {
    let row = try Self.row(
      """
      <table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"/>\
      <table:table-cell table:formula="of:=1+2"/><table:table-cell table:formula="of:=X" office:value-type="string" \
      office:string-value="" calcext:value-type="error"><text:p>#NAME?</text:p></table:table-cell>\
      <table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"/>\
      <table:table-cell office:value-type="float" office:value="5"/>
      """)
    #expect(row.texts == ["3", "=", "#NAME?", "", "5"])
    #expect((0..<5).map(row.kind(at:)) == [.number, .formulaWithoutValue, .error, .text, .number])
  }

  @Test func `repeats of cells and rows are clamped, and those with content are written out`() throws {
    let one = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
    let rows = try Self.rows(
      """
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>\
      <table:table-cell table:number-columns-repeated="999999999"/></table:table-row>\
      <table:table-row-group><table:table-row table:visibility="collapse">\(one)</table:table-row></table:table-row-group>\
      <table:table-row table:number-rows-repeated="1048566"><table:table-cell/></table:table-row>
      """)
    #expect(rows.map(\.line) == [4, 5, 6])
    #expect(rows.map(\.texts) == [["", "", "a", "a"], ["", "", "a", "a"], ["1"]])
    #expect(rows.map(\.isHidden) == [false, false, true])
  }

  @Test func `sheets stand under the spreadsheet alone, and styles hide them`() throws {
    let table = { (name: String, style: String, value: Int) in
      "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\"><table:table-row><table:table-cell "
        + "office:value-type=\"float\" office:value=\"\(value)\"/></table:table-row></table:table>"
    }
    let read = try SheetRows(
      Self.bytes(
        "<table:tracked-changes><table:deletion>\(table("x", "", 9))</table:deletion></table:tracked-changes>"
          + table("Satu", "ta1", 1) + table("Dua", "ta2", 2),
        styles:
          "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
          + "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"),
      format: .ods)
    #expect(read.sheets.map(\.name) == ["Satu", "Dua"])
    #expect(read.sheets.map(\.isHidden) == [false, true])
    #expect(read.texts(0) == [["1"]])
    #expect(read.texts(1) == [["2"]])
  }

  @Test func `sheets can be opened in any order, again, and before one has ended`() throws {
    let tables = (1...4).map { sheet in
      let rows = (1...3).map { row in
        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"\(sheet)\(row)\"/></table:table-row>"
      }
      return "<table:table table:name=\"\(sheet)\">\(rows.joined())</table:table>"
    }
    let file = try ScratchFile(Self.bytes(tables.joined()), name: "buku")
    var workbook = try WorkbookReader(path: file.path, format: .ods)
    for sheet in [0, 1, 3, 3, 2, 0, 2] {
      try workbook.open(sheet)
      #expect(try workbook.next()?.texts == ["\(sheet + 1)1"])
      #expect(try workbook.next()?.line == 2)
      if sheet.isMultiple(of: 2) { continue }
      #expect(try workbook.next()?.texts == ["\(sheet + 1)3"])
      #expect(try workbook.next() == nil)
    }
  }

  @Test(arguments: [
    (
      "<table:table-row table:number-rows-repeated=\"1001\">CELL</table:table-row>",
      WorkbookReadingError.Code.repeatedTooOften
    ),
    (
      "<table:table-row table:number-rows-repeated=\"1048576\"/><table:table-row>CELL</table:table-row>",
      .placeOutside
    ),
    (
      "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/>CELL</table:table-row>",
      .placeOutside
    ),
  ])
  func `a repeat that is a bomb or leads out of the sheet is refused`(
    _ rows: String, _ code: WorkbookReadingError.Code
  ) {
    let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>"
    let table = "<table:table table:name=\"A\">\(rows.replacing("CELL", with: cell))</table:table>"
    #expect(workbookError(Self.bytes(table), format: .ods)?.code == code)
  }

  @Test func `a row that is filled to the end of the sheet by one cell meets the limit of a row`() {
    let cell =
      "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>"
      + String(repeating: "a", count: 100) + "</text:p></table:table-cell>"
    let table = "<table:table table:name=\"A\"><table:table-row>\(cell)</table:table-row></table:table>"
    #expect(workbookError(Self.bytes(table), format: .ods)?.code == .rowTooLong)
    let spaces =
      "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"999999999\"/></text:p>"
    let other =
      "<table:table table:name=\"A\"><table:table-row>\(spaces)</table:table-cell></table:table-row></table:table>"
    #expect(workbookError(Self.bytes(other), format: .ods)?.code == .cellTooLong)
  }

  @Test func `a workbook with a password says so`() {
    let manifest = "<m xmlns:k=\"urn:k\"><k:file-entry><k:encryption-data/></k:file-entry></m>"
    #expect(workbookError(Self.bytes("", manifest: manifest), format: .ods)?.code == .encrypted)
  }

  @Test func `a workbook cut short anywhere is refused`() {
    let whole = Self.bytes("<table:table table:name=\"A\"><table:table-row/></table:table>")
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(workbookError(Array(whole[..<length]), format: .ods) != nil, "\(length)")
    }
  }
}
