// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Rounds of sixteen questions onto nine elements, through import, store, score and explain, against the fractions
/// of the oracle `Scripts/oracle.py`.
struct SixteenQuestionTests {
  /// A score with sums that may be fractions.
  struct Sheet: Decodable {
    struct Element: Decodable {
      enum Sum: Decodable, CustomStringConvertible {
        case whole(Int)
        case fraction(String)

        init(from decoder: any Decoder) throws {
          let container = try decoder.singleValueContainer()
          if let number = try? container.decode(Int.self) {
            self = .whole(number)
          } else {
            self = .fraction(try container.decode(String.self))
          }
        }

        var description: String {
          switch self {
          case .whole(let number): String(number)
          case .fraction(let text): text
          }
        }
      }

      let code: String
      let answered: Int
      let sum: Sum
    }

    struct Note: Decodable {
      let id: String
    }

    struct Unit: Decodable {
      let unit: String
      let forms: PrintedScore.Forms
      let index: String?
      let grade: String?
      let reasonID: String?
      let elements: [Element]
      let notes: [Note]
    }

    let rulebook: String
    let questionnaire: String
    let units: [Unit]
  }

  struct Steps: Decodable {
    let indexExact: String?
  }

  private func sheet(_ program: ProgramRun, rulebook: String) throws -> [String: Sheet.Unit] {
    let output = try program.run(
      "score", "--round", "2024", "--rulebook", rulebook, "--format", "json"
    ).output
    let sheet = try JSONDecoder().decode(Sheet.self, from: Data(output.utf8))
    return Dictionary(uniqueKeysWithValues: sheet.units.map { ($0.unit, $0) })
  }

  private func table(_ rounds: [SixteenQuestionRound], headings: [String]) -> String {
    var lines = ["unit," + headings.joined(separator: ",")]
    for round in rounds {
      for form in round.forms {
        lines.append("u\(round.number)," + form.map { $0 == "-" ? "" : String($0) }.joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func compare(_ rounds: [SixteenQuestionRound], in program: ProgramRun, codes: [String]) throws {
    let units = try sheet(program, rulebook: "permenpanrb-14-2017")
    let of2004 = try sheet(program, rulebook: "kep-25-2004")
    #expect(units.count == rounds.count)
    for round in rounds {
      let unit = try #require(units["u\(round.number)"])
      #expect(unit.forms.read == round.forms.count, "round \(round.number): nothing lost, nothing doubled")
      #expect(unit.elements.map(\.code) == codes)
      #expect(unit.elements.map(\.sum.description) == round.sums, "round \(round.number)")
      #expect(unit.elements.map(\.answered) == round.answered, "round \(round.number)")
      #expect(unit.index == round.index, "round \(round.number)")
      #expect(unit.grade == round.letter, "round \(round.number)")
      #expect(unit.reasonID == (round.index == nil ? "N110" : nil), "round \(round.number)")
      #expect(of2004["u\(round.number)"]?.grade == round.letterOf2004, "round \(round.number)")
    }
    for round in rounds.prefix(5) + rounds.suffix(5) {
      let output = try program.run(
        "explain", "--round", "2024", "--unit", "u\(round.number)", "--format", "json"
      ).output
      #expect(try JSONDecoder().decode(Steps.self, from: Data(output.utf8)).indexExact == round.exact)
    }
  }

  @Test(arguments: [["P", ""], ["U", ""], ["Q", ". Bagaimana?"]])
  func `sixteen questions score as the oracle says, whatever letter stands before their numbers`(
    heading: [String]
  ) throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let rounds = try SixteenQuestionRound.all().filter(\.asksAll)
    #expect(rounds.count == 180)
    #expect(rounds.contains { $0.index == nil }, "in some rounds nobody answers an element")
    let some = heading[0] == "P" ? rounds : Array(rounds.prefix(25))
    let headings = (1...16).map { "\(heading[0])\($0)" }
    let path = try program.file("forms.csv", table(some, headings: headings))
    let imported = try program.run(
      "import", path, "--round", "2024", "--questionnaire", "skm-16", "--register-units", "--quiet")
    #expect([0, 1].contains(imported.exitCode), "\(imported.errors)")
    try compare(some, in: program, codes: (1...9).map { "U\($0)" })
  }

  @Test func `an element that is not asked takes no weight, and every unit says so`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let rounds = try SixteenQuestionRound.all().filter { !$0.asksAll }
    #expect(rounds.count == 60)
    let own = try program.file("kuesioner.xml", OwnQuestionnaire.sixteenWithoutU4)
    let path = try program.file("forms.csv", table(rounds, headings: (1...13).map { "P\($0)" }))
    let imported = try program.run(
      "import", path, "--round", "2024", "--questionnaire", own, "--register-units", "--quiet")
    #expect([0, 1].contains(imported.exitCode), "\(imported.errors)")
    try compare(rounds, in: program, codes: [1, 2, 3, 5, 6, 7, 8, 9].map { "U\($0)" })
    for unit in try sheet(program, rulebook: "permenpanrb-14-2017").values {
      #expect(unit.notes.contains { $0.id == "N106" })
    }
  }
}
