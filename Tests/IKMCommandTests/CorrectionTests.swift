// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Corrections through the program: what an operator does after looking at the paper.
struct CorrectionTests {
  private static let heading = "NO,TANGGAL,JENIS KELAMIN,P1,P2,P3,P4,P5,P6,P7,P8,P9,SARAN\n"
  private static let unit = "35.08.10"

  /// Four forms of nine answers each; their sum is 27 + 18 + 36 + 30 = 111, the index 25 × 111 / 36 = 77.08.
  private static let rows = [
    "1,2024-03-05,L,3,3,3,3,3,3,3,3,3,", "2,2024-03-05,P,2,2,2,2,2,2,2,2,2,",
    "3,2024-03-06,L,4,4,4,4,4,4,4,4,4,",
    "4,2024-03-07,P,4,3,3,3,3,3,3,4,4,jalan rusak Bu Ani",
  ]

  private func imported(_ rows: [String] = rows, heading: String = heading) throws -> ProgramRun {
    let program = try ProgramRun()
    let path = try program.file("forms.csv", heading + rows.joined(separator: "\n") + "\n")
    let outcome = try program.run("import", path, "--round", "2024-S1", "--unit", Self.unit)
    #expect(outcome.exitCode < 2, "\(outcome.errors)")
    return program
  }

  private func index(_ program: ProgramRun) throws -> String? {
    try program.score("2024-S1").units.first?.index
  }

  private func explained(_ program: ProgramRun) throws -> String {
    try program.run("explain", "--round", "2024-S1", "--unit", Self.unit, "--format", "json").output
      .replacing(/"superseded" : \d+/, with: "")
  }

