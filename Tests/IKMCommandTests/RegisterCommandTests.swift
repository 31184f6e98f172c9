// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// The registers of events and village documents, through the program.
struct RegisterCommandTests {
  private static let eventHead =
    "nomor,kecamatan,tanggal,perihal,instansi,seksi,tindak_lanjut,tanggal_tindak_lanjut,bukti\n"
  private static let documentHead = "desa,jenis,tahun,ditetapkan,diterima,nomor\n"

  private struct Report: Decodable {
    struct Found: Decodable {
      let id: String
      let line: Int?
      let column: Int?
    }

    struct Problem: Decodable { let id: String }

    let verdict: String
    let new: Int
    let changed: Int
    let unchanged: Int
    let refused: Int
    let findings: [Found]
    let error: Problem?

    var counts: [Int] { [new, changed, unchanged, refused] }
  }

  private func report(_ run: ProgramRun, _ words: String...) throws -> (code: Int32, report: Report) {
    let outcome = try run.run(words: words + ["--format", "json"])
    return (outcome.exitCode, try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)))
  }

  /// All that the registers and the audit hold.
  private func shown(_ run: ProgramRun) throws -> String {
    try run.run("event", "list", "--history", "--format", "json").output
      + run.run("audit", "--format", "json").output
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let id: String
    let line: String
    var register = "event"
    var words: [String] = []
    var column = 0
    var testDescription: String { "\(id) \(line)" }
  }

  static let bad: [Bad] = [
    Bad(id: "R671", line: "1,35.08.10,2024-03-12,A,B,,rapat,2024-03-11,", column: 8),
    Bad(id: "R663", line: "1,35.08.99,2024-03-12,A,B,,,,", column: 2),
    Bad(id: "R663", line: "1,35.08.10.2002,2024-03-12,A,B,,,,", column: 2),
    Bad(id: "R678", line: "1,35.08.09,2024-03-12,A,B,,,,", words: ["--unit", "35.08.10"], column: 2),
    Bad(id: "R661", line: "1,,2024-03-12,A,B,,,,", column: 2),
    Bad(id: "R661", line: "1,35.08.10,,A,B,,,,", column: 3),
    Bad(id: "R661", line: ",35.08.10,2024-03-12,A,B,,,,", column: 1),
    Bad(id: "R661", line: "1,35.08.10,2024-03-12,A,,,,,", column: 5),
    Bad(id: "R662", line: "1,35.08.10,31/02/2024,A,B,,,,", column: 3),
    Bad(id: "R670", line: "1,35.08.10,2999-03-12,A,B,,,,", column: 3),
    Bad(id: "R672", line: "1,35.08.10,2024-03-12,A,B,,tari,2024-03-13,", column: 7),
    Bad(id: "R673", line: "1,35.08.10,2024-03-12,A,B,,rapat,,", column: 8),
    Bad(id: "R673", line: "1,35.08.10,2024-03-12,A,B,,,2024-03-13,", column: 7),
    Bad(
      id: "R674", line: "1,35.08.10,2024-03-12,A,B,,,,\n1,Lumajang,2024-03-13,A,B,,,,", column: 3),
    Bad(id: "R679", line: "1,35.08.10,2024-03-12,\(String(repeating: "a", count: 1001)),B,,,,", column: 4),
    Bad(id: "R684", line: "081234567890,35.08.10,2024-03-12,A,B,,,,", column: 1),
    Bad(id: "R684", line: "3508101234567890,35.08.10,2024-03-12,A,B,,,,", column: 1),
    Bad(id: "R664", line: "35.08.10.2999,RKPDesa,2025,2024-09-20,,", register: "document", column: 1),
    Bad(id: "R664", line: "Lumajang,RKPDesa,2025,2024-09-20,,", register: "document", column: 1),
    Bad(
      id: "R665", line: "35.08.09.2001,RKPDesa,2025,2024-09-20,,", register: "document",
      words: ["--unit", "35.08.10"], column: 1),
    Bad(id: "R666", line: "35.08.10.1003,RKPDesa,2025,2024-09-20,,", register: "document", column: 1),
    Bad(id: "R667", line: "35.08.10.2002,Perdes,2025,2024-09-20,,", register: "document", column: 2),
    Bad(id: "R668", line: "35.08.10.2002,RKPDesa,25,2024-09-20,,", register: "document", column: 3),
    Bad(id: "R668", line: "35.08.10.2002,RKPDesa,2999,2024-09-20,,", register: "document", column: 3),
    Bad(id: "R669", line: "35.08.10.2002,RKPDesa,2025,2023-12-31,,", register: "document", column: 4),
    Bad(id: "R669", line: "35.08.10.2002,APBDesa,2025,2023-12-31,,", register: "document", column: 4),
    Bad(id: "R669", line: "35.08.10.2002,LPPDesa,2024,,2023-12-31,", register: "document", column: 5),
    Bad(id: "R670", line: "35.08.10.2002,LPPDesa,2024,,2999-12-31,", register: "document", column: 5),
    Bad(id: "R661", line: ",LPPDesa,2024,,2024-12-31,", register: "document", column: 1),
  ]

  @Test func `bad input is named by its id and its cell, and nothing of the file is kept`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let before = try shown(run)
    for bad in Self.bad {
      let good =
        bad.register == "event"
        ? Self.eventHead + "0,35.08.10,2024-03-12,A,B,,,,\n"
        : Self.documentHead + "35.08.10.2006,RKPDesa,2025,2024-09-20,,\n"
      let file = try run.file("a.csv", good + bad.line + "\n")
      let outcome = try report(run, [bad.register, "import", file] + bad.words)
      #expect(outcome.code == 2 && outcome.report.verdict == "refused", "\(bad)")
      #expect(outcome.report.error?.id == "E935" && outcome.report.findings.map(\.id) == [bad.id], "\(bad)")
      #expect(outcome.report.findings.first?.column == bad.column, "\(bad)")
      #expect(outcome.report.counts == [1, 0, 0, 1], "\(bad)")
    }
    #expect(try shown(run) == before)
    #expect(
      try run.run("document", "list", "--on", "2024-12-31").output.contains("tepat waktu 0; terlambat 0"))
  }

  private func report(_ run: ProgramRun, _ words: [String]) throws -> (code: Int32, report: Report) {
    let outcome = try run.run(words: words + ["--format", "json"])
    return (outcome.exitCode, try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)))
  }

  @Test func `all findings of a file are told before it is refused`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let lines = Self.bad.filter { $0.register == "event" && $0.words.isEmpty && $0.id != "R674" }
      .enumerated().map { place, bad in
        bad.line.hasPrefix("1,") ? "\(place)," + bad.line.dropFirst(2) : bad.line
      }
    let file = try run.file("a.csv", Self.eventHead + lines.joined(separator: "\n"))
    let outcome = try report(run, "event", "import", file, "--dry-run")
    #expect(outcome.report.findings.compactMap(\.line) == Array(2..<(lines.count + 2)))
    #expect(outcome.report.counts == [0, 0, 0, lines.count])
    let text = try run.run("event", "import", file)
    #expect(text.errors.contains("a.csv:2:8 [tanggal_tindak_lanjut]: ") && text.errors.contains("[R671]"))
    #expect(text.exitCode == 2 && text.output.contains("ditolak"))
  }

  @Test func `a trial counts and keeps nothing, and the same file again changes nothing`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let name = "<script>\"&' " + String(repeating: "ア", count: 200)
    let file = try run.file(
      "a.csv",
      Self.eventHead
        + "1,Lumajang,12/03/2024,\"\(name.replacingOccurrences(of: "\"", with: "\"\""))\",PU,,rapat,25/03/2024,BA\n"
        + "1,35.08.10,,,,,berita acara,26/03/2024,\n2,35.08.11,2024-04-01,B,C,Kesra,-,-,\n")
    let empty = try shown(run)
    #expect(try report(run, "event", "import", file, "--dry-run").report.counts == [2, 0, 0, 0])
    #expect(try shown(run) == empty)
    let first = try report(run, "event", "import", file)
    #expect(first.code == 0 && first.report.verdict == "kept" && first.report.counts == [2, 0, 0, 0])
    let held = try shown(run)
    let again = try report(run, "event", "import", file)
    #expect(again.code == 0 && again.report.verdict == "unchanged" && again.report.counts == [0, 0, 2, 0])
    #expect(try shown(run) == held)
    #expect(try run.run("event", "list").output.contains(name))
    #expect(
      try run.run("kegiatan", "daftar", "--unit", "Lumajang").output.contains("1 kegiatan, 1 di antaranya"))
  }

  @Test func `an event gets the follow-ups that it lacks, and loses none`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let add = ["event", "add", "--unit", "35.08.10", "--number", "7", "--date", "2024-03-12"]
    #expect(try run.run(words: add + ["--subject", "Banjir", "--partner", "PU"]).exitCode == 0)
    let late = ["event", "followup", "7", "--unit", "35.08.10", "--kind"]
    #expect(try run.run(words: late + ["rapat", "--date", "2024-03-20"]).exitCode == 0)
    let early = try run.run(words: late + ["tim", "--date", "2024-03-11"])
    #expect(early.exitCode == 2 && early.errors.contains("[R671]"))
    let unknown = try run.run(
      "event", "followup", "8", "--unit", "35.08.10", "--kind", "tim", "--date", "2024-03-20")
    #expect(unknown.exitCode == 2 && unknown.errors.contains("[E940]"))
    let file = try run.file("a.csv", Self.eventHead + "7,35.08.10,2024-03-12,Banjir,PU,,,,\n")
    #expect(try report(run, "event", "import", file).report.counts == [0, 0, 1, 0])
    let more = try run.file(
      "b.csv", Self.eventHead + "7,35.08.10,2024-03-12,Banjir,PU,,SK Camat,2024-03-21,SK 1\n")
    #expect(try report(run, "event", "import", more).report.counts == [0, 1, 0, 0])
    let list = try run.run("event", "list").output
    #expect(
      list.contains("2024-03-20 rapat koordinasi") && list.contains("2024-03-21 SK Camat mengenai Tim: SK 1"))
    // The day of the event cannot be moved past what followed it.
    let moved = try run.file("c.csv", Self.eventHead + "7,35.08.10,2024-03-22,Banjir,PU,,,,\n")
    #expect(try report(run, "event", "import", moved).report.findings.map(\.id) == ["R671"])
    #expect(try run.run("event", "withdraw", "1", "--why", "salah catat").exitCode == 0)
    #expect(try run.run("event", "list").output.contains("Belum ada kegiatan"))
    #expect(try run.run("event", "list", "--history").output.contains("ditarik"))
  }

  @Test func `a replacement is kept beside the first receipt, and an older file does not bring it back`()
    throws
  {
    let run = try ProgramRun()
    defer { run.remove() }
    let first = "3508102002,RKP Desa,2025,20/09/2024,25/09/2024,3 Tahun 2024\n"
    let second = "35.08.10.2002,RKPDesa,2025,2024-10-20,,4 Tahun 2024\n"
    let one = try run.file("a.csv", Self.documentHead + first)
    let two = try run.file("b.csv", Self.documentHead + first + second)
    #expect(try report(run, "document", "import", one).report.counts == [1, 0, 0, 0])
    #expect(try report(run, "document", "import", two).report.counts == [0, 1, 1, 0])
    #expect(try report(run, "document", "import", two).report.verdict == "unchanged")
    let old = try report(run, "document", "import", one)
    #expect(old.report.counts == [0, 0, 1, 0] && old.report.findings.map(\.id) == ["R676"])
    let audit = try run.run("audit", "--subject", "35.08.10.2002 RKPDESA 2025").output
    #expect(audit.contains("document.add") && audit.contains("document.replace"))
    let typed = try run.run(
      "document", "add", "--village", "35.08.10.2002", "--kind", "RKPDesa", "--year", "2025", "--enacted",
      "2024-09-20", "--received", "2024-09-25", "--number", "3 Tahun 2024")
    #expect(typed.exitCode == 0 && typed.output.contains("1 berubah"))
    #expect(try run.run("document", "withdraw", "3", "--why", "keliru").exitCode == 0)
    let list = ["document", "list", "--year", "2024", "--unit", "35.08.10", "--on", "2024-12-01"]
    #expect(try !run.run(words: list).output.contains("catatan 3:"))
    #expect(try run.run(words: list + ["--history"]).output.contains("nomor 3 Tahun 2024  [ditarik]"))
    #expect(try run.run("document", "withdraw", "3", "--why", "keliru").errors.contains("[E938]"))
    #expect(try run.run("document", "withdraw", "9", "--why", "keliru").errors.contains("[E937]"))
  }

  @Test func `an unusual date is told and kept, and a document without dates is no mistake`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let file = try run.file(
      "a.csv", Self.documentHead + "35.08.10.2002,LPPDesa,2024,,2024-12-20,\n35.08.10.2006,APBDesa,2025,-,,\n"
    )
    let outcome = try report(run, "document", "import", file)
    #expect(outcome.code == 0 && outcome.report.counts == [2, 0, 0, 0])
    #expect(outcome.report.findings.map(\.id) == ["R677"])
  }

  @Test(arguments: [("event", "E931"), ("document", "E932")])
  func `a table without the headings is refused by name`(register: String, id: String) throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let file = try run.file("a.csv", "a,b,c\n1,2,3\n")
    let outcome = try report(run, register, "import", file)
    #expect(outcome.code == 2 && outcome.report.error?.id == id)
    #expect(try run.run(register, "import", file + ".none").errors.contains("[E301]"))
    #expect(try run.run(register, "import", file, "--unit", "35.08.99").exitCode == 2)
    #expect(try run.run("unit", "add", "LOKET", "Loket Satu").exitCode == 0)
    #expect(try run.run(register, "import", file, "--unit", "LOKET").errors.contains("[E942]"))
  }

  @Test func `hundreds of lines about one record are a mistake, and told at once`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let versions = (1...49_000).map { "35.08.10.2002,RKPDesa,2025,,,\($0 % 2)\n" }.joined()
    let documents = try report(run, "document", "import", try run.file("d.csv", Self.documentHead + versions))
    #expect(documents.code == 2 && documents.report.error?.id == "E947")
    let lines = (1...300).map { "1,35.08.10,2024-03-12,A,B,,rapat,2024-04-12,\($0)\n" }.joined()
    let events = try report(run, "event", "import", try run.file("e.csv", Self.eventHead + lines))
    #expect(events.code == 2 && events.report.error?.id == "E947")
  }
}
