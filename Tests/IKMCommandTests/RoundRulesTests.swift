// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Issue 3, Shows 6: padding and selection are named by the rules on a round, through the program, and an
/// honest sample of the same size is not.
struct RoundRulesTests {
  struct Checked: Decodable {
    struct Verdict: Decodable {
      let id: String
      let unit: String
      let outcome: String
      let figure: String
      let threshold: String?
      let message: String?
      let remedy: String?
    }

    let roundRules: [Verdict]

    func noted(_ unit: String) -> [String] {
      roundRules.filter { $0.unit == unit && $0.outcome == "noted" }.map(\.id)
    }
  }

  /// An honest unit of 356, one of 240 padded to 356 with threes, one of 396 whose lowest 40 were taken out.
  private func imported() throws -> ProgramRun {
    let program = try ProgramRun()
    let units = [
      SyntheticUnit(.respondentEffect, forms: 356, seed: 21),
      SyntheticUnit(.respondentEffect, forms: 240, seed: 22).padded(to: 356, with: 3),
      SyntheticUnit(.respondentEffect, forms: 396, seed: 21).withoutLowest(share: 40.0 / 396),
    ]
    for (index, unit) in units.enumerated() {
      #expect(unit.forms.count == 356)
      let path = try program.file("unit\(index + 1).csv", unit.csv(seed: UInt64(100 + index)))
      let outcome = try program.run(
        "import", path, "--round", "2024-S1", "--unit", "35.08.0\(index + 1)", "--order", "element")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let people = try program.run(
        "round", "population", "2024-S1", "--unit", "35.08.0\(index + 1)", "--people", "4800")
      #expect(people.exitCode == 0)
    }
    return program
  }

  private func checked(_ program: ProgramRun) throws -> Checked {
    let output = try program.run("check", "--round", "2024-S1", "--format", "json", "--lang", "en").output
    return try JSONDecoder().decode(Checked.self, from: Data(output.utf8))
  }

  @Test
  func `a padded unit and one without its lowest forms are named, an honest one of the same size is not`()
    throws
  {
    let program = try imported()
    defer { program.remove() }
    let checked = try checked(program)
    #expect(checked.noted("35.08.01") == [])
    #expect(checked.noted("35.08.02") == ["R704"])
    #expect(checked.noted("35.08.03") == ["R705"])
    // Every rule says something of every unit, with figure and threshold where it judges.
    for unit in 1...3 {
      let ids = checked.roundRules.filter { $0.unit == "35.08.0\(unit)" }.map(\.id)
      #expect(ids == (701...711).map { "R\($0)" })
    }
    for verdict in checked.roundRules {
      #expect(!verdict.figure.isEmpty && (verdict.threshold != nil) == (verdict.outcome != "unknown"))
      #expect((verdict.message != nil) == (verdict.outcome == "noted"))
      #expect((verdict.remedy != nil) == (verdict.outcome == "noted"))
    }

    // The same beside the index, on the terminal, for programs, and on the paper's first page.
    let score = try program.score("2024-S1")
    #expect(score.units.map { $0.notes.map(\.id).filter { $0.hasPrefix("R") } } == [[], ["R704"], ["R705"]])
    let table = try program.run("score", "--round", "2024-S1", "--lang", "en").output
    #expect(table.contains("stand 116 forms in a row"))
    let papers = program.folder.appending(path: "papers")
    let made = try program.run("report", "--round", "2024-S1", "--all", "--lang", "en", "--out", papers.path)
    #expect(made.exitCode == 0)
    let padded = try String(contentsOf: papers.appending(path: "35.08.02.html"), encoding: .utf8)
    #expect(padded.contains("(respondents 241 to 356)"))
    let index = try String(contentsOf: papers.appending(path: "index.html"), encoding: .utf8)
    #expect(index.contains("should lie lower still"))
  }

  @Test func `what the public reads says that there is a row, and names neither file nor respondents`() throws
  {
    let program = try imported()
    defer { program.remove() }
    let papers = program.folder.appending(path: "papers")
    let made = try program.run(
      "report", "--round", "2024-S1", "--unit", "35.08.02", "--public", "--lang", "en", "--out", papers.path)
    #expect(made.exitCode == 0)
    let page = try String(contentsOf: papers.appending(path: "35.08.02.html"), encoding: .utf8)
    #expect(page.contains("116 forms that each give one answer throughout"))
    #expect(!page.contains("unit2.csv") && !page.contains("respondents 241"))
  }

  @Test
  func `without populations the terminal says once how to state them, and one respondent too few is noted`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let text = SyntheticUnit(.independent, forms: 81, seed: 3).csv(seed: 3)
    for unit in ["35.08.01", "35.08.02"] {
      let path = try program.file("\(unit).csv", text + "\(unit == "35.08.01" ? "" : "\n")")
      _ = try program.run("import", path, "--round", "2024-S1", "--unit", unit, "--order", "element")
    }
    let before = try program.run("check", "--round", "2024-S1").output
    #expect(before.contains("2 unit") && before.contains("ikm round population 2024-S1 --unit 35.08.01"))
    _ = try program.run("round", "population", "2024-S1", "--unit", "35.08.01", "--people", "104")
    _ = try program.run("round", "population", "2024-S1", "--unit", "35.08.02", "--people", "102")
    let after = try program.run("check", "--round", "2024-S1").output
    #expect(!after.contains("ikm round population"))
    #expect(after.contains("82 menurut rumus Krejcie-Morgan (86 menurut baris 110"))
    #expect(after.components(separatedBy: "[R701]").count == 2)
  }
}
