// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// `ikm statistics` from files to figures, and what papers say with it.
struct StatisticsCommandTests {
  private static let head = "TANGGAL," + (1...9).map { "P\($0)" }.joined(separator: ",") + "\n"

  private static func forms(_ date: String, _ answers: [Int]) -> String {
    head
      + answers.map { "\(date)," + Array(repeating: "\($0)", count: 9).joined(separator: ",") + "\n" }
      .joined()
  }

  /// Two rounds of two units: one rises beyond chance, one stays inside the noise.
  private func imported() throws -> ProgramRun {
    let run = try ProgramRun()
    let rounds = [("2023-S2", "2023-08-01"), ("2024-S1", "2024-03-01")]
    let units = [
      ("35.08.10", [(0..<40).map { 2 + $0 % 2 }, (0..<40).map { 3 + $0 % 2 }]),
      ("35.08.11", [(0..<40).map { 2 + $0 % 2 }, (0..<40).map { $0 == 0 ? 4 : 2 + $0 % 2 }]),
    ]
    for (unit, answers) in units {
      for (position, (round, date)) in rounds.enumerated() {
        // The same bytes under another unit would be refused.
        let day = String(date.dropLast()) + (unit.hasSuffix("0") ? "1" : "2")
        let file = try run.file("\(unit)-\(round).csv", Self.forms(day, answers[position]))
        #expect(try run.run("import", file, "--round", round, "--unit", unit).exitCode == 0)
      }
    }
    return run
  }

  @Test func `a change beyond chance, one inside the noise, and the choice of the round`() throws {
    let run = try imported()
    defer { run.remove() }
    let shown = try run.run("statistik", "--round", "2024-S1")
    #expect(shown.exitCode == 0, "\(shown.errors)")
    let lines = shown.output.split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("35.08.10") }?.hasSuffix("+25,00 naik") == true, "\(shown.output)")
    #expect(lines.first { $0.hasPrefix("35.08.11") }?.hasSuffix("+1,25 ≈") == true)
    #expect(lines.allSatisfy { $0.count <= 100 })
    let first = try run.run("statistics", "--round", "2023-S2", "--unit", "35.08.10", "--lang", "en")
    #expect(first.output.contains("There is no earlier round to compare with."))
    let back = try run.run("statistics", "--round", "2023-S2", "--against", "2024-S1", "--lang", "en")
    #expect(back.output.contains("-25.00 down"))
    let same = try run.run("statistics", "--round", "2024-S1", "--against", "2024-S1")
    #expect(same.exitCode == 2 && same.errors.contains("E880"))
    #expect(try run.run("statistics", "--round", "2024-S1", "--unit", "35.08.10", "--all").exitCode == 64)
  }

  @Test func `the population shrinks the error, and asking everybody leaves none`() throws {
    let run = try imported()
    defer { run.remove() }
    func error() throws -> Double {
      let json = try run.run("statistics", "--round", "2024-S1", "--unit", "35.08.10", "--format", "json")
        .output
      let found = json.firstMatch(of: #/"standardError": "([0-9.]+)"/#)
      return try #require(found.flatMap { Double($0.1) })
    }
    let without = try error()
    for (people, share) in [("80", 0.5), ("40", 0.0)] {
      let set = try run.run("round", "population", "2024-S1", "--unit", "35.08.10", "--people", people)
      #expect(set.exitCode == 0)
      #expect(abs(try error() - without * share.squareRoot()) < 1e-9)
    }
  }

  @Test func `the papers bear interval, change and chart, and score and report the same figures`() throws {
    let run = try imported()
    defer { run.remove() }
    let papers = run.folder.appending(path: "papers")
    let made = try run.run(
      "report", "--round", "2024-S1", "--all", "--format", "html,json", "--out", papers.path)
    #expect(made.exitCode == 0, "\(made.errors)")
    let html = try String(contentsOf: papers.appending(path: "35.08.10.html"), encoding: .utf8)
    #expect(
      html.contains("Dibanding Semester II 2023 (62,50) nilainya naik 25,00; kenaikan ini melebihi kebetulan")
    )
    #expect(html.contains("Nilai terakhir 87,50 (Semester I 2024), naik 25,00 sejak Semester II 2023."))
    #expect(html.contains("selang 95%: ") && html.contains("Semester II 2023"))
    let index = try String(contentsOf: papers.appending(path: "index.html"), encoding: .utf8)
    #expect(index.contains("+25,00 naik") && index.contains("+1,25 ≈"))
    let report = try String(contentsOf: papers.appending(path: "35.08.10.json"), encoding: .utf8)
    let score = try run.run("score", "--round", "2024-S1", "--format", "json").output
    for text in [report, score] {
      #expect(text.contains("\"verdict\": \"risen\"") && text.contains("\"earlierIndex\": \"62.50\""))
    }
  }

  @Test func `one form and equal forms are papers with a reason instead of an interval`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let one = try run.file("one.csv", Self.forms("2024-03-01", [3]))
    let equal = try run.file("equal.csv", Self.forms("2024-03-02", [3, 3, 3, 3, 3, 3]))
    #expect(try run.run("import", one, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    #expect(try run.run("import", equal, "--round", "2024-S1", "--unit", "35.08.11").exitCode == 0)
    let json = try run.run("statistics", "--round", "2024-S1", "--format", "json").output
    #expect(json.contains("\"reasonID\": \"N133\"") && json.contains("\"reasonID\": \"N134\""))
    #expect(json.contains("\"reasonID\": \"N140\"") && json.contains("\"reasonID\": \"N147\""))
    #expect(!json.contains("\"nan\"") && !json.contains("inf\""))
    let papers = run.folder.appending(path: "papers").path
    #expect(try run.run("report", "--round", "2024-S1", "--all", "--out", papers).exitCode == 0)
    let html = try String(contentsOfFile: papers + "/35.08.10.html", encoding: .utf8)
    #expect(html.contains("Selang kepercayaan nilai IKM tidak dihitung. Hanya satu formulir"))
  }
}
