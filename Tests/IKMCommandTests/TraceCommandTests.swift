// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import GRDB
import Testing

/// From one value back to the tally, the rulebook, the batch and the forms, and on to every paper that prints it.
struct TraceCommandTests {
  private struct Trace: Decodable {
    struct Survey: Decodable {
      struct Batch: Decodable {
        struct Form: Decodable {
          let form: Int
          let status: String
        }
        let file: String
        let sha256: String
        let forms: [Form]
      }
      let round: String
      let rulebook: String
      let tallySHA256: String
      let tallySHA256Now: String?
      let sameTally: Bool
      let valueNow: String?
      let batches: [Batch]
      let formCount: Int
    }
    struct Paper: Decodable {
      let name: String
      let sha256: String
      let kind: String
      let state: String
    }
    let survey: Survey?
    let papers: [Paper]
  }

  private func trace(_ program: ProgramRun, _ words: String...) throws -> Trace {
    let outcome = try program.run(words: ["trace", "--format", "json"] + words)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Trace.self, from: Data(outcome.output.utf8))
  }

  private static func digest(_ path: String) throws -> String {
    SHA256.hash(data: try Data(contentsOf: URL(filePath: path))).map { String(format: "%02x", $0) }.joined()
  }

  @Test func `a value that was changed in the file of the store is told by its trace`() throws {
    let program = try WorkflowCommandTests.posted()
    defer { program.remove() }
    let words = ["trace", "IKM", "--unit", "35.08.10", "--year", "2024"]
    #expect(try !program.run(words: words).output.contains("PERHATIAN"))
    let queue = try DatabaseQueue(path: program.workspace + "/ikm.sqlite")
    try queue.write { db in
      let guards = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'observation%'")
      for name in guards { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: "UPDATE observation SET value = '99.99', exact = '9999/100'")
    }
    try queue.close()
    #expect(try program.run(words: words).output.contains("PERHATIAN"))
  }

  @Test func `two final rounds of a year give the value under the other reading beside it`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    for (round, month, answer, count) in [("2024-S1", "03", 3, 3), ("2024-S2", "09", 4, 1)] {
      let head = "TANGGAL,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
      let row = "2024-\(month)-01" + String(repeating: ",\(answer)", count: 9) + "\n"
      let file = try program.file("\(round).csv", head + String(repeating: row, count: count))
      for words in [
        ["import", file, "--round", round, "--unit", "35.08.10", "--order", "element"],
        ["round", "close", round], ["indicator", "post", "--round", round],
      ] { #expect(try program.run(words: words).exitCode == 0, "\(words)") }
    }
    let shown = try program.run("indicator", "show", "--format", "json").output
    // 100 of the last round; (3 × 75 + 1 × 100) / 4 of both.
    #expect(shown.contains("100.00") && shown.contains("81.25"), "\(shown)")
  }

  @Test func `one value leads back to tally, rulebook, file and forms, and on to the papers that print it`()
    throws
  {
    let program = try WorkflowCommandTests.posted()
    defer { program.remove() }
    for kind in [[], ["--kind", "validation"]] {
      let words = ["report", "--round", "2024-S1", "--all", "--format", "html,csv", "--out"]
      let outcome = try program.run(words: words + [program.folder.path + "/papers"] + kind)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    let found = try trace(program, "IKM", "--unit", "35.08.10", "--year", "2024")
    let survey = try #require(found.survey)
    #expect(survey.round == "2024-S1" && survey.rulebook == "permenpanrb-14-2017")
    #expect(survey.sameTally && survey.valueNow == "78.89" && survey.formCount == 5)
    #expect(survey.batches.map(\.file) == ["periode.csv"])
    #expect(try survey.batches.map(\.sha256) == [Self.digest(program.folder.path + "/periode.csv")])
    #expect(survey.batches.first?.forms.map(\.form) == [6, 7, 8, 9, 10], "the forms of this unit alone")
    let form = try program.run("form", "show", "6")
    #expect(form.exitCode == 0 && form.output.contains("35.08.10"))

    let names = ["35.08.10.html", "35.08.10.csv", "35.08.10-annex.csv", "index.html"]
    #expect(
      Set(found.papers.map(\.name)) == Set(names),
      "no paper of another unit, and no validation: it shows no index")
    for paper in found.papers {
      #expect(paper.state == "prints" && paper.kind == "score")
      #expect(try paper.sha256 == Self.digest(program.folder.path + "/papers/" + paper.name), "\(paper.name)")
    }
    let text = try program.run("telusur", "2").output
    #expect(text.contains("sidik tally sama") && text.contains("Formulir diterima (5): 6-10"))
    #expect(text.contains("35.08.10.html"))
  }

  @Test func `once a form is corrected the tally differs, and papers made since print other figures`() throws
  {
    let program = try WorkflowCommandTests.posted()
    defer { program.remove() }
    _ = try program.run("correct", "1", "--set", "U3=1", "--why", "salah ketik")
    _ = try program.run(
      words: [
        "report", "--round", "2024-S1", "--all", "--format", "html", "--out", program.folder.path + "/papers",
      ])
    let found = try trace(program, "1")
    let survey = try #require(found.survey)
    #expect(!survey.sameTally && survey.tallySHA256 != survey.tallySHA256Now && survey.valueNow == "77.78")
    #expect(found.papers.contains { $0.name == "35.08.01.html" && $0.state == "otherFigures" })
    #expect(try trace(program, "2").papers.allSatisfy { $0.state == "prints" })
    #expect(try program.run("trace", "1", "--lang", "en").output.contains("DIFFERENT"))
  }

  @Test func `a value that is not there, and a question that is none, are told`() throws {
    let program = try WorkflowCommandTests.posted()
    defer { program.remove() }
    #expect(try program.run("trace", "99").errors.contains("[E910]"))
    #expect(try program.run("trace", "IKM", "--unit", "35.08.10", "--year", "2023").errors.contains("[E910]"))
    #expect(try program.run("trace", "IKM", "--unit", "99", "--year", "2024").errors.contains("[E706]"))
    #expect(try program.run("trace", "IKM").exitCode == 64)
    #expect(try program.run("trace", "1", "--year", "2024").exitCode == 64)
  }
}
