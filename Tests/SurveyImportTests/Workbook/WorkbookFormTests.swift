// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Reads a workbook through the front door.
func read(
  _ sheets: [WorkbookMaker.Sheet], table: TableChoices = TableChoices(), takesUnits: Bool = false,
  mapping: String? = nil
) throws -> ReadFile {
  let file = try TemporaryFile(WorkbookMaker(sheets).bytes, name: "buku.xlsx")
  let mappingFile = try mapping.map { try TemporaryFile($0, name: "pemetaan.csv") }
  defer { withExtendedLifetime((file, mappingFile)) {} }
  let settings = ImportSettings(
    questionnaire: ModelQuestionnaire.skm2017, mappingFile: mappingFile?.path, table: table,
    takesUnitsFromSheets: takesUnits)
  var reader = try SurveyFileReader(path: file.path, settings: settings)
  var read = ReadFile(header: reader.header)
  while let form = try reader.next() { read.forms.append(form) }
  read.findings = reader.findings
  return read
}

/// The error that reading a workbook ends with.
func workbookError(
  _ sheets: [WorkbookMaker.Sheet], table: TableChoices = TableChoices(), mapping: String? = nil
) -> SurveyImportError? {
  do {
    _ = try read(sheets, table: table, mapping: mapping)
    return nil
  } catch { return error as? SurveyImportError }
}

struct WorkbookFormTests {
  private static let head = "NO|U1|U2|U3|U4|U5|U6|U7|U8|U9|SARAN"
  private static let forms = """
    \(head)
    1|3|3|3|3|3|3|3|3|3|baik
    2|4|4|4|4|4|4|4|4|4
    """
  private static let cover = "PANDUAN PENGISIAN\nIsi lembar berikut"

