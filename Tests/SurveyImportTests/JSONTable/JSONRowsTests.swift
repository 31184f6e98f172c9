// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Records of JSON as rows of a table.
struct JSONRowsTests {
  /// A record with nine answers, the first of them as given.
  static func record(_ first: String, _ more: String = "") -> String {
    "{\"U1\": \(first)" + (2...9).map { ", \"U\($0)\": 4" }.joined() + more + "}"
  }

  static func answers(_ file: ReadFile) -> [String?] { file.texts(.question(0)) }

  @Test(arguments: [
    "[R1, R2]", "{\"data\": [R1, R2]}", "{\"count\": 2, \"next\": null, \"results\": [R1, R2]}", "R1\nR2\n",
    "R1\n\n  R2", "\u{FEFF}[R1,R2]",
    "[{\"type\":\"header\",\"version\":\"5.2.1\"},{\"type\":\"database\",\"name\":\"d\"},"
      + "{\"type\":\"table\",\"name\":\"t\",\"database\":\"d\",\"data\":[R1,R2]}]",
    "[{\"type\":\"table\",\"name\":\"users\",\"data\":[{\"id\":1,\"kata\":\"x\"}]},"
      + "{\"type\":\"table\",\"name\":\"t\",\"data\":[R1,R2]}]",
  ])
  func `records are found whatever stands around them`(frame: String) throws {
    let text = frame.replacing("R1", with: Self.record("3")).replacing("R2", with: Self.record("\"2\""))
    let file = try read(text)
    #expect(Self.answers(file) == ["3", "2"])
    #expect(file.header.format == "json")
    #expect(file.forms.map(\.record) == [1, 2])
  }

  @Test func `a key that is missing was not asked, null is blank, and 0 stays 0`() throws {
    let file = try read(
      "["
        + [Self.record("4"), Self.record("null"), "{\"U2\": 4}", Self.record("0"), Self.record("\"\"")]
        .joined(
          separator: ",") + "]")
    #expect(Self.answers(file) == ["4", "", nil, "0", ""])
  }

  @Test(arguments: [
    ("[3]", "3"), ("[3, 4]", "3|4"), ("[]", ""), ("3.0", "3.0"),
    ("{\"jawaban\":\"Sesuai\",\"nilai\":3}", "Sesuai, 3"),
    ("{\"jawaban\":null,\"nilai\":0}", ""), ("{\"jawaban\":null,\"nilai\":2}", "2"),
    ("{\"jawaban\":\"Sesuai\",\"nilai\":0}", "Sesuai, 0"),
    ("{\"label\":\"Sesuai\",\"value\":null}", "Sesuai"),
    ("true", "true"), ("\"{\\\"answer\\\":\\\"Sesuai\\\",\\\"score\\\":2}\"", "Sesuai, 2"),
  ])
  func `an answer in whatever shape is one cell`(json: String, text: String) throws {
    #expect(Self.answers(try read("[\(Self.record(json))]")) == [text])
  }

  @Test func `JSON in a text in a text is read by its questions`() throws {
    let questions = ModelQuestionnaire.skm2017.questions
    let inner =
      "{"
      + questions.map { "\"\($0.text)?\":{\"jawaban\":\"\($0.options[2].text)\",\"nilai\":3}" }
      .joined(separator: ",") + "}"
    let once = try String(decoding: JSONEncoder().encode(inner), as: UTF8.self)
    let twice = try String(decoding: JSONEncoder().encode(once), as: UTF8.self)
    for text in [inner, once, twice] {
      let file = try read("[{\"id\": 1, \"tanggal\": \"2024-03-05\", \"jawaban\": \(text)}]")
      #expect(file.texts(.question(8)) == ["Berfungsi kurang maksimal, 3"])
      #expect(file.texts(.question(3)) == ["Murah, 3"])
      #expect(file.header.order == .element)
    }
  }

  @Test func `a list of objects that name their question is read by it`() throws {
    let list = ModelQuestionnaire.skm2017.questions.map {
      "{\"pertanyaan\":\"\($0.text)\",\"nilai\":\($0.number % 4 + 1)}"
    }
    let file = try read("[{\"jawaban\": [\(list.reversed().joined(separator: ","))]}]")
    #expect((0..<9).map { file.texts(.question($0))[0] } == ["2", "3", "4", "1", "2", "3", "4", "1", "2"])
  }

  @Test func `a list of answers without names needs an order, and says so`() throws {
    let text = "[{\"jawaban\": [1,2,3,4,1,2,3,4,1]}, \(Self.record("4"))]"
    let file = try read(text)
    #expect(Self.answers(file) == [nil, "4"])
    #expect(file.arguments(.answerListUnnamed) == [["jawaban", "1"]])
    let ordered = try read(text, order: .question)
    #expect(Self.answers(ordered) == ["1", "4"])
    // Question 8 asks for facilities, which are U9.
    #expect(ordered.texts(.question(7)) == ["4", "4"] && ordered.texts(.question(8)) == ["1", "4"])
    #expect(ordered.arguments(.answerListUnnamed).isEmpty)
    let mapping = "heading,field\n" + (1...9).map { "jawaban/\($0),Q\($0)\n" }.joined()
    #expect(Self.answers(try read(text, mapping: mapping)) == ["1", "4"])
  }

