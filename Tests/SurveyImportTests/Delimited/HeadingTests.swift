// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct HeadingTests {
  /// Question indices in the order of the columns.
  private func questions(_ headings: [String], order: ElementOrder? = nil, mapping: String? = nil) throws
    -> [Int]
  {
    try file(headings, order: order, mapping: mapping).header.layout.fields.compactMap { field in
      if case .question(let index) = field { index } else { nil }
    }
  }

  private func file(_ headings: [String], order: ElementOrder? = nil, mapping: String? = nil) throws
    -> ReadFile
  {
    let line = headings.map { "\"\($0)\"" }.joined(separator: ",")
    return try read(line + "\n", order: order, mapping: mapping)
  }

  private func codes(_ letter: String) -> [String] { (1...9).map { "\(letter)\($0)" } }
  private let byElement = [0, 1, 2, 3, 4, 5, 6, 8, 7]
  private let byQuestion = Array(0...8)

  @Test func `bare element codes are read in regulation order and said to be unsettled`() throws {
    let read = try file(codes("U"))
    #expect(try questions(codes("U")) == byElement)
    #expect(read.header.order == .unsettled)
    #expect(read.arguments(.orderUnsettled) == [[]])
    #expect(read.findings.first { $0.rule == .orderUnsettled }?.severity == .warning)
  }

  @Test(arguments: ["U 1", "U-1", "u01", "Unsur 1", "UNSUR U1", "Nilai U1", "U1 (1-4)", "U1."])
  func `an element code is known in many spellings`(_ first: String) throws {
    #expect(try questions([first] + codes("U").dropFirst()) == byElement)
  }

  @Test(arguments: ["P", "Q", "p", "Pertanyaan ", "Pertanyaan ke-", "Pertanyaan No. ", "Soal "])
  func `question numbers are read in the order of the printed form`(_ letter: String) throws {
    #expect(try questions(codes(letter)) == byQuestion)
    #expect(try file(codes(letter)).header.order == .question)
    #expect(try file(codes(letter)).arguments(.orderUnsettled).isEmpty)
  }

  @Test func `the user's order decides over codes and numbers`() throws {
    #expect(try questions(codes("U"), order: .question) == byQuestion)
    #expect(try file(codes("U"), order: .question).header.order == .question)
    #expect(try questions(codes("U"), order: .element) == byElement)
    #expect(try file(codes("U"), order: .element).header.order == .element)
    #expect(try file(codes("U"), order: .element).arguments(.orderUnsettled).isEmpty)
    #expect(try questions(codes(""), order: .question) == byQuestion)
    #expect(try questions(codes("V"), order: .element) == byElement)
  }

  @Test func `names of groups before a heading are left out`() throws {
    #expect(try questions(codes("unsur_layanan/penilaian/U")) == byElement)
    #expect(try file(["profil/usia"] + codes("u")).header.layout.fields.first == .profile(1))
    #expect(try file(["data/nama"] + codes("u")).arguments(.columnPersonal) == [["data/nama"]])
  }

  @Test func `words decide over the code`() throws {
    let head = Array(codes("U").dropLast(2))
    let swapped = head + ["U8 - Sarana dan Prasarana", "U9. Penanganan Pengaduan"]
    #expect(try questions(swapped) == byQuestion)
    #expect(try file(swapped).header.order != .unsettled)
    let straight = head + ["U8 - Penanganan Pengaduan, Saran dan Masukan", "U9 Sarana Prasarana"]
    #expect(try questions(straight) == byElement)
    #expect(try file(straight).header.order == .element)
    #expect(try questions(swapped, order: .element) == byQuestion)
  }

  @Test func `one settled column settles the other`() throws {
    let head = Array(codes("U").dropLast(2))
    #expect(try questions(head + ["U8 Sarana dan Prasarana", "U9"]) == byQuestion)
    #expect(try questions(head + ["U8", "U9 Sarana dan Prasarana"]) == byElement)
    #expect(try questions(head + ["Penanganan Pengaduan", "U9"]) == byElement)
    #expect(try file(head + ["U8", "U9 Sarana dan Prasarana"]).arguments(.orderUnsettled).isEmpty)
  }

  @Test func `element names and question texts are headings too`() throws {
    let form = ModelQuestionnaire.skm2017
    #expect(try questions(form.elements.map(\.name)) == byElement)
    #expect(try file(form.elements.map(\.name)).header.order == .element)
    #expect(try questions(form.questions.map { $0.text.uppercased() + "?" }) == byQuestion)
    #expect(try file(form.questions.map(\.text)).header.order == .element)
    let numbered = form.questions.map { "\($0.number). \($0.text)" }
    #expect(try questions(numbered) == byQuestion)
  }

  @Test func `words that share their topic with the code are believed`() throws {
    let headings = [
      "P1. Bagaimana pendapat Anda tentang persyaratan layanan kami?", "P2 Kemudahan prosedurnya", "P3", "P4",
      "P5", "P6",
      "P7", "P8 Kondisi sarana kami", "P9 Tindak lanjut pengaduan",
    ]
    #expect(try questions(headings) == byQuestion)
  }

  @Test func `words of another element under a code are not read by the code`() throws {
    var headings = codes("U")
    headings[7] = "U8 Kedisiplinan"
    let found = error(headings.joined(separator: ",") + "\n")
    #expect(found?.message.id == "E223")
    #expect(found?.message.arguments.first?.contains("U8 Penanganan Pengaduan") == true)
  }

  @Test func `numbers alone need a word from the user`() {
    #expect(error(codes("").joined(separator: ",") + "\n1,2,3,4,1,2,3,4,1\n")?.message.id == "E214")
    #expect(error(codes("V").joined(separator: ",") + "\n")?.message.id == "E214")
  }

  @Test func `a missing element refuses the file and names what comes near`() {
    let found = error("NO,U1,U2,U3,U4,U5,U6,U7,U8,Prasarna\n1,1,1,1,1,1,1,1,1,1\n")
    #expect(found?.message.id == "E212")
    #expect(found?.message.arguments.first == "U9 Sarana dan Prasarana")
    #expect(found?.message.arguments.last == "\"Prasarna\" → U9")
    #expect(found?.place?.line == 1)
  }

  @Test func `two columns for one field refuse the file and name both`() {
    let twice = error((codes("U") + ["U3"]).joined(separator: ",") + "\n")
    #expect(twice?.message.id == "E213")
    #expect(twice?.message.arguments == ["U3 Waktu Penyelesaian", "\"U3\" (C)", "\"U3\" (J)"])
    let units = error((["Kode Unit"] + codes("U") + ["Nama Unit"]).joined(separator: ",") + "\n")
    #expect(units?.message.arguments.first == "field.unit")
  }

  @Test func `a date that people typed goes before the date of a program`() throws {
    let head = "end,Tanggal Survei," + codes("U").joined(separator: ",") + ",_uuid,instanceID\n"
    let read = try read(
      head + "2024-05-07,2024-05-06,1,1,1,1,1,1,1,1,1,x,y\n2024-05-08,,2,2,2,2,2,2,2,2,2,z,w\n")
    #expect(read.texts(.date) == ["2024-05-06", "2024-05-08"])
    #expect(read.forms.map { $0.cell(.date)?.column } == [2, 1])
    #expect(read.forms.map(\.strongID) == ["y", "w"])
    #expect(read.arguments(.columnUnmapped) == [["_uuid"]])
  }

  @Test func `a mapping decides over every alias`() throws {
    let mapping =
      "heading,field\nA,U1\nB,U2\nC,U3\nD,U4\nE,U5\nF,U6\nG,U7\nH,U8\nI,U9\nKode Unit,-\nTempat,unit\n"
    let headings = ["Kode Unit", "Tempat", "A", "B", "C", "D", "E", "F", "G", "H", "I"]
    #expect(try questions(headings, mapping: mapping) == byElement)
    let read = try file(headings, mapping: mapping)
    #expect(read.header.order == .element)
    #expect(read.header.layout.fields.first == .unit)
    #expect(read.header.layout.headings.first == "Tempat")
    let byNumber = mapping.replacing("U8", with: "Q8").replacing("U9", with: "Q9")
    #expect(try questions(headings, mapping: byNumber) == byQuestion)
    #expect(try file(headings, mapping: byNumber).header.order == .question)
  }

  @Test(arguments: [
    ("A", "E216", 1), ("A,U1,x", "E216", 1), ("heading,field\nA,U12", "E217", 2), ("A,nama", "E217", 1),
    ("U1,U1\nA,U1\n", "E218", 2), ("U1,U1\nU1,U2", "E219", 2), ("NIK,strongID", "E220", 1),
    ("Nama,remark", "E220", 1),
  ])
  func `a mapping that makes no sense is refused with its line`(_ mapping: String, _ id: String, _ line: Int)
  {
    let found = error(codes("U").joined(separator: ",") + "\n", mapping: mapping)
    #expect(found?.message.id == id)
    #expect(found?.place?.line == line)
    #expect(found?.place?.source == "pemetaan.csv")
  }
}
