// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import IKMCommand

/// Rounds, units, the indicator and the words: what an operator does around an import.
struct OperatorTests {
  private static let heading = "NO,TANGGAL,P1,P2,P3,P4,P5,P6,P7,P8,P9\n"

  private func imported(_ program: ProgramRun, round: String, answers: String = "4,4,4,4,4,4,4,4,3") throws {
    let day = round.hasSuffix("S2") ? "2024-09-01" : "2024-03-05"
    let path = try program.file(
      "\(round).csv", Self.heading + "1,\(day),\(answers)\n2,\(day),3,3,3,3,3,3,3,3,3\n")
    let outcome = try program.run("import", path, "--round", round, "--unit", "35.08.10")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test func `the index of a round is posted only when it is final, once, with the same digits`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    try imported(program, round: "2024-S1")
    let early = try program.run("indicator", "post", "--round", "2024-S1")
    #expect(early.exitCode == 2)
    #expect(early.errors.contains("[E721]"))
    #expect(try program.run("round", "close", "2024-S1").exitCode == 0)
    let first = try program.run("indicator", "post", "--round", "2024-S1", "--format", "json")
    #expect(first.output.contains("\"verdict\" : \"posted\""))
    let shown = try program.run("indicator", "show", "--format", "json").output
    let second = try program.run("indicator", "post", "--round", "2024-S1", "--format", "json")
    #expect(second.output.contains("\"verdict\" : \"unchanged\""))
    #expect(try program.run("indicator", "show", "--format", "json").output == shown)
    #expect(shown.contains("\"indicator\" : \"IKM\""))
    #expect(shown.contains("\"period\" : \"2024\""))
    #expect(shown.contains("\"definitionVersion\" : \"188.45/326/427.12/2019\""))
    #expect(shown.contains("\"respondents\" : 2"))
    #expect(shown.components(separatedBy: "tallySHA256").count == 2, "one observation")
    #expect(try program.score("2024-S1").units.first?.index == "86.11")
    #expect(shown.contains("\"value\" : \"86.11\""))
  }

