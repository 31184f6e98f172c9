// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct TableFormReaderTests {
  private let head = "NO,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN\n"

  @Test func `titles, empty lines, repeated headings and the foot are no respondents`() throws {
    let read = try read(
      """
      HASIL SURVEI KEPUASAN MASYARAKAT,,,,,,,,,,
      Kecamatan Contoh,,,,,,,,,,

      NO,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN
      (1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11)
      1,3,3,3,3,3,3,3,3,3,baik
      ,,,,,,,,,,
      NO,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN
      2,4,4,4,4,4,4,4,4,4,
      Jumlah,7,7,7,7,7,7,7,7,7,
      NRR per unsur,"3,5","3,5","3,5","3,5","3,5","3,5","3,5","3,5","3,5",
      NRR tertimbang,"0,389",,,,,,,,,
      IKM Unit pelayanan,,,,,,,,,"87,5",
      Mutu,B,,,,,,,,,
      Keterangan:,,,,,,,,,,
      U1 s.d. U9 = unsur,,,,,,,,,,
      U1,Persyaratan,"3,5",,,,,,,,
      Mengetahui,,,,,,,,,,
      """)
    #expect(read.texts(.number) == ["1", "2"])
    #expect(read.forms.map(\.line) == [6, 9])
    #expect(read.forms.map(\.record) == [1, 2])
    #expect(
      read.arguments(.linesSkipped) == [
        ["line.title", "2", "1-2"], ["line.heading", "2", "5, 8"], ["line.empty", "2", "3, 7"],
        ["line.foot", "9", "10-18"],
      ])
  }

  @Test func `respondents are not taken for a foot`() throws {
    let head = "UNIT,TANGGAL,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
    let read = try read(head + "Total Service,2024-01-01,3,3,3,3,3,3,3,3,3\nKecamatan,2024-01-01,,,,,,,,,\n")
    #expect(read.forms.count == 2)
  }

  @Test func `a form with a number and nothing else is a record`() throws {
    #expect(try read(head + "1,,,,,,,,,,\n").forms.count == 1)
  }

  @Test func `cells come as they are and missing ones are blank`() throws {
    let read = try read(head + "1, 3 ,\"b. Kurang sesuai\",,3/4\n")
    let form = try #require(read.forms.first)
    #expect(form.cells.map(\.text) == ["1", " 3 ", "b. Kurang sesuai", "", "3/4", "", "", "", "", "", ""])
    #expect(form.cell(.question(0)) == RawCell(text: " 3 ", line: 2, column: 2))
    #expect(form.cell(.remark)?.column == 11)
    #expect(form.refusal == nil)
  }

  @Test func `a merged heading above the codes is a heading`() throws {
    let read = try read(
      """
      No. Resp,Tanggal,Nilai Unsur Pelayanan,,,,,,,,,Saran
      ,,U1,U2,U3,U4,U5,U6,U7,U8,U9,
      1,2024-01-02,3,3,3,3,3,3,3,3,3,baik
      """)
    #expect(read.texts(.date) == ["2024-01-02"])
    #expect(read.texts(.remark) == ["baik"])
  }

  @Test func `a side legend is skipped on respondents' rows and listed once`() throws {
    let read = try read(
      """
      NO,TANGGAL,JAM,JENIS KELAMIN,USIA,PENDIDIKAN,PEKERJAAN,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN,,,,,,Format Kolom,,,
      1,2023-06-18,08:00 - 12:00,L,60,S1,TNI,2,2,3,3,4,4,2,4,3,Sangat Bagus,,,,,,Nama Kolom,Format Isian,,
      2,2023-06-19,13:00 - 17:00,P,30,S2,PNS,3,3,3,3,3,3,3,3,3,,,,,,,TANGGAL,YYYY-MM-DD,,
      ,,,,,,,,,,,,,,,,,,,,,,JAM,08:00 - 12:00,,
      ,,,,,,,,,,,,,,,,,,,,,,,13:00 - 17:00,,
      ,,,,,,,,,,,,,,,,,,,,,,,,,
      """)
    #expect(read.texts(.number) == ["1", "2"])
    #expect(read.forms.allSatisfy { $0.refusal == nil })
    #expect(read.forms.allSatisfy { $0.cells.count == 17 })
    #expect(read.arguments(.sideLegend) == [["W", "1", "5", "8"]])
    #expect(read.arguments(.columnUnmapped).isEmpty)
    #expect(read.arguments(.linesSkipped) == [["line.empty", "1", "6"], ["line.legend", "2", "4-5"]])
  }

  @Test func `a legend that begins beside the headings is no second column`() throws {
    let read = try read(
      "TANGGAL," + head.dropLast() + ",,TANGGAL,YYYY-MM-DD\n2024-01-01,1,3,3,3,3,3,3,3,3,3,,,USIA,ANGKA\n")
    #expect(read.texts(.date) == ["2024-01-01"])
    #expect(read.arguments(.sideLegend) == [["N", "1", "2", "4"]])
  }

  @Test func `content right after the last heading is a refused record`() throws {
    let read = try read(head + "1,3,3,3,3,3,3,3,3,3,cepat, ramah\n2,3,3,3,3,3,3,3,3,3,baik,\n")
    #expect(read.forms.map(\.refusal) == [.cellsBeyondHeadings, nil])
  }

  @Test func `rows with bytes that are no text are refused records`() throws {
    let bytes = Array(head.utf8) + Array("1,3,3,3,3,3,3,3,3,3,é\n2,3,3,3,3,3,3,3,3,3,".utf8) + [0xE9, 0x0A]
    let file = try TemporaryFile(bytes)
    #expect(try read(path: file.path).forms.map(\.refusal) == [nil, .undecodableBytes])
    let narrow = try TemporaryFile(
      Array(head.utf8) + Array("1,3,3,3,3,3,3,3,3,3,".utf8) + [0xE9, 0x0A, 0x81, 0x0A])
    let read = try read(path: narrow.path)
    #expect(read.texts(.remark) == ["é", ""])
    #expect(read.forms.map(\.refusal) == [nil, .undecodableBytes])
  }

  @Test func `the dialect is found and reported`() throws {
    func dialect(_ bytes: [UInt8]) throws -> [String: String] {
      let file = try TemporaryFile(bytes)
      let read = try read(path: file.path)
      #expect(read.texts(.remark) == ["é"])
      return Dictionary(uniqueKeysWithValues: read.header.dialect.map { ($0.name, $0.value) })
    }
    let text = head + "1,3,3,3,3,3,3,3,3,3,é\n"
    #expect(try dialect(Array(text.utf8)) == ["encoding": "UTF-8", "delimiter": ",", "headingRow": "1"])
    let semicolon = "sep=;\r\n" + text.replacing(",", with: ";")
    #expect(
      try dialect([0xEF, 0xBB, 0xBF] + Array(semicolon.utf8)) == [
        "encoding": "UTF-8", "byteOrderMark": "BOM", "delimiter": ";", "separatorLine": "1",
        "headingRow": "2",
      ])
    let tab = "judul\n" + text.replacing(",", with: "\t")
    let wide: [UInt8] = [0xFF, 0xFE] + tab.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] as [UInt8] }
    #expect(
      try dialect(wide) == [
        "encoding": "UTF-16LE", "byteOrderMark": "BOM", "delimiter": "TAB", "headingRow": "2",
      ])
    let narrow = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try dialect(narrow)["encoding"] == "Windows-1252")
  }

  @Test func `a stray quote that swallows respondents is an error`() throws {
    let found = error(head + "1,3,3,3,3,3,3,3,3,3,\"Baik\n2,4,4,4,4,4,4,4,4,4,ok\n3,4,4,4,4,4,4,4,4,4,ok\"\n")
    #expect(found?.message.id == "E207")
    #expect(found?.place?.line == 2)
    #expect(error(head + "1,3,3,3,3,3,3,3,3,3,\"Baik\n2,4,4,4,4,4,4,4,4,4,\n")?.message.id == "E205")
    #expect(
      try read(head + "1,3,3,3,3,3,3,3,3,3,\"Baik\nsekali, sungguh\"\n").texts(.remark) == [
        "Baik sekali, sungguh"
      ])
  }

  @Test func `a date column that is not there is said once`() throws {
    #expect(try read(head).arguments(.columnAbsent) == [["field.date"]])
    #expect(try read("TANGGAL," + head).arguments(.columnAbsent).isEmpty)
  }

  @Test func `a file that says it is synthetic is known as such`() throws {
    let read = try read("DATA SINTETIS - bukan survei\n\n" + head + "1,3,3,3,3,3,3,3,3,3,\n")
    #expect(read.header.isSynthetic)
    #expect(read.arguments(.syntheticForms).count == 1)
    #expect(try !Self.plain(head).header.isSynthetic)
  }

  private static func plain(_ text: String) throws -> ReadFile { try read(text) }

  @Test func `a recap of published figures is refused as one`() {
    let recap =
      "No,Kecamatan,V1,V2,V3,V4,V5,V6,V7,V8,V9,Nilai Indeks,Mutu Pelayanan\n1,X,0.3,0.3,0.3,0.3,0.3,0.3,0.3,0.3,0.3,80.1,B\n"
    #expect(error(recap)?.message.id == "E215")
    #expect(error("NO,OPP,U1,U2,U3,U4,U5,U6,U7,U8,U9,POPULASI,SAMPEL,NILAI IKM\n")?.message.id == "E215")
  }

  @Test func `columns without a heading are named by their letter when they have content`() throws {
    let read = try read("NO,,U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,x,3,3,3,3,3,3,3,3,3\n")
    #expect(read.arguments(.columnUnmapped) == [["(B)"]])
  }
}
