// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct RegisterTableTests {
  private func events(
    _ text: String, _ choices: TableChoices = TableChoices()
  ) throws -> RegisterEntries<EventField> {
    let file = try TemporaryFile(text)
    defer { withExtendedLifetime(file) {} }
    return try EventTable.entries(in: file.path, choices: choices)
  }

  private func documents(_ bytes: [UInt8], name: String) throws -> RegisterEntries<DocumentField> {
    let file = try TemporaryFile(bytes, name: name)
    defer { withExtendedLifetime(file) {} }
    return try DocumentTable.entries(in: file.path)
  }

  private func rules(_ findings: [Finding]) -> [RuleID] { findings.map(\.rule) }

  @Test func `columns are found by their headings, in any order, under title lines, with column numbers`()
    throws
  {
    let table = try events(
      """
      DAFTAR KEGIATAN;;;;
      Tahun 2024;;;;
      Perihal;Tanggal;No.;Kecamatan;Catatan
      (1);(2);(3);(4);(5)
      Banjir;12 Maret 2024;7;Lumajang;x
      ;;;;hanya catatan
      Perihal;Tanggal;No.;Kecamatan;Catatan
      Jalan;2024-03-13;8;35.08.10;
      """)
    #expect(table.entries.map { $0[.number] } == ["7", "8"])
    #expect(table.entries.map { $0[.subject] } == ["Banjir", "Jalan"])
    #expect(table.entries[0].place(of: .date).text == "berkas.csv:5:2" && table.entries[1].place.line == 8)
    #expect(table.entries[0].place(of: .date).field == "Tanggal" && table.format == "csv")
    #expect(rules(table.findings) == [.registerColumnUnmapped, .registerLinesSkipped])
    #expect(table.findings.last?.arguments == ["3", "4, 6, 7"])
  }

  @Test func `a column named nomor goes before one named no, and English headings mean the same`() throws {
    let table = try events(
      "no,number,date,subject,unit,follow_up,follow up date\n1,A-7,2024-01-02,S,U,meeting,2024-02-01\n")
    #expect(table.entries.first?[.number] == "A-7" && table.entries.first?[.followUp] == "meeting")
    #expect(table.entries.first?[.followUpDate] == "2024-02-01" && table.entries.first?[.unit] == "U")
  }

  @Test(arguments: [
    ("05/03/2024", "25/03/2024", DateOrder.dmy, RuleID?.none),
    ("05/03/2024", "03/25/2024", .mdy, nil),
    ("05/03/2024", "06/03/2024", .dmy, .dateOrderUnsettled),
    ("2024-03-05", "5 Maret 2024", .dmy, nil),
  ])
  func `the order of day and month is decided by all dates of the file`(
    event: String, followUp: String, order: DateOrder, rule: RuleID?
  ) throws {
    let head = "nomor,kecamatan,tanggal,perihal,tindak_lanjut,tanggal_tindak_lanjut\n"
    let table = try events(head + "1,35.08.10,\(event),A,rapat,\(followUp)\n")
    #expect(table.dates.order == order)
    #expect(rules(table.findings) == (rule.map { [$0] } ?? []))
  }

  @Test func `dates that contradict each other are told, and an operator decides over them`() throws {
    let text = "nomor,tanggal,perihal\n1,25/03/2024,A\n2,03/25/2024,B\n"
    let table = try events(text)
    #expect(table.dates.order == nil && rules(table.findings) == [.dateOrderContradictory])
    let chosen = try events(text, TableChoices(dateOrder: .mdy))
    #expect(chosen.dates.order == .mdy && chosen.findings.isEmpty)
  }

  @Test func `cells of a workbook that hold days are read as days, on every sheet with the headings`() throws
  {
    // 45555 is 20 September 2024; style 1 shows it as a day.
    let styles = #"<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#
    func sheet(_ village: String) -> String {
      """
      <row r="1"><c t="inlineStr"><is><t>Judul</t></is></c></row>
      <row r="3"><c t="inlineStr"><is><t>Jenis</t></is></c><c t="inlineStr"><is><t>Kode Desa</t></is></c>\
      <c t="inlineStr"><is><t>Tahun</t></is></c><c t="inlineStr"><is><t>Tanggal Penetapan</t></is></c></row>
      <row r="4"><c t="inlineStr"><is><t>RKPDesa</t></is></c><c t="inlineStr"><is><t>\(village)</t></is></c>\
      <c><v>2025</v></c><c s="1"><v>45555</v></c></row>
      """
    }
    var maker = WorkbookMaker([
      .init("Satu", sheet("35.08.10.2002")), .init("Kosong", table: "catatan|lain"),
      .init("Dua", sheet("35.08.10.2006")),
    ])
    maker.styles = styles
    let table = try documents(maker.bytes, name: "dokumen.xlsx")
    #expect(table.format == "xlsx")
    #expect(table.entries.map { $0[.village] } == ["35.08.10.2002", "35.08.10.2006"])
    #expect(table.entries.map { $0[.enacted] } == ["2024-09-20", "2024-09-20"])
    #expect(table.entries.map { $0[.fiscalYear] } == ["2025", "2025"])
    #expect(table.entries[1].place(of: .enacted).text == "dokumen.xlsx:Dua:4:4")
    #expect(rules(table.findings) == [.registerLinesSkipped] && table.findings[0].place.sheet == "Kosong")
  }

  @Test func `a formula without its value refuses its line by name`() throws {
    let rows = """
      <row r="1"><c t="inlineStr"><is><t>desa</t></is></c><c t="inlineStr"><is><t>jenis</t></is></c>\
      <c t="inlineStr"><is><t>tahun</t></is></c></row>
      <row r="2"><c t="inlineStr"><is><t>35.08.10.2002</t></is></c><c t="inlineStr"><is><t>APBDesa</t></is></c>\
      <c><f>A1+1</f></c></row>
      """
    let table = try documents(WorkbookMaker([.init("S", rows)]).bytes, name: "a.xlsx")
    #expect(table.entries.isEmpty && rules(table.findings) == [.registerCellUnreadable])
    #expect(table.findings[0].severity == .exclusion && table.findings[0].place.text == "a.xlsx:S:2:3")
  }

  @Test(arguments: [
    ("E931", "nomor,tanggal\n1,2024-01-01\n"), ("E310", ""), ("E930", "{\"nomor\":1}"),
    ("E930", "<a/>"), ("E314", "%PDF-1.7"), ("E205", "nomor,tanggal,perihal\n1,2,\"3\n"),
  ])
  func `what is no table of events is refused by name`(id: String, text: String) throws {
    let error = #expect(throws: SurveyImportError.self) { try events(text) }
    #expect(error?.message.id == id)
  }

  @Test func `bytes that the encoding does not know refuse their line, and too many lines the file`() throws {
    let bytes = Array("desa,jenis,tahun\n35.08.10.2002,RKPDesa,2025\n".utf8)
    #expect(try documents(bytes, name: "a.csv").entries.count == 1)
    let many = "desa,jenis,tahun\n" + String(repeating: "a,b,c\n", count: 50_001)
    let error = #expect(throws: SurveyImportError.self) { try documents(Array(many.utf8), name: "a.csv") }
    #expect(error?.message.id == "E933" && error?.place?.line == 50_002)
  }

  @Test(arguments: [
    ("Rapat 12-03-2024 di balai", "Rapat 12-03-2024 di balai"),
    ("hub. 0812-3456-7890 (Pak)", "hub. *** (Pak)"), ("kirim ke ani@mail.id", "kirim ke ***"),
    ("dua  baris\nsatu\u{202E}", "dua baris satu\u{FFFD}"),
  ])
  func `free text keeps its days and loses what is personal`(text: String, kept: String) {
    #expect(RegisterText.kept(text) == kept)
  }

  @Test func `the number of a paper stays, unless it is that of a person`() {
    #expect(RegisterText.keptNumber("188.45/326/427.12/2019") == "188.45/326/427.12/2019")
    #expect(RegisterText.keptNumber("141.12.2024.001") == "141.12.2024.001")
    #expect(RegisterText.keptNumber("3508101212900001") == "***")
    for personal in [
      "81234567890", "081234567890", "0812-3456-7890", "+62 812 3456 7890", "3508 1012 1290 0001", "a@b.id",
      "HP 81234567890 a",
    ] {
      #expect(RegisterText.isMasked(RegisterText.keptNumber(personal)), "\(personal)")
    }
    #expect(RegisterText.keptNumber("kegiatan_20240315.csv") == "kegiatan_20240315.csv")
  }
}