  @Test
  func `a later final round of the year takes the place of the earlier one, and not the other way round`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    for round in ["2024-S1", "2024-S2"] {
      try imported(
        program, round: round, answers: round == "2024-S1" ? "4,4,4,4,4,4,4,4,3" : "2,2,2,2,2,2,2,2,2")
      _ = try program.run("round", "close", round)
    }
    _ = try program.run("indicator", "post", "--round", "2024-S2")
    let earlier = try program.run("indicator", "post", "--round", "2024-S1", "--format", "json")
    #expect(earlier.output.contains("\"verdict\" : \"laterHeld\""))
    let shown = try program.run("indicator", "show", "--format", "json").output
    #expect(shown.contains("\"round\" : \"2024-S2\""))
    #expect(!shown.contains("\"round\" : \"2024-S1\""))
  }

  @Test func `a final round takes no more files`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    try imported(program, round: "2024-S1")
    _ = try program.run("round", "close", "2024-S1")
    let before = try program.shown(round: "2024-S1")
    let path = try program.file("late.csv", Self.heading + "1,2024-03-05,1,1,1,1,1,1,1,1,1\n")
    let late = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(late.exitCode == 2)
    #expect(try program.shown(round: "2024-S1") == before)
  }

  @Test func `a round with dates of its own excludes what lies outside them`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let defined = try program.run(
      "round", "define", "lebaran-2024", "--from", "2024-04-01", "--to", "2024-04-30")
    #expect(defined.exitCode == 0, "\(defined.errors)")
    let rows =
      "1,2024-04-01,4,4,4,4,4,4,4,4,4\n2,2024-04-30,4,4,4,4,4,4,4,4,4\n3,2024-05-01,1,1,1,1,1,1,1,1,1\n"
    let path = try program.file("forms.csv", Self.heading + rows)
    let outcome = try program.run("import", path, "--round", "lebaran-2024", "--unit", "35.08.10")
    #expect(outcome.exitCode == 1)
    let unit = try #require(try program.score("lebaran-2024").units.first)
    #expect(unit.forms == .init(read: 3, accepted: 2, warned: 0, excluded: 1))
    #expect(unit.index == "100.00")
  }

  @Test func `TW3 and Q3 are one round`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("q.csv", Self.heading + "1,2024-08-05,4,4,4,4,4,4,4,4,4\n")
    #expect(try program.run("import", path, "--round", "2024-TW3", "--unit", "35.08.10").exitCode == 0)
    #expect(try program.score("2024-Q3").round == "2024-Q3")
  }

  @Test func `units are registered from a table, all of them or none`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let bad = try program.file("bad.csv", "kode,nama\nP-01,Puskesmas Satu\nP-02,\n")
    #expect(try program.run("unit", "import", bad).exitCode == 2)
    #expect(try !program.run("unit", "list").output.contains("P-01"))
    let good = try program.file(
      "good.csv", "kode;nama;alias\nP-01;Puskesmas Satu;PKM 1|Satu\nP-02;Puskesmas Dua;\n")
    #expect(try program.run("unit", "import", good).exitCode == 0)
    #expect(try program.run("unit", "list").output.contains("PKM 1"))
    let forms = try program.file("f.csv", "UNIT,P1,P2,P3,P4,P5,P6,P7,P8,P9\nsatu,4,4,4,4,4,4,4,4,4\n")
    #expect(try program.run("import", forms, "--round", "2024").exitCode == 0)
    #expect(try program.score("2024").units.map(\.unit) == ["P-01"])
    #expect(
      try program.run("unit", "add", "P-01", "Nama Lain").exitCode == 2, "a code held with another name")
  }

  @Test func `options that every command knows may stand before the verb`() throws {
    #expect(
      DoorArguments.ordered(["-w", "x", "score", "--round", "2024"]) == [
        "score", "--round", "2024", "-w", "x",
      ])
    #expect(
      DoorArguments.ordered(["--lang=en", "--quiet", "init", "d"]) == ["init", "d", "--lang=en", "--quiet"])
    #expect(DoorArguments.ordered(["score", "-w", "x"]) == ["score", "-w", "x"])
    #expect(
      DoorArguments.ordered(["-w", "x", "import", "--", "-a.csv"]) == ["import", "-w", "x", "--", "-a.csv"])
    #expect(DoorArguments.ordered(["--quiet"]) == ["--quiet"])
  }

  @Test func `people read Indonesian unless they ask for English`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    try imported(program, round: "2024-S1")
    #expect(try program.run("score", "--round", "2024-S1").output.contains("86,11"))
    #expect(try program.run("score", "--round", "2024-S1", "--lang", "en").output.contains("86.11"))
    #expect(
      try program.run("score", "--round", "2024-S1", environment: ["IKM_LANG": "en"]).output.contains("86.11")
    )
    #expect(try program.run("score", "--help").output.contains("Hitung IKM"))
    #expect(try program.run("score", "--help", "--lang", "en").output.contains("Score the index"))
  }

  @Test func `every text that the commands ask for is in both catalogues`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var asked: Set<String> = []
    for target in ["IKMCommand", "SurveyPipeline", "SurveyImport"] {
      let files = try #require(
        FileManager.default.enumerator(at: sources.appending(path: target), includingPropertiesForKeys: nil))
      for case let url as URL in files where url.pathExtension == "swift" {
        let text = try String(contentsOf: url, encoding: .utf8)
        for match in text.matches(of: /"((?:command\.[A-Za-z.]+[A-Za-z])|E[237]\d\d)"/) {
          asked.insert(String(match.1))
        }
      }
    }
    #expect(asked.count > 100)
    for language in ["id", "en"] {
      let folder = sources.deletingLastPathComponent().appending(path: "Data/Messages/\(language)")
      var known: Set<String> = []
      for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        let text = try String(contentsOf: url, encoding: .utf8)
        for match in text.matches(of: /<message id="([^"]+)"/) { known.insert(String(match.1)) }
      }
      #expect(asked.subtracting(known).isEmpty, "\(language): \(asked.subtracting(known).sorted())")
    }
  }
}