  @Test func `every sheet with headings gives forms, the others are listed`() throws {
    let read = try read([
      .init("Sampul", table: Self.cover), .init("Loket", table: Self.forms), .init("Kosong", ""),
      .init("Desa", table: "JUDUL\n\n" + Self.forms, state: "hidden"), .init("Pilihan", table: "L|P\nSD|SMP"),
    ])
    #expect(read.forms.map(\.part) == ["Loket", "Loket", "Desa", "Desa"])
    #expect(read.forms.map(\.record) == [1, 2, 3, 4])
    #expect(read.forms.map(\.line) == [2, 3, 4, 5])
    #expect(read.arguments(.sheetsSkipped) == [["2", "Sampul, Pilihan"]])
    #expect(read.findings.filter { $0.rule == .hiddenSheet }.map(\.place.sheet) == ["Desa"])
    #expect(read.header.format == "xlsx")
    #expect(
      read.header.dialect
        == [
          DialectEntry("sheet", "Loket"), DialectEntry("sheet", "Desa"), DialectEntry("headingRow", "1, 3"),
        ])
    #expect(read.findings.filter { $0.rule == .orderUnsettled }.map(\.place.sheet) == ["Loket", "Desa"])
  }

  @Test func `sheets with other columns map by their own headings`() throws {
    let read = try read([
      .init("A", table: Self.forms),
      .init("B", table: "U9|U8|U7|U6|U5|U4|U3|U2|U1|USIA|UNIT\n1|2|3|4|1|2|3|4|4|40|35.08.10"),
    ])
    #expect(read.forms.count == 3)
    let last = try #require(read.forms.last)
    #expect(last.cell(.question(0))?.text == "4")
    #expect(last.cell(.number)?.text == nil)
    #expect(last.cell(.unit)?.text == "35.08.10")
    #expect(last.cell(.remark)?.text == nil)
    #expect(read.forms[0].cell(.unit)?.text == nil)
    #expect(read.forms[0].cell(.remark)?.text == "baik")
    #expect(Set(read.forms.map(\.layout)).count == 1)
  }

  @Test func `a formula without a value is unreadable and an error is no blank`() throws {
    let rows = """
      <row r="1">\(Self.head.split(separator: "|").map { "<c t=\"str\"><v>\($0)</v></c>" }.joined())</row>\
      <row r="2"><c><v>1</v></c><c><f>3</f></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c>\
      <c><v>3</v></c><c><v>3</v></c><c><v>3</v></c><c><v>3</v></c><c><v>3</v></c><c/></row>
      """
    let read = try read([.init("A", rows)])
    let cells = try #require(read.forms.first).cells
    #expect(cells[1].declared == .unreadable)
    #expect(cells[2].declared == .unreadable)
    #expect(cells[3] == RawCell(text: "TRUE", line: 2, column: 4))
    #expect(cells[9] == RawCell(text: "", line: 2, column: 10))
    #expect(read.arguments(.formulaWithoutValue) == [["1", "B", "2"]])
    #expect(read.arguments(.errorCells) == [["1", "C", "2"]])
  }

  @Test func `forms in hidden rows are read and counted`() throws {
    let rows = """
      <row>\(Self.head.split(separator: "|").map { "<c t=\"str\"><v>\($0)</v></c>" }.joined())</row>\
      <row hidden="1">\(String(repeating: "<c><v>3</v></c>", count: 10))</row>
      """
    #expect(try read([.init("A", rows)]).arguments(.hiddenRows) == [["1", "2"]])
  }

  @Test func `one sheet can be chosen, and the name is checked`() throws {
    let sheets: [WorkbookMaker.Sheet] = [.init("Satu", table: Self.forms), .init("Dua 2", table: Self.forms)]
    let read = try read(sheets, table: TableChoices(sheet: "dua  2"))
    #expect(read.forms.map(\.part) == ["Dua 2", "Dua 2"])
    let error = workbookError(sheets, table: TableChoices(sheet: "Tiga"))
    #expect(error?.message == Message("E254", ["Tiga", "Satu, Dua 2"]))
    #expect(workbookError(sheets, table: TableChoices(delimiter: ";"))?.message.id == "E259")
  }

  @Test func `a choice of a sheet does not fit a table without sheets`() throws {
    let file = try TemporaryFile("NO,U1\n")
    #expect(throws: SurveyImportError("E257", at: Provenance(source: "berkas.csv"))) {
      try read(path: file.path, table: TableChoices(sheet: "A"))
    }
  }

  @Test func `names of sheets stand for units only where no column does and no one else says`() throws {
    let sheets: [WorkbookMaker.Sheet] = [
      .init("35.08.10", table: Self.forms), .init("35.08.11", table: Self.forms),
    ]
    #expect(try read(sheets).header.sheetUnits == [])
    let read = try read(sheets, takesUnits: true)
    #expect(read.header.sheetUnits == ["35.08.10", "35.08.11"])
    #expect(read.texts(.unit) == ["35.08.10", "35.08.10", "35.08.11", "35.08.11"])
    #expect(read.arguments(.unitsFromSheets) == [["2", "35.08.10, 35.08.11"]])
    let single = try SurveyImportTests.read([sheets[0]], takesUnits: true)
    #expect(single.header.layout.index(of: .unit) == nil)
  }

  @Test func `a sheet that lacks an element refuses the workbook and is named`() {
    let lacking = Self.forms.replacing("U9|", with: "")
    let error = workbookError([.init("A", table: Self.forms), .init("B", table: lacking)])
    #expect(error?.message.id == "E223")
    #expect(error?.place?.sheet == "B")
  }

  @Test func `sheets that settle their elements in other ways are not mixed`() {
    let words = Self.forms.replacing("U8", with: "Sarana dan prasarana").replacing(
      "U9", with: "Penanganan pengaduan")
    let error = workbookError([.init("A", table: Self.forms), .init("B", table: words)])
    #expect(error?.message == Message("E255", ["A", "B"]))
  }

  @Test func `a mapping may name a heading that only one sheet has`() throws {
    let other = Self.forms.replacing("U1|", with: "Mudah|")
    let read = try read(
      [.init("A", table: Self.forms), .init("B", table: other)], mapping: "heading,field\nMudah,U1\n")
    #expect(read.texts(.question(0)) == ["3", "4", "3", "4"])
    let sheets: [WorkbookMaker.Sheet] = [.init("A", table: Self.forms)]
    #expect(workbookError(sheets, mapping: "Tidak ada,U1\n")?.message.id == "E218")
  }

  @Test func `a recap beside forms is left out, a recap alone is refused`() throws {
    let recap = "NO|UNIT|U1|U2|U3|U4|U5|U6|U7|U8|U9|NILAI IKM|MUTU PELAYANAN\n1|A|3|3|3|3|3|3|3|3|3|75|C"
    let read = try read([.init("Rekap", table: recap), .init("A", table: Self.forms)])
    #expect(read.forms.count == 2)
    #expect(read.findings.filter { $0.rule == .recapSheetSkipped }.map(\.place.sheet) == ["Rekap"])
    #expect(workbookError([.init("Rekap", table: recap), .init("S", table: "x")])?.message.id == "E215")
  }

  @Test func `title lines, two heading lines, foot rows and side legends are judged as in other tables`()
    throws
  {
    let read = try read([
      .init(
        "A",
        table: """
          HASIL SURVEI
          NO|NILAI UNSUR|||||||||SARAN||KETERANGAN
          |U1|U2|U3|U4|U5|U6|U7|U8|U9|||Kode 1
          1|3|3|3|3|3|3|3|3|3|baik||Kode 2
          Jumlah|3|3|3|3|3|3|3|3|3
          """)
    ])
    #expect(read.texts(.number) == ["1"])
    #expect(read.texts(.remark) == ["baik"])
    #expect(read.arguments(.linesSkipped).contains(["line.foot", "1", "5"]))
    #expect(read.arguments(.sideLegend).count == 1)
  }

  @Test func `many sheets of far cells cost no more than a few`() {
    let far = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"
    let rows = (1...60).map {
      far.replacing("r=\"1\"", with: "r=\"\($0)\"").replacing("XFD1", with: "XFD\($0)")
    }
    let sheets = (1...30).map { WorkbookMaker.Sheet("S\($0)", rows.joined()) }
    #expect(workbookError(sheets)?.message.id == "E252")
  }

  @Test func `an empty workbook and one without forms say so`() {
    #expect(workbookError([.init("A", ""), .init("B", "")])?.message.id == "E258")
    #expect(workbookError([.init("A", table: "x"), .init("B", table: "y")])?.message.id == "E211")
  }
}
