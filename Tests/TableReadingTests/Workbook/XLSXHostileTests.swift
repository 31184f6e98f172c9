// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import SurveyTestSupport
import Testing
import XMLReading

@testable import TableReading

struct XLSXHostileTests {
  @Test(arguments: [
    ("<row><c r=\"XFE1\"><v>1</v></c></row>", WorkbookReadingError.Code.placeOutside),
    ("<row><c r=\"A\"><v>1</v></c></row>", .cellTwice), ("<row><c r=\"1\"><v>1</v></c></row>", .placeOutside),
    ("<row r=\"0\"><c><v>1</v></c></row>", .placeOutside), ("<row r=\"x\"/>", .placeOutside),
    ("<row r=\"1048577\"/>", .placeOutside), ("<row r=\"99999999999999999999\"/>", .placeOutside),
    ("<row r=\"1048576\"/><row/>", .placeOutside),
    ("<row><c t=\"s\"><v>7</v></c></row>", .textMissing),
    ("<row><c t=\"s\"><v>-1</v></c></row>", .textMissing),
    ("<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", .cellTwice),
    ("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c><c r=\"A1\"><v>2</v></c></row>", .cellTwice),
  ])
  func `cells that lie about their place or text are refused`(
    _ rows: String, _ code: WorkbookReadingError.Code
  ) {
    let maker = WorkbookMaker([.init("Lembar", rows)], texts: "<si><t>a</t></si>")
    let error = workbookError(maker.bytes)
    if rows.contains("r=\"A\"") {
      // Without a row number a place is still a column.
      #expect(error == nil)
    } else {
      #expect(error?.code == code, "\(rows)")
      #expect(error?.sheet == "Lembar")
    }
  }

  @Test func `sheets of far cells, long cells and long texts meet their limits`() {
    var limits = WorkbookLimits.forms
    limits.absentCells = 20_000
    limits.row.cellBytes = 10
    limits.sharedTextBytes = 20
    limits.sheets = 2
    let far = "<row><c r=\"XFD1\"><v>1</v></c></row>"
    let code = { (maker: WorkbookMaker) in workbookError(maker.bytes, limits: limits)?.code }
    #expect(code(WorkbookMaker([.init("a", far)])) == nil)
    #expect(
      code(WorkbookMaker([.init("a", far + "<row><c r=\"XFD2\"><v>1</v></c></row>")])) == .tooManyAbsent)
    #expect(
      code(WorkbookMaker([.init("a", "<row><c t=\"str\"><v>12345678901</v></c></row>")])) == .cellTooLong)
    let texts = "<si><t>123456789012345678901</t></si>"
    #expect(code(WorkbookMaker([.init("a", "")], texts: texts)) == .sharedTextTooLarge)
    #expect(code(WorkbookMaker([.init("a", ""), .init("b", ""), .init("c", "")])) == .tooManySheets)
  }

  @Test func `zip bombs, names that lead out and documents with declarations are refused`() {
    let honest = WorkbookMaker([.init("a", "")]).entries
    let bomb =
      honest.filter { $0.name != Array("xl/worksheets/sheet1.xml".utf8) } + [
        .init(bomb: "xl/worksheets/sheet1.xml", bytes: 400_000_000)
      ]
    let error = workbookError(ZipMaker(bomb).bytes)
    #expect(error?.archive?.code == .ratioTooHigh || error?.xml != nil)
    let outside = workbookError(ZipMaker(honest + [.init("../../luar", "x")]).bytes)
    #expect(outside?.archive?.code == .unsafeName)
    let laughs = honest.map { entry in
      entry.name == Array("xl/worksheets/sheet1.xml".utf8)
        ? ZipMaker.Entry(
          "xl/worksheets/sheet1.xml", "<!DOCTYPE w [<!ENTITY a \"4\">]><worksheet><sheetData/></worksheet>")
        : entry
    }
    #expect(workbookError(ZipMaker(laughs).bytes)?.xml?.code == .internalSubset)
  }

  @Test func `a workbook cut short anywhere is refused`() {
    let whole = WorkbookMaker(
      [.init("a", table: "NO|U1\n1|3\n2|4"), .init("b", table: "x")], texts: "<si><t>a</t></si>"
    ).bytes
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(workbookError(Array(whole[..<length])) != nil, "\(length)")
    }
  }

  @Test func `a byte changed in a sheet is never a wrong number`() {
    let maker = WorkbookMaker([.init("a", table: "NO|U1\n1|3\n2|4")])
    let whole = maker.bytes
    let place = whole.count / 3
    for offset in stride(from: place, to: whole.count - 200, by: 11) {
      var bytes = whole
      bytes[offset] ^= 0x01
      guard let read = try? SheetRows(bytes) else { continue }
      #expect(read.texts() == [["NO", "U1"], ["1", "3"], ["2", "4"]], "\(offset)")
    }
  }
}
