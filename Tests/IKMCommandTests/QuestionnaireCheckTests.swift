// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm questionnaire check`: what is wrong with a file, on which line, and what to do.
struct QuestionnaireCheckTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let id: String
    let text: String
    let line: Int
    var testDescription: String { id }
  }

  private static func many(_ count: Int) -> [String] { Array(repeating: "U1", count: count) }

  static let bad = [
    // A question that feeds nothing, an element without a question, one that is declared as not asked.
    Bad(id: "E421", text: OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1", "U2"]), line: 14),
    Bad(id: "E422", text: OwnQuestionnaire.text(elements: ["U1", "U2"], feeds: ["U1"]), line: 6),
    Bad(id: "E423", text: OwnQuestionnaire.text(elements: ["U1", "(U2)"], feeds: ["U1", "U2"]), line: 15),
    Bad(id: "E495", text: OwnQuestionnaire.text(elements: ["U1"], feeds: many(9)), line: 5),
    Bad(id: "E495", text: OwnQuestionnaire.text(elements: ["U1"], feeds: many(200)), line: 5),
    Bad(id: "E496", text: OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"], options: 10), line: 8),
    Bad(id: "E496", text: OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"], options: 1), line: 8),
    Bad(id: "E497", text: OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"], like: "skm-1999"), line: 1),
    Bad(id: "E497", text: OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"], like: "skm-16"), line: 1),
    Bad(id: "E411", text: OwnQuestionnaire.text(elements: ["u 1"], feeds: ["U1"]), line: 5),
    // A word that the columns of skm-2017 have already.
    Bad(
      id: "E426",
      text: OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"]).replacing("Tanya kami 1", with: "Usia"),
      line: 8),
  ]

  @Test(arguments: bad)
  func `a questionnaire that makes no sense is refused with file, line and remedy`(_ bad: Bad) throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let file = try program.file("kami.xml", bad.text)
    let outcome = try program.run("questionnaire", "check", file)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("kami.xml:\(bad.line)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("[\(bad.id)]"), "\(outcome.errors)")
    let json = try program.run("questionnaire", "check", file, "--format", "json")
    #expect(json.exitCode == 2)
    let verdict = try JSONDecoder().decode(Verdict.self, from: Data(json.output.utf8))
    #expect(!verdict.usable)
    #expect(verdict.error?.id == bad.id)
    #expect(verdict.error?.line == bad.line)
  }

  struct Verdict: Decodable {
    struct Entry: Decodable {
      let id: String
      let line: Int?
    }

    let usable: Bool
    let id: String?
    let error: Entry?
    let remarks: [Entry]
  }

  @Test(arguments: [
    (OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"]), ["elements"]),
    (OwnQuestionnaire.sixteenWithoutU4, ["notAsked", "several"]),
    (
      OwnQuestionnaire.text(elements: ["U1", "U2"], feeds: ["U2", "U1"], options: 5, rulebook: "mine"),
      ["rulebook", "contested"]
    ),
    (OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"], options: 5), ["scale", "elements"]),
    (
      OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"]).replacing(#" like="skm-2017""#, with: ""),
      ["elements", "column.unit", "column.date", "personal"]
    ),
  ])
  func `what is right and worth knowing is told`(text: String, remarks: [String]) throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let file = try program.file("kami.xml", text)
    let json = try program.run("questionnaire", "check", file, "--format", "json")
    #expect(json.exitCode == 0, "\(json.output)")
    let verdict = try JSONDecoder().decode(Verdict.self, from: Data(json.output.utf8))
    #expect(verdict.usable && verdict.id == "kami")
    #expect(verdict.remarks.map(\.id) == remarks.map { "questionnaire.remark.\($0)" })
    let plain = try program.run("questionnaire", "check", file)
    #expect(!plain.output.contains("questionnaire.remark"), "every remark has a text: \(plain.output)")
  }

  @Test func `a questionnaire of five options imports and has no index, with the reason`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let own = try program.file("kami.xml", OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"], options: 5))
    let path = try program.file("forms.csv", "No,P1,SARAN\n1,5,\n2,3,\n")
    let imported = try program.run(
      "import", path, "--round", "2024", "--unit", "35.08.10", "--questionnaire", own)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    let unit = try #require(try program.score("2024").units.first)
    #expect(unit.index == nil)
    #expect(unit.reason?.contains("5") == true && unit.reason?.contains("4") == true)
  }

  @Test func `a refused questionnaire leaves nothing behind on import`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let own = try program.file("kami.xml", OwnQuestionnaire.text(elements: ["U1", "U2"], feeds: ["U1"]))
    let path = try program.file("forms.csv", "No,U1,U2\n1,4,3\n")
    let refused = try program.run(
      "import", path, "--round", "2024", "--unit", "35.08.10", "--questionnaire", own)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("kami.xml:6") && refused.errors.contains("[E422]"))
    #expect(try program.run("batch", "list", "--format", "json").output.contains("[\n\n]"))
    #expect(!FileManager.default.fileExists(atPath: program.workspace + "/questionnaires"))
  }
}