  @Test func `a list that is no list of answers never becomes one`() throws {
    let file = try read(
      "[\(Self.record("4", ", \"tag\": [\"a\", \"b\"], \"foto\": [{\"url\": \"x\"}]"))]", order: .question)
    #expect(file.forms.count == 1 && file.arguments(.answerListUnnamed).isEmpty)
    #expect(file.arguments(.columnUnmapped).flatMap { $0 }.contains("tag[1]"))
  }

  @Test(arguments: [
    ("[]", "E310"), ("{\"data\": []}", "E310"), ("{}", "E316"), ("{\"a\": {\"b\": 1}}", "E316"),
    ("[\"a\"]", "E316"), ("{\"U1\": 1, \"a\": [1]}", "E316"),
    ("[[1, 2]]", "E316"), ("[{\"a\": 1}]", "E275"), ("[{\"U1\": 1, \"U2\": 2}]", "E276"),
    ("[{\"U1\": 1", "E271"), ("[{\"U1\": 1}", "E271"), ("[{\"U1\": 1}] x", "E270"), ("[{\"U1\": 1}}", "E270"),
    ("[{\"U1\": 01}]", "E270"), ("[{\"U1\": 1 2}]", "E270"), ("[{\"U1\": 1, \"U1\": 2}]", "E273"),
    ("[{\"a/b\": 1, \"a\": {\"b\": 2}}]", "E273"), ("{\"a\": , \"data\": [{\"U1\": 1}]}", "E270"),
  ])
  func `what is no table of answers is refused with its own reason`(text: String, id: String) {
    #expect(error(text)?.message.id == id)
  }

  @Test func `an error names the line of the file`() {
    #expect(error("[\n\(Self.record("4")),\n{\"U1\": 1,\n \"U2\": tru}\n]")?.place?.line == 4)
  }

  @Test func `bytes that are no UTF-8 are refused`() throws {
    let file = try TemporaryFile(Array("[{\"U1\": \"".utf8) + [0xE9] + Array("\"}]".utf8), name: "a.json")
    #expect(throws: SurveyImportError.self) { try read(path: file.path) }
    let wide = try TemporaryFile("[{}]".utf16.flatMap { [UInt8($0 & 0xFF), 0] }, name: "b.json")
    #expect(throws: SurveyImportError.self) { try read(path: wide.path) }
  }

  @Test func `every truncation is refused, none reads a part`() throws {
    let whole = "{\"data\": [\(Self.record("3")), \(Self.record("\"b. Kurang sesuai\""))]}"
    for length in 1..<whole.utf8.count {
      #expect(error(String(decoding: Array(whole.utf8)[..<length], as: UTF8.self)) != nil, "\(length)")
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
    "[{\"a\":" + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}]",
    "[{\"U1\": \"" + String(repeating: "x", count: 2 << 20) + "\"}]",
    "[" + (0..<5000).map { "{\"k\($0)\": 1}" }.joined(separator: ",") + "]",
    "[{\"U1\": \"" + String(repeating: "\\\\", count: 300_000) + "\"}]",
  ])
  func `hostile files end in a clear refusal`(text: String) {
    #expect(
      error(text).map { ["E270", "E271", "E272", "E275", "E276", "E316"].contains($0.message.id) } == true)
  }

  @Test(.enabled(if: SharedFiles.path("data/real/gaspul_surveys_anon.json") != nil))
  func `every row of a real dump is read, with the reason where it has no answers`() throws {
    let path = try #require(SharedFiles.path("data/real/gaspul_surveys_anon.json"))
    // The words of question 7 are not quite those of the model questionnaire of the tests.
    let seventh =
      "jawaban/Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?"
    let mapping = try TemporaryFile("heading,field\n\(seventh),Q7\n", name: "pemetaan.csv")
    let file = try read(path: path, mappingFile: mapping.path)
    #expect(file.forms.count == 12)
    #expect(
      Self.answers(file) == [
        "Tidak sesuai, 1", "Tidak sesuai, 1", "Sangat sesuai, 4", nil, nil, "Kurang sesuai, 2",
        "Sangat sesuai, 4",
        "Sangat sesuai, 4", "Sangat sesuai, 4", "", nil, "",
      ])
    #expect(file.texts(.question(8))[5] == "Ada tetapi tidak berfungsi, 2")
    #expect(file.texts(.date)[11] == "2025-12-18")
    #expect(file.arguments(.answerListUnnamed) == [["jawaban", "3"]])
    #expect(file.arguments(.columnPersonal) == [["nama_responden"], ["no_hp_wa"]])
    let ordered = try read(path: path, order: .question, mappingFile: mapping.path)
    #expect(ordered.forms.count == 12)
    #expect(ordered.texts(.question(8))[10] == "Berfungsi kurang maksimal, 3")
    #expect(ordered.texts(.question(6))[4] == "Sangat sopan dan ramah")
  }
}
