// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct TripleSReaderTests {
  private let questions = TripleSSample.questions

  private func texts(_ digits: String) -> [String] {
    zip(questions, digits).map { question, digit in
      digit == " " ? "-" : question.options[(digit.wholeNumberValue ?? 1) - 1].text
    }
  }

  @Test func `fixed data are read by their places, codes by their texts`() throws {
    let file = try read(
      sss: TripleSSample().sss,
      data: TripleSSample.line(1, "432143214", remark: "Ruang tunggu panas")
        + TripleSSample.line(2, "4 3      ", sex: " ")
        + TripleSSample.line(3, "", date: "", time: ""))
    #expect(file.header.format == "triple-s" && file.header.version == "2.0")
    #expect(file.header.order == .element)
    #expect(
      file.header.dialect.map(\.value) == ["survei.asc", "fixed", "UTF-8"])
    #expect(file.answers == [texts("432143214"), texts("4 3      "), texts("         ")])
    #expect(file.texts(.date) == ["2024-03-05", "2024-03-05", ""])
    #expect(file.texts(.hour) == ["09:30:00", "09:30:00", ""])
    #expect(file.texts(.profile(0)) == ["Perempuan", "", "Perempuan"])
    #expect(file.texts(.remark)[0] == "Ruang tunggu panas")
    #expect(file.texts(.number) == ["0001", "0002", "0003"])
    let form = file.forms[1]
    #expect(form.strongID == nil)
    #expect(form.line == 2 && form.part == "survei.asc")
    #expect(form.cell(.question(2))?.line == 2 && form.cell(.question(2))?.column == 22)
  }

  @Test func `a serial is a place; only a mapping makes it an id`() throws {
    let file = try read(
      sss: TripleSSample().sss, data: TripleSSample.line(7, "444444444"),
      mapping: "heading,field\nRESP,strongID\n")
    #expect(file.forms[0].strongID == "0007")
  }

  @Test func `CSV data are read by the number of the field, after the lines that are to be skipped`() throws {
    let sample = TripleSSample(record: " format=\"csv\" skip=\"1\"", isCSV: true)
    let row = "1,20240305,093000,2,4,3,,1,4,3,2,1,4,\"Baik, \"\"sekali\"\"\"\r\n"
    let head = "RESP,TGL,JAM,JK,V1,V2,V3,V4,V5,V6,V7,V8,V9,SARAN\r\n"
    let file = try read(sss: sample.sss, data: head + row, name: "survei.csv")
    #expect(file.answers == [texts("43 143214")])
    #expect(file.texts(.remark) == ["Baik, \"sekali\""])
    #expect(file.forms[0].line == 2)
    #expect(file.forms[0].cell(.question(0))?.column == 5)
    // One comma too many: a text was not quoted.
    let shifted = try read(
      sss: sample.sss, data: head + row + row.replacing("\"Baik", with: "x,\"Baik"), name: "survei.csv")
    #expect(shifted.forms.map(\.refusal) == [nil, .cellsBeyondHeadings])
    let short = try read(sss: sample.sss, data: head + row + "2,20240305,093000,2,4\r\n", name: "survei.csv")
    #expect(short.forms.map(\.refusal) == [nil, .damaged])
  }

  @Test func `version 3 data are Windows-1252 unless they say otherwise`() throws {
    let line = Array(TripleSSample.line(1, "444444444").utf8.prefix(28)) + [0xE9, 0x80] + Array("\n".utf8)
    let plain = try read(sss: TripleSSample(version: "3.0").sss, data: line)
    #expect(plain.texts(.remark) == ["é€"])
    #expect(plain.header.dialect.map(\.value) == ["survei.asc", "fixed", "Windows-1252"])
    let text = String(decoding: line.prefix(28), as: UTF8.self) + "é€\n"
    let told = try read(sss: TripleSSample(version: "3.0", record: " encoding=\"UTF-8\"").sss, data: text)
    #expect(told.texts(.remark) == ["é€"])
    // Without a word about it, version 3 says what each byte is.
    #expect(try read(sss: TripleSSample(version: "3.0").sss, data: text).texts(.remark) != ["é€"])
    #expect(try read(sss: TripleSSample(version: "1.1").sss, data: text).texts(.remark) == ["é€"])
    #expect(error(sss: TripleSSample(record: " encoding=\"EBCDIC\"").sss, data: text)?.message.id == "E182")
  }

  @Test func `codes that run the other way are read by their texts, whatever the codes are`() throws {
    let reversed = zip(1...4, ["Sangat baik", "Baik", "Cukup", "Buruk"]).map {
      (String($0), String?.none, $1)
    }
    var sample = TripleSSample(options: reversed)
    // Only question 8 has these texts. All others can be read by their codes alone, and say so.
    let file = try read(sss: sample.sss, data: TripleSSample.line(1, "111111111"))
    #expect(file.answers == [["1", "1", "1", "1", "1", "1", "1", "Sangat baik", "1"]])
    #expect(file.arguments(.optionsByCode).count == 8)
    sample.options = zip(1...4, ["Puas sekali", "Puas", "Kurang", "Kecewa"]).map {
      (String($0), String(5 - $0), $1)
    }
    let scored = try read(sss: sample.sss, data: TripleSSample.line(1, "123412341"))
    #expect(scored.answers == [["4", "3", "2", "1", "4", "3", "2", "1", "4"]])
    #expect(scored.arguments(.optionsByCode).count == 9)
  }

  @Test(arguments: [
    [("1", "-2"), ("2", "-1"), ("3", "0"), ("4", "1"), ("5", "2")],
    [("0", "0"), ("1", "1"), ("2", "2"), ("3", "3")], [("1", "1"), ("2", "2")],
  ])
  func `another scale is never read as the questionnaire's`(codes: [(String, String)]) throws {
    let options = codes.map { ($0.0, Optional($0.1), "Pilihan \($0.0)") }
    let file = try read(sss: TripleSSample(options: options).sss, data: TripleSSample.line(1, "1212121  "))
    #expect(file.answers == [["?", "?", "?", "?", "?", "?", "?", "-", "-"]])
    #expect(file.arguments(.optionsForeign).count == 9)
  }

  @Test func `a code for no answer beside the scale is unreadable and needs no word`() throws {
    let options = (1...4).map { (String($0), String?.none, "") } + [("9", nil, "Tidak menjawab")]
    let file = try read(sss: TripleSSample(options: options).sss, data: TripleSSample.line(1, "123491239"))
    #expect(file.answers[0].prefix(4) == ["1", "2", "3", "4"])
    #expect(file.answers[0][4] == "Tidak menjawab")
    #expect(file.arguments(.optionsForeign) == [] && file.arguments(.optionsByCode) == [])
  }

  @Test func `several codes are several marks: a 0 or 1 for each, or codes beside each other`() throws {
    func sss(_ type: String, width: Int, spread: String) -> String {
      let variables = questions.map { question in
        let start = (question.number - 1) * width + 1
        let values = question.options.map { "<value code='\($0.value)'>\($0.text)</value>" }.joined()
        return """
          <variable ident="\(question.number)" type="\(type)"><name>N\(question.number)</name>
          <label>\(question.text)</label><position start="\(start)" finish="\(start + width - 1)"/>\(spread)
          <values>\(values)</values></variable>
          """
      }.joined()
      return "<sss version=\"1.2\"><survey><record ident=\"A\">\(variables)</record></survey></sss>"
    }
    let bits = try read(
      sss: sss("multiple", width: 4, spread: ""),
      data: "0001" + "1000" + "0110" + "0000" + "    " + "0100" + " 1  " + "0010" + "1111" + "\n")
    let second = questions.map { $0.options[1].text }
    #expect(
      bits.answers == [
        [
          questions[0].options[3].text, questions[1].options[0].text, "*", "-", "-", second[5], second[6],
          questions[7].options[2].text, "*",
        ]
      ])
    let spread = try read(
      sss: sss("multiple", width: 2, spread: "<spread subfields='2'/>"),
      data: "4 " + "10" + "23" + "00" + "  " + "20" + " 2" + "30" + "44" + "\n")
    #expect(spread.answers == bits.answers)
  }

  @Test func `what a filter left out was not asked, what it let through and was left open is blank`() throws {
    let asked =
      "<variable ident=\"90\" type=\"logical\"><name>PERNAH</name><label>Pernah</label><position start=\"59\"/></variable>"
    let sss = TripleSSample(more: asked).sss.replacing(
      "<position start='28' finish='28'/>", with: "<position start='28' finish='28'/><filter>PERNAH</filter>")
    let base = TripleSSample.line(1, "44444444 ").replacing("\r\n", with: "")
    let file = try read(
      sss: sss,
      data: base + "1\n" + base + "0\n" + base + " \n" + base.prefix(27) + "3" + base.dropFirst(28) + "0\n")
    #expect(file.answers.map(\.[8]) == ["-", "n", "n", questions[8].options[2].text])
    #expect(file.answers[1].prefix(8) == file.answers[0].prefix(8))
  }

  @Test func `a yes or no is no answer of the scale`() throws {
    let sss = TripleSSample().sss.replacing("type=\"single\"><name>V1<", with: "type=\"logical\"><name>V1<")
    #expect(try read(sss: sss, data: TripleSSample.line(1, "144444444")).answers[0][0] != "1")
  }

  @Test func `labels of other modes and languages name a field too`() throws {
    let sample = TripleSSample(label: { "Item \($0.number)<text mode=\"interview\">\($0.text)</text>" })
    #expect(
      try read(sss: sample.sss, data: TripleSSample.line(1, "444444444")).answers == [texts("444444444")])
  }
}
