// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport
import Testing

/// A thousand random rounds with blanks, through import and score, against the oracle `Scripts/oracle.py`.
struct RandomRoundsTests {
  @Test func `a thousand random rounds imported as units of one file score what the oracle says`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let rounds = try RandomRound.all()
    #expect(rounds.count == 1000)
    var lines = ["unit," + (1...9).map { "P\($0)" }.joined(separator: ",")]
    for round in rounds {
      for form in round.forms {
        lines.append("u\(round.number)," + form.map { $0 == "-" ? "" : String($0) }.joined(separator: ","))
      }
    }
    let path = try program.file("rounds.csv", lines.joined(separator: "\n") + "\n")
    let imported = try program.run("import", path, "--round", "2024", "--register-units", "--quiet")
    #expect([0, 1].contains(imported.exitCode), "\(imported.errors)")

    let units = Dictionary(uniqueKeysWithValues: try program.score("2024").units.map { ($0.unit, $0) })
    #expect(units.count == rounds.count)
    var withIndex = 0
    for round in rounds {
      let unit = try #require(units["u\(round.number)"])
      #expect(unit.forms.read == round.forms.count, "round \(round.number): nothing lost, nothing doubled")
      #expect(unit.index == round.index, "round \(round.number)")
      #expect(unit.grade == round.letter, "round \(round.number)")
      #expect(unit.elements.map { $0.nrr ?? "-" } == round.means, "round \(round.number)")
      if round.index != nil { withIndex += 1 }
    }
    #expect(withIndex > 900, "most rounds have an index")
  }
}
