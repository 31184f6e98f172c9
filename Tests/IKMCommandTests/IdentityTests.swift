// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// One form is one form however it was typed, and none is lost or doubled by what comes later.
struct IdentityTests {
  private static let heading = "TANGGAL,P1,P2,P3,P4,P5,P6,P7,P8,P9"

  /// Ten different forms: dates as `style` writes them, answers as `value` writes them.
  private static func table(
    _ heading: String = heading, prefix: String = "", suffix: String = "",
    date: (Int) -> String = { "2024-03-\($0 < 10 ? "0" : "")\($0)" }, value: (Int) -> String = { String($0) }
  ) -> String {
    let rows = (1...10).map { form in
      prefix + date(form) + "," + (0..<9).map { value((form + $0) % 4 + 1) }.joined(separator: ",") + suffix
    }
    return ([heading] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `the same forms typed in another way are asked about and not counted twice`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let first = try program.file("first.csv", Self.table())
    #expect(try program.run("import", first, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    let letters = ["a", "b", "c", "d"]
    let others = [
      Self.table(date: { "\($0)/3/2024" }), Self.table(value: { letters[$0 - 1] }),
      Self.table(value: { "\($0).0" }),
      Self.table(Self.heading + ",SARAN", suffix: ","),
      Self.table("UNIT," + Self.heading, prefix: "Kecamatan Lumajang,"),
    ]
    for (number, text) in others.enumerated() {
      let again = try program.file("again-\(number).csv", text)
      let outcome = try program.run("import", again, "--round", "2024-S1", "--unit", "35.08.10")
      #expect(outcome.exitCode == 2, "\(number)")
      #expect(outcome.errors.contains("[E534]"), "\(number): \(outcome.errors)")
    }
    #expect(try program.score("2024-S1").units.first?.respondents == 10)
  }

  @Test func `the same id with the same values written in another way is already held`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let first = try program.file("1.csv", "_uuid,\(Self.heading)\nabc,2024-03-05,3,3,3,3,3,3,3,3,3\n")
    let again = try program.file(
      "2.csv", "_uuid,\(Self.heading),SARAN\nabc,5/3/2024,3.0,c,3,3,3,3,3,3,Berfungsi kurang maksimal,\n")
    _ = try program.run("import", first, "--round", "2024-S1", "--unit", "35.08.10")
    let same = try program.run(
      "import", again, "--round", "2024-S1", "--unit", "35.08.10", "--format", "json")
    #expect(same.output.contains("\"conflicts\" : 0"))
    #expect(same.output.contains("\"alreadyHeld\" : 1"))
    #expect(
      try program.score("2024-S1").units.first?.forms == .init(read: 1, accepted: 1, warned: 0, excluded: 0))
  }

  @Test func `a replaced file that comes again is already held, and does not count beside its replacement`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let old = try program.file("old.csv", SameFormsTests.csv(SameFormsTests.forms))
    let more = (1...8).map { "11111111\($0 % 4 + 1)" }
    let new = try program.file("new.csv", SameFormsTests.csv(SameFormsTests.forms + more))
    _ = try program.run("import", old, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(
      try program.run("import", new, "--round", "2024-S1", "--unit", "35.08.10", "--replaces", "1").exitCode
        == 0)
    let before = try program.shown(round: "2024-S1")
    let again = try program.run("import", old, "--round", "2024-S1", "--unit", "35.08.10", "--format", "json")
    #expect(again.exitCode == 0)
    #expect(again.output.contains("\"verdict\" : \"alreadyHeld\""))
    #expect(try program.shown(round: "2024-S1") == before)
  }

  @Test func `a replacement that would empty a unit is refused and names it`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let rows = (1...5).map {
      "35.08.10,3,3,3,3,3,3,3,3,\($0 % 4 + 1)\n35.08.09,4,4,4,4,4,4,4,4,\($0 % 4 + 1)\n"
    }
    let both = try program.file("both.csv", "UNIT,P1,P2,P3,P4,P5,P6,P7,P8,P9\n" + rows.joined())
    _ = try program.run("import", both, "--round", "2024-S1")
    let before = try program.shown(round: "2024-S1")
    let one = try program.file(
      "one.csv",
      "UNIT,P1,P2,P3,P4,P5,P6,P7,P8,P9\n" + rows.map { $0.split(separator: "\n")[0] + "\n" }.joined())
    #expect(
      try program.run("import", one, "--round", "2024-S1").errors.contains("[E534]"), "asked, per unit too")
    let outcome = try program.run("import", one, "--round", "2024-S1", "--replaces", "1")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("35.08.09"))
    #expect(try program.shown(round: "2024-S1") == before)
  }

  @Test func `a form that never counted does not keep its mended version out`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let wrong = try program.file("wrong.csv", "_uuid,\(Self.heading)\nabc,2023-03-05,3,3,3,3,3,3,3,3,3\n")
    let mended = try program.file("mended.csv", "_uuid,\(Self.heading)\nabc,2024-03-05,3,3,3,3,3,3,3,3,3\n")
    #expect(try program.run("import", wrong, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 1)
    #expect(try program.run("import", mended, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    let unit = try #require(try program.score("2024-S1").units.first)
    #expect(unit.forms == .init(read: 2, accepted: 1, warned: 0, excluded: 1))
    #expect(unit.index == "75.00")
  }

  @Test func `papers of units with names alike never overwrite each other`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let codes = ["A", "A-annex", "a", "index", "../x", "a/b"]
    let rows = codes.map { "\($0),3,3,3,3,3,3,3,3,3\n" }.joined()
    let path = try program.file("f.csv", "UNIT,P1,P2,P3,P4,P5,P6,P7,P8,P9\n" + rows)
    _ = try program.run("import", path, "--round", "2024", "--register-units")
    let papers = program.folder.appendingPathComponent("papers").path
    let made = try program.run(
      "report", "--round", "2024", "--all", "--format", "html,json,csv", "--out", papers)
    #expect(made.exitCode == 0, "\(made.errors)")
    let written = made.output.split(separator: "\n").filter { $0.hasPrefix("/") }
    let units = try program.score("2024").units.count
    #expect(written.count == units * 4 + 3)
    #expect(Set(written.map { $0.lowercased() }).count == written.count)
    #expect(
      written.allSatisfy { $0.hasPrefix(papers + "/") && !$0.dropFirst(papers.count + 1).contains("/") })
  }
}
