// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm check` and the validation report, as an officer uses them.
struct CheckCommandTests {
  struct Checked: Decodable {
    struct Finding: Decodable {
      let id: String
      let severity: String
      let unit: String?
      let source: String
      let record: Int?
      let form: Int?
      let line: Int?
      let column: Int?
      let field: String?
      let message: String
      let remedy: String?
    }

    let round: String
    let findings: [Finding]
    let refusedRecords: [Finding]
    let unitNotes: [Finding]
  }

  private static let table = """
    NO,TANGGAL,NAMA,U1,U2,U3,U4,U5,U6,U7,U8,U9
    1,2024-02-05,Siti Rahayu,3,3,4,3,3,4,3,3,3
    2,2024-02-05,Budi Hartono,3,7,4,3,,4,3,3,3
    3,2023-02-05,Agus Salim,3,3,4,3,3,4,3,3,3
    4,2024-02-06,Dewi Lestari,4,4,4,4,4,4,4,4,4
    5,2024-02-06,Rina Wati,4,4,4,4,4,4,4,4,4,=cmd

    """

  private func imported() throws -> ProgramRun {
    let program = try ProgramRun()
    let path = try program.file("februari.csv", Self.table)
    let outcome = try program.run(
      "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--order", "element", "--accept-good")
    #expect(outcome.exitCode == 1, "\(outcome.errors)")
    return program
  }

  private func checked(_ program: ProgramRun, _ words: String...) throws -> Checked {
    let outcome = try program.run("check", "--round", "2024-S1", "--format", "json", words: words)
    #expect(outcome.exitCode == 1)
    return try JSONDecoder().decode(Checked.self, from: Data(outcome.output.utf8))
  }

  @Test func `every finding has its place, its form and what now; refused records are listed`() throws {
    let program = try imported()
    defer { program.remove() }
    let checked = try checked(program)
    let scale = try #require(checked.findings.first { $0.id == "R101" })
    #expect(scale.severity == "warning" && scale.unit == "35.08.10" && scale.source == "februari.csv")
    #expect((scale.record, scale.line, scale.column, scale.form) == (2, 3, 5, 2))
    #expect(scale.field == "U2")
    #expect(checked.findings.allSatisfy { $0.remedy?.isEmpty == false })
    #expect(checked.findings.filter { $0.record != nil }.allSatisfy { $0.form != nil })
    #expect(checked.refusedRecords.map(\.id) == ["R606"])
    #expect(checked.refusedRecords.first?.form == 5)
    #expect(Set(checked.findings.map(\.id)).isSuperset(of: ["R101", "R105", "R301", "R602", "R606"]))
    #expect(checked.unitNotes.allSatisfy { $0.unit == "35.08.10" })
    let text = try program.run("check", "--round", "2024-S1").errors
    #expect(text.contains("februari.csv:3:5 [U2]") && text.contains("(peringatan, responden 2, formulir 2)"))
  }

  @Test func `findings can be asked for by rule, in small letters too; an unknown rule is told`() throws {
    let program = try imported()
    defer { program.remove() }
    #expect(try Set(checked(program, "--rule", "r101").findings.map(\.id)) == ["R101"])
    let two = try checked(program, "--rule", "R101", "--rule", "R301")
    #expect(Set(two.findings.map(\.id)) == ["R101", "R301"])
    #expect(two.refusedRecords.isEmpty)
    // A note that is asked for by name is listed without --notes.
    let notes = try program.run("check", "--round", "2024-S1", "--rule", "R105")
    #expect(notes.errors.contains("[R105]") && !notes.errors.contains("[R101]"))
    let unknown = try program.run("check", "--round", "2024-S1", "--rule", "R999")
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("R999"))
  }

  @Test func `the CSV has every finding once, the same as the JSON, and nothing personal`() throws {
    let program = try imported()
    defer { program.remove() }
    let outcome = try program.run("check", "--round", "2024-S1", "--format", "csv")
    #expect(outcome.exitCode == 1)
    // Reading the output as UTF-8 has taken the byte order mark away.
    let lines = outcome.output.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(
      lines[0] == "id,severity,unit,file,sheet,line,column,record,form,field,message,remedy")
    let checked = try checked(program)
    #expect(lines.count == 1 + checked.findings.count + checked.unitNotes.count)
    #expect(lines.contains { $0.hasPrefix("R101,warning,35.08.10,februari.csv,,3,5,2,2,U2,") })
    for name in ["Siti", "Rahayu", "Budi", "Hartono", "Lestari", "=cmd"] {
      #expect(!outcome.output.contains(name), "\(name)")
    }
    #expect(!lines.dropFirst().contains { $0.contains(",=") || $0.contains(",+") || $0.contains(",@") })
  }

  @Test func `the validation report adds up, shows what was done, and names nobody who answered`() throws {
    let program = try imported()
    defer { program.remove() }
    let twice = try program.file("ganda.csv", Self.table.replacingOccurrences(of: "2024-02", with: "2024-03"))
    _ = try program.run(
      "import", twice, "--round", "2024-S1", "--unit", "35.08.10", "--order", "element", "--accept-good")
    _ = try program.run("batch", "withdraw", "2", "--why", "diketik dua kali")
    let papers = program.folder.appending(path: "papers")
    let made = try program.run(
      "report", "--round", "2024-S1", "--all", "--kind", "validation", "--format", "html,csv", "--lang", "en",
      "--out", papers.path)
    #expect(made.exitCode == 0, "\(made.errors)")
    let page = try String(contentsOf: papers.appending(path: "35.08.10-validation.html"), encoding: .utf8)
    #expect(page.contains("Read 10 forms = 2 accepted + 1 accepted with a warning + 7 not counted."))
    for text in ["februari.csv", "ganda.csv", "batch withdrawn", "diketik dua kali", "penguji", "Signature"] {
      #expect(page.contains(text), "\(text)")
    }
    for name in ["Siti", "Rahayu", "Hartono"] { #expect(!page.contains(name)) }
    let csv = try String(contentsOf: papers.appending(path: "35.08.10-findings.csv"), encoding: .utf8)
    #expect(csv.contains("R206,exclusion,35.08.10,ganda.csv"))
    let index = try String(contentsOf: papers.appending(path: "validation.html"), encoding: .utf8)
    #expect(index.contains("href=\"35.08.10-validation.html\""))
  }

  @Test(arguments: [["--public"], ["--format", "json"], ["--kind", "other"]])
  func `a validation report that cannot be is told, and nothing is written`(words: [String]) throws {
    let program = try imported()
    defer { program.remove() }
    let papers = program.folder.appending(path: "papers")
    let outcome = try program.run(
      "report", "--round", "2024-S1", "--all", "--kind", "validation", "--out", papers.path, words: words)
    #expect(outcome.exitCode == 64)
    #expect(!FileManager.default.fileExists(atPath: papers.path))
  }
}

extension ProgramRun {
  /// Runs `ikm` with these words and more of them.
  fileprivate func run(_ words: String..., words more: [String]) throws -> Outcome {
    let started = try start(words + more, in: workspace)
    started.process.waitUntilExit()
    return Outcome(
      exitCode: started.process.terminationStatus,
      output: try String(contentsOf: started.output, encoding: .utf8),
      errors: try String(contentsOf: started.errors, encoding: .utf8))
  }
}
