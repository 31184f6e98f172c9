// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport
import Testing

@testable import TableReading

struct XLSXCellTests {
  @Test func `shared, inline and formula texts are joined from their runs without phonetic ones`() throws {
    let read = try SheetRows(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
        <c r="C1" t="inlineStr"><is><r><t>sa</t></r><r><t xml:space="preserve"> tu </t></r></is></c>\
        <c r="D1" t="str"><f>A1&amp;"x"</f><v>hasil</v></c><c r="E1" t="s"><v>2</v></c></row>
        """,
      texts: """
        <si><t>biasa</t></si><si><r><rPr><b/></rPr><t>kaya</t></r><r><t xml:space="preserve"> ragam</t></r>\
        <rPh sb="0" eb="1"><t>bunyi</t></rPh></si><si><t>a_x000D_b_x005F_c</t></si>
        """)
    #expect(read.texts() == [["biasa", "kaya ragam", "sa tu ", "hasil", "a b_c"]])
  }

  @Test func `cells without a place follow each other, and places may come in any order`() throws {
    let read = try SheetRows(
      rows: """
        <row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row>
        <row r="7"><c r="C7"><v>3</v></c><c r="A7"><v>1</v></c><c r="B7"/></row><row><c><v>8</v></c></row>
        """)
    #expect(read.texts() == [["1", "2", "", "", "5", "6"], ["1", "", "3"], ["8"]])
    #expect(read.rows[0].map(\.line) == [1, 7, 8])
    #expect(read.rows[0][1].isBlank(at: 1))
    #expect(read.rows[0][1].kind(at: 2) == .number)
  }

  @Test(arguments: [
    ("3", "3"), ("3.0", "3"), ("3.00", "3"), ("-2", "-2"), ("007", "7"), ("2.7370000000000001", "2.737"),
    ("76.609999999999999", "76.61"), ("1E3", "1000"), ("6.28123456789E11", "628123456789"), ("-0", "0"),
    ("0.3", "0.3"), ("1E-2", "0.01"), ("3,5", "3,5"), ("0x1F", "0x1F"), ("1e400", "1e400"),
    ("350810123456789", "350810123456789"),
  ])
  func `a number has its shortest text`(_ written: String, _ text: String) throws {
    #expect(try SheetRows(rows: "<row><c><v>\(written)</v></c></row>").texts() == [[text]])
  }

  @Test func `truth values and errors are told apart from numbers and texts`() throws {
    let read = try SheetRows(
      rows:
        "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c><c><v>1</v></c></row>")
    #expect(read.texts() == [["TRUE", "FALSE", "#N/A", "1"]])
    let row = try #require(read.rows[0].first)
    #expect((0..<4).map(row.kind(at:)) == [.boolean, .boolean, .error, .number])
  }

  @Test func `a formula without its value is never blank, one with an empty text is`() throws {
    let read = try SheetRows(
      rows: """
        <row><c><f>1+2</f><v>3</v></c><c><f>1+2</f></c><c><f>1+2</f><v></v></c>\
        <c t="str"><f>""</f><v></v></c><c><v>9</v></c></row>
        """)
    let row = try #require(read.rows[0].first)
    #expect(row.texts == ["3", "=", "=", "", "9"])
    #expect(
      (0..<5).map(row.kind(at:)) == [.number, .formulaWithoutValue, .formulaWithoutValue, .text, .number])
    #expect(row.hasUnreadableCell)
  }

  @Test func `a missing value, a styled cell and a row without content are nothing`() throws {
    let read = try SheetRows(
      rows:
        "<row r=\"1\"><c r=\"A1\" s=\"4\"/><c r=\"B1\" t=\"s\"/></row><row r=\"3\"><c><v>1</v></c></row><row/>"
    )
    #expect(read.texts() == [["1"]])
    #expect(read.rows[0].map(\.line) == [3])
  }

  @Test func `hidden rows and sheets are read and marked`() throws {
    let read = try SheetRows(
      WorkbookMaker([
        .init("Satu", "<row hidden=\"1\"><c><v>1</v></c></row><row hidden=\"0\"><c><v>2</v></c></row>"),
        .init("Dua", "", state: "hidden"), .init("Tiga", "", state: "veryHidden"),
      ]).bytes)
    #expect(read.rows[0].map(\.isHidden) == [true, false])
    #expect(read.sheets.map(\.isHidden) == [false, true, true])
    #expect(read.sheets.map(\.name) == ["Satu", "Dua", "Tiga"])
  }

  // MARK: Dates

  private static let styles = """
    <numFmts count="5"><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yyyy"/>\
    <numFmt numFmtId="165" formatCode="[$-421]dd mmmm yyyy;@"/>\
    <numFmt numFmtId="166" formatCode="#,##0.00 &quot;hari&quot;"/>\
    <numFmt numFmtId="167" formatCode="[Red]General"/><numFmt numFmtId="168" formatCode="mm:ss.0"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>\
    <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="46"/><xf numFmtId="2"/><xf numFmtId="168"/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="169" formatCode="d"/></dxf></dxfs>
    """

  @Test(arguments: [
    (1, "45356", "2024-03-05", CellKind.date), (2, "45356.4375", "2024-03-05T10:30:00", .date),
    (3, "45356", "2024-03-05", .date), (4, "45356", "2024-03-05", .date), (5, "45356", "45356", .number),
    (6, "45356", "45356", .number), (0, "45356", "45356", .number), (8, "3.50", "3.5", .number),
    (7, "0.4375", "10:30:00", .date), (1, "0.99999999", "1900-01-01", .date), (1, "1", "1900-01-01", .date),
    (1, "59", "1900-02-28", .date), (1, "60", "1900-02-29", .date), (1, "61", "1900-03-01", .date),
    (1, "2958465", "9999-12-31", .date), (1, "2958466", "2958466", .number), (1, "-1", "-1", .number),
    (9, "0.5", "12:00:00", .date), (99, "45356", "45356", .number),
  ])
  func `a number is a day where its style says so`(
    _ style: Int, _ number: String, _ text: String, _ kind: CellKind
  ) throws {
    let read = try SheetRows(
      rows: "<row><c s=\"\(style)\"><v>\(number)</v></c></row>", styles: Self.styles)
    let row = try #require(read.rows[0].first)
    #expect(row.texts == [text])
    #expect(row.kind(at: 0) == kind)
  }

  @Test func `a workbook may count its days from 1904`() throws {
    let rows =
      "<row><c s=\"1\"><v>43894</v></c><c s=\"1\"><v>0</v></c><c t=\"d\"><v>2024-03-05T00:00:00</v></c></row>"
    let read = try SheetRows(rows: rows, styles: Self.styles, properties: "date1904=\"1\"")
    #expect(read.texts() == [["2024-03-05", "1904-01-01", "2024-03-05"]])
  }
}
