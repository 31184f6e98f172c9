// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct HeadingLinesTests {
  private let codes = "NO;U1;U2;U3;U4;U5;U6;U7;U8;U9"
  private let row = "3;3;3;3;3;3;3;4;2"
  private let words =
    ";Persyaratan;Prosedur;Waktu;Biaya;Produk;Kompetensi;Perilaku;Sarana dan Prasarana;Penanganan Pengaduan"

  private func questions(_ read: ReadFile) -> [Int] {
    read.header.layout.fields.compactMap { if case .question(let index) = $0 { index } else { nil } }
  }

  @Test func `a second heading row in another order refuses the file`() {
    let found = error("\(codes)\n1;\(row)\nNO;U1;U2;U3;U4;U5;U6;U7;U9;U8\n2;\(row)\n")
    #expect(found?.message.id == "E221")
    #expect(found?.message.arguments == ["1", "I", "\"U8\"", "\"U9\""])
    #expect(found?.place?.line == 3)
    #expect(found?.place?.column == 9)
    let other = error("\(codes)\n1;\(row)\nNO;Usia;U1;U2;U3;U4;U5;U6;U7;U8;U9\n2;30;\(row)\n")
    #expect(other?.message.id == "E221")
    let numbers = error("NO;1;2;3;4;5;6;7;8;9\n1;\(row)\nNO;1;2;3;4;5;6;7;9;8\n", order: .element)
    #expect(numbers?.message.id == "E221")
  }

  @Test func `respondents above a second, fuller heading row are no titles`() throws {
    let read = try read("\(codes)\n1;\(row)\n\(codes);SARAN\n2;\(row);\n")
    #expect(read.texts(.number) == ["1", "2"])
    #expect(error("\(codes)\n1;\(row)\nNO;U1;U2;U3;U4;U5;U6;U7;U9;U8;SARAN\n")?.message.id == "E221")
  }

  @Test func `the same columns under other words are a repeated heading`() throws {
    let read = try read(
      "\(codes)\n1;\(row)\n\(codes)\n2;\(row)\nNo. Urut;U 1;U-2;u3;U4;U5;U6;U7;U8;U9\n3;\(row)\n")
    #expect(read.texts(.number) == ["1", "2", "3"])
    #expect(read.arguments(.linesSkipped) == [["line.heading", "2", "3, 5"]])
  }

  @Test func `words in the line below or above the codes decide`() throws {
    for text in ["\(codes)\n\(words)\n1;\(row)\n", "\(words)\n\(codes)\n1;\(row)\n"] {
      let read = try read(text)
      #expect(questions(read) == Array(0...8))
      #expect(read.texts(.number) == ["1"])
      #expect(read.texts(.question(7)) == ["4"])
      #expect(read.header.order == .element)
      #expect(read.arguments(.orderUnsettled).isEmpty)
    }
  }

  @Test func `a whole row of words beside the codes decides too`() throws {
    let names = "No;" + ModelQuestionnaire.skm2017.elements.map { "\"\($0.name)\"" }.joined(separator: ";")
    for text in ["\(codes)\n\(names)\n1;\(row)\n", "\(names)\n\(codes)\n1;\(row)\n"] {
      let read = try read(text)
      #expect(questions(read) == [0, 1, 2, 3, 4, 5, 6, 8, 7])
      #expect(read.texts(.number) == ["1"])
      #expect(read.header.order == .element)
    }
  }

  @Test func `both heading lines may come again`() throws {
    let read = try read("\(codes)\n\(words)\n1;\(row)\n\(codes)\n\(words)\n2;\(row)\n")
    #expect(read.texts(.number) == ["1", "2"])
    #expect(read.arguments(.linesSkipped) == [["line.heading", "3", "2, 4-5"]])
  }

  @Test func `a respondent who wrote words is no heading`() throws {
    let answers = ModelQuestionnaire.skm2017.questions.map { $0.options[2].text }.joined(separator: ";")
    let read = try read("\(codes)\n;\(answers)\n1;\(row)\n")
    #expect(read.forms.count == 2)
    #expect(read.header.order == .unsettled)
  }

  @Test func `words settle the order as element codes do`() throws {
    let head = "U1,U2,U3,U4,U5,U6,U7,"
    #expect(try read(head + "Pengaduan,U9\n").header.order == .element)
    #expect(try read(head + "\"Sarana, Prasarana\",Penanganan Pengaduan\n").header.order == .element)
    #expect(try read("P1,P2,P3,P4,P5,P6,P7,P8,P9\n").header.order == .question)
  }
}