  @Test
  func `a correction moves the index by hand, back restores every digit, withdrawn is without the form`()
    throws
  {
    let program = try imported()
    defer { program.remove() }
    #expect(try index(program) == "77.08", "25 × 111 / (9 × 4) = 77.0833…")
    let before = try explained(program)

    let set = try program.run("correct", "2", "--set", "U3=4", "--why", "dibandingkan dengan kertas")
    #expect(set.exitCode == 0, "\(set.errors)")
    #expect(set.output.contains("U3 (Q3): 2 → 4"))
    #expect(try index(program) == "78.47", "25 × 113 / 36 = 78.4722…: 50/36 more")
    let unit = try #require(try program.score("2024-S1").units.first)
    #expect(unit.elements[2].sum == 14, "3 + 4 + 4 + 3")
    #expect(unit.elements[2].nrr == "3.500")
    #expect(unit.elements[0].sum == 13, "no other element moves")
    #expect(unit.forms == .init(read: 4, accepted: 4, warned: 0, excluded: 0))

    let back = try program.run("correct", "5", "--set", "U3=2", "--why", "kertas salah baca")
    #expect(back.exitCode == 0, "\(back.errors)")
    #expect(try explained(program) == before, "every digit of every step")

    let withdrawn = try program.run("correct", "1:2", "--withdraw", "--why", "dua kali diketik")
    #expect(withdrawn.exitCode == 0, "\(withdrawn.errors)")
    #expect(try index(program) == "86.11", "25 × 93 / 27")
    let without = try imported([Self.rows[0], Self.rows[2], Self.rows[3]])
    defer { without.remove() }
    let (left, right) = (try program.score("2024-S1"), try without.score("2024-S1"))
    #expect(left.units.first?.elements == right.units.first?.elements)
    #expect(left.units.first?.index == right.units.first?.index)
    #expect(left.pooled.index == right.pooled.index)

    let audit = try program.run("audit", "--subject", "form 2", "--format", "json").output
    let lines = try JSONDecoder().decode([Line].self, from: Data(audit.utf8))
    #expect(lines.map(\.action) == ["form.correct", "form.correct", "form.withdraw"])
    #expect(
      lines.map(\.why) == ["dibandingkan dengan kertas", "kertas salah baca", "dua kali diketik"])
    #expect(lines.map(\.detail) == ["2 → 5; U3 (Q3): 2 → 4", "5 → 6; U3 (Q3): 4 → 2", "6 → 7"])
    #expect(lines.allSatisfy { $0.operator == "penguji" && $0.time.hasPrefix("20") })
    #expect(try program.run("audit").output.contains("form.withdraw"))
  }

  private struct Line: Decodable {
    let action: String
    let detail: String
    let why: String
    let time: String
    let `operator`: String
  }

  @Test
  func `the tally digest of a posted value is restored by correcting back, and marks itself stale between`()
    throws
  {
    let program = try imported()
    defer { program.remove() }
    _ = try program.run("round", "close", "2024-S1")
    _ = try program.run("indicator", "post", "--round", "2024-S1")
    let fresh = try program.run("indicator", "show", "--format", "json").output
    #expect(fresh.contains("\"stale\" : false"))
    let set = try program.run("correct", "2", "--set", "Q8=4", "--why", "x", "--lang", "en")
    #expect(set.output.contains("U9 (Q8): 2 → 4"), "question 8 feeds U9")
    #expect(set.output.contains("marked stale"))
    let stale = try program.run("indicator", "show", "--format", "json").output
    #expect(stale == fresh.replacing("\"stale\" : false", with: "\"stale\" : true"), "it keeps its value")
    _ = try program.run("correct", "5", "--set", "Q8=2", "--why", "x")
    let again = try program.run("indicator", "post", "--round", "2024-S1", "--format", "json")
    #expect(again.output.contains("\"verdict\" : \"unchanged\""), "the digest is the same")
    #expect(try program.run("indicator", "show", "--format", "json").output == fresh)
  }

  @Test func `forms are found by number in check, and warned and blank ones come to count`() throws {
    let program = try imported(["1,2024-03-05,L,7,3,3,3,3,3,3,3,3,", "2,2024-03-05,P,,,,,,,,,,"])
    defer { program.remove() }
    let check = try program.run("check", "--round", "2024-S1")
    #expect(check.errors.contains("formulir 1") && check.errors.contains("formulir 2"))
    let json = try program.run("check", "--round", "2024-S1", "--format", "json").output
    #expect(json.contains("\"form\" : 1") && json.contains("\"form\" : 2"))
    #expect(try program.run("correct", "1", "--set", "U1=c", "--why", "x").output.contains("diterima"))
    #expect(try program.run("koreksi", "2", "--set", "U8=Dikelola dengan baik", "--why", "x").exitCode == 0)
    let unit = try #require(try program.score("2024-S1").units.first)
    #expect(unit.forms == .init(read: 2, accepted: 2, warned: 0, excluded: 0))
    #expect(unit.elements[7].sum == 7)
    #expect(try program.run("check", "--round", "2024-S1").exitCode == 0)
    #expect(try program.run("correct", "3", "--as-came", "--why", "x").output.contains("diperingatkan"))
  }

  @Test(arguments: [
    (["U3=9"], "[E784]"), (["U3=3 4"], "[E784]"), (["sex=Z"], "[E784]"), (["date=31/2/2024"], "[E784]"),
    (["unit=Nowhere"], "[E788]"), (["nama=Ani"], "[E783]"), (["NIK=1"], "[E783]"), (["saran=x"], "[E783]"),
    (["U3=4", "Q3=3"], "[E785]"), (["U10=4"], "[E783]"), (["Q99=4"], "[E783]"),
  ])
  func `what would not be understood is refused, and nothing changes`(_ values: [String], _ id: String) throws
  {
    let program = try imported()
    defer { program.remove() }
    let before = try program.shown(round: "2024-S1") + program.run("audit").output
    let words = ["correct", "1"] + values.flatMap { ["--set", $0] } + ["--why", "x"]
    let process = try program.start(words, in: program.workspace)
    process.process.waitUntilExit()
    #expect(process.process.terminationStatus == 2)
    let errors = try String(contentsOf: process.errors, encoding: .utf8)
    #expect(errors.contains(id), "\(errors)")
    #expect(try program.shown(round: "2024-S1") + program.run("audit").output == before)
  }

  @Test(arguments: [
    ["correct", "1", "--set", "U3=4"], ["correct", "1", "--set", "U3=4", "--why", " "],
    ["correct", "1", "--why", "x"], ["correct", "1", "--set", "U3=4", "--withdraw", "--why", "x"],
    ["correct", "1", "--withdraw", "--keep", "--why", "x"], ["correct", "1", "--set", "U3", "--why", "x"],
    ["correct", "1", "--set", "=3", "--why", "x"],
    ["batch", "reorder", "1", "--order", "mixed", "--why", "x"],
    ["round", "purge", "2024-S1", "--before", "kemarin", "--why", "x"],
  ])
  func `a command that cannot be meant is a usage error`(_ words: [String]) throws {
    let program = try imported()
    defer { program.remove() }
    let process = try program.start(words, in: program.workspace)
    process.process.waitUntilExit()
    #expect(process.process.terminationStatus == 64)
  }

  @Test func `a superseded, a withdrawn, an unknown form: told with what to do`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try program.run("correct", "1", "--set", "U1=4", "--why", "x")
    let superseded = try program.run("correct", "1", "--set", "U1=2", "--why", "x")
    #expect(superseded.exitCode == 2)
    #expect(superseded.errors.contains("[E552]") && superseded.errors.contains("formulir 5"))
    #expect(try program.run("correct", "99", "--withdraw", "--why", "x").errors.contains("[E551]"))
    #expect(try program.run("correct", "1:99", "--withdraw", "--why", "x").errors.contains("[E555]"))
    #expect(try program.run("correct", "satu", "--withdraw", "--why", "x").errors.contains("[E780]"))
    let same = try program.run("correct", "5", "--set", "U1=d", "--why", "x", "--format", "json")
    #expect(same.exitCode == 0)
    #expect(same.output.contains("\"verdict\" : \"unchanged\""))
    _ = try program.run("correct", "5", "--withdraw", "--why", "x")
    #expect(try program.run("correct", "6", "--set", "U1=2", "--why", "x").errors.contains("[E787]"))
    #expect(try program.run("correct", "2", "--keep", "--why", "x").errors.contains("[E789]"))
    #expect(try program.run("correct", "6", "--keep", "--why", "x").exitCode == 0)
    #expect(try index(program) == "77.78", "25 × 112 / 36: U1 of form 1 is 4 and no longer 3")
  }

  @Test func `a form is shown as it came, with its versions, and nothing personal`() throws {
    let program = try imported()
    defer { program.remove() }
    let why = "telepon 0812-3456-7890, ani@mail.id"
    _ = try program.run("correct", "4", "--set", "U1=1", "--set", "service=KTP 081234567890", "--why", why)
    let shown = try program.run("form", "show", "1:4").output + program.run("audit").output
    #expect(shown.contains("U1 (Q1) [P1]: 4 → 1"))
    #expect(shown.contains("form.correct"))
    for secret in ["Bu Ani", "jalan rusak", "0812-3456", "081234567890", "ani@mail.id"] {
      #expect(!shown.contains(secret), "\(secret)")
      let json = try program.run("form", "show", "5", "--format", "json").output
      #expect(!json.contains(secret), "\(secret)")
    }
  }

  @Test func `the validation report names what was done to forms, by their numbers`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try program.run("correct", "2", "--set", "U3=4", "--why", "sesuai kertas")
    _ = try program.run("correct", "5", "--withdraw", "--why", "rangkap")
    _ = try program.run("correct", "6", "--keep", "--why", "ternyata sah")
    let out = program.folder.appending(path: "papers").path
    let written = try program.run(
      "report", "--round", "2024-S1", "--all", "--kind", "validation", "--out", out, "--lang", "en")
    #expect(written.exitCode == 0, "\(written.errors)")
    let page = try String(contentsOfFile: out + "/\(Self.unit)-validation.html", encoding: .utf8)
    for text in ["form corrected", "form withdrawn", "form kept", "sesuai kertas", "rangkap", "ternyata sah"]
    {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func `days and village codes are no telephone numbers`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try program.run("unit", "add", "35.08.10.2001", "Desa Labruk")
    let outcome = try program.run(
      "correct", "1", "--set", "date=2024-03-09", "--set", "unit=35.08.10.2001", "--why",
      "kertas 2024-03-09 ada")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("date: 2024-03-05 → 2024-03-09"))
    #expect(outcome.output.contains("unit: 35.08.10 → 35.08.10.2001"))
    #expect(try program.score("2024-S1").units.map(\.forms.read) == [3, 1])
    #expect(try program.run("audit", "--subject", "form 1").output.contains("kertas 2024-03-09 ada"))
  }

  @Test func `a file that replaces a corrected batch says which corrections are lost`() throws {
    let rows = (1...6).map { "\($0),2024-03-05,L,3,3,3,3,3,3,3,3,\($0 % 4 + 1)," }
    let program = try imported(rows)
    defer { program.remove() }
    _ = try program.run("correct", "2", "--set", "U1=1", "--why", "x")
    let path = try program.file(
      "grown.csv",
      Self.heading + (rows + ["7,2024-03-05,L,4,4,4,4,4,4,4,4,4,"]).joined(separator: "\n") + "\n")
    let words = ["--round", "2024-S1", "--unit", Self.unit]
    #expect(try program.run("import", path, words[0], words[1], words[2], words[3]).errors.contains("[E534]"))
    let replaced = try program.run(
      "import", path, words[0], words[1], words[2], words[3], "--replaces", "1", "--lang", "en")
    #expect(replaced.exitCode == 0)
    #expect(replaced.errors.contains("1 corrected forms are replaced with the rest: 7."))
    #expect(try program.score("2024-S1").units.first?.forms.read == 7)
  }
}
