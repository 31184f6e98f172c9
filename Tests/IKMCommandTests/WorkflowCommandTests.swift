// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Testing

/// From a posted value to an approved and locked one, and what the audit keeps of it.
struct WorkflowCommandTests {
  /// Two units with five forms each, their round closed and its index posted as values 1 and 2.
  static func posted() throws -> ProgramRun {
    let program = try ProgramRun()
    let rows = ["35.08.01", "35.08.10"].flatMap { unit in
      (1...5).map { "\(unit),2024-03-0\($0),3,4,3,4,3,4,3,\(($0 % 4) + 1),2" }
    }
    let head = "UNIT,TANGGAL,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
    let table = try program.file("periode.csv", head + rows.joined(separator: "\n") + "\n")
    for words in [
      ["import", table, "--round", "2024-S1", "--order", "element"], ["round", "close", "2024-S1"],
      ["indicator", "post", "--round", "2024-S1"],
    ] {
      let outcome = try program.run(words: words)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    return program
  }

  static func approve(_ program: ProgramRun) throws {
    for step in ["submit", "verify", "approve"] {
      let outcome = try program.run("indicator", step, "--period", "2024")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
  }

  struct Line: Decodable {
    let id: Int
    let action: String
    let oldValue: String?
    let newValue: String?
    let why: String
  }

  struct Value: Decodable {
    let number: Int
    let value: String
    let status: String
    let stale: Bool
    let inForce: Bool
    let unit: String
  }

  private func values(_ program: ProgramRun, _ words: String...) throws -> [Value] {
    let shown = try program.run(words: ["indicator", "show", "--format", "json"] + words)
    return try JSONDecoder().decode([Value].self, from: Data(shown.output.utf8))
  }

  /// The report of a unit, as text.
  private func paper(of unit: String, _ program: ProgramRun, _ folder: String) throws -> String {
    let path = program.folder.path + "/" + folder
    let outcome = try program.run(
      words: ["report", "--round", "2024-S1", "--all", "--format", "html", "--out", path])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try String(contentsOfFile: path + "/\(unit).html", encoding: .utf8)
  }

  @Test
  func
    `a form corrected after approval marks the value stale and leaves it; after re-approval both stand in the audit`()
    throws
  {
    let program = try Self.posted()
    defer { program.remove() }
    try Self.approve(program)
    let set = try program.run("correct", "1", "--set", "U3=1", "--why", "salah ketik")
    #expect(set.exitCode == 0 && set.output.contains("1 capaian indikator"))
    let stale = try values(program, "--unit", "35.08.01")
    #expect(stale.map(\.value) == ["78.89"] && stale.map(\.status) == ["approved"])
    #expect(stale.map(\.stale) == [true] && stale.map(\.inForce) == [true])
    #expect(try values(program, "--unit", "35.08.10").map(\.stale) == [false])

    let account = try paper(of: "35.08.01", program, "usang")
    #expect(account.contains("(nomor 1: 78,89, disetujui) dicatat sebelum formulir unit ini dibetulkan"))
    #expect(try !paper(of: "35.08.10", program, "usang").contains("dicatat sebelum formulir"))

    _ = try program.run("indicator", "post", "--round", "2024-S1")
    let between = try values(program, "--unit", "35.08.01", "--history")
    #expect(between.map(\.value) == ["78.89", "77.78"])
    #expect(between.map(\.inForce) == [true, false], "the approved one stands until the new one is approved")
    try Self.approve(program)
    let after = try values(program, "--unit", "35.08.01", "--history")
    #expect(after.map(\.inForce) == [false, true])
    #expect(try !paper(of: "35.08.01", program, "baru").contains("dicatat sebelum formulir"))

    let text = try program.run("audit", "--subject", "IKM 35.08.01 2024", "--format", "json").output
    let lines = try JSONDecoder().decode([Line].self, from: Data(text.utf8))
    #expect(lines.contains { $0.action == "observation.stale" && $0.why == "salah ketik" })
    let replaced = try #require(lines.last)
    #expect(replaced.action == "observation.replace")
    #expect(replaced.oldValue == "78.89" && replaced.newValue == "77.78")
    let shown = try program.run("indicator", "show", "3").output
    #expect(shown.contains("disetujui, berlaku") && shown.contains("78.89 → 77.78"))
  }

  @Test func `a second approval, and whatever is done in a locked period, is refused and changes nothing`()
    throws
  {
    let program = try Self.posted()
    defer { program.remove() }
    try Self.approve(program)
    #expect(try program.run("indicator", "approve", "1").errors.contains("[E911]"))
    #expect(try program.run("indicator", "approve", "--period", "2024").errors.contains("[E920]"))
    #expect(try program.run("indicator", "return", "1").errors.contains("[E912]"))
    #expect(try program.run("indicator", "lock", "2024-05").errors.contains("[E919]"))
    #expect(try program.run("indicator", "lock", "2024").exitCode == 0)
    _ = try program.run("correct", "1", "--set", "U3=1", "--why", "salah ketik")
    let before = try program.run("audit", "--format", "json").output
    for words in [
      ["indicator", "post", "--round", "2024-S1"], ["indicator", "return", "1", "--why", "x"],
      ["indicator", "evidence", "1", "--title", "Berita acara"],
    ] {
      let refused = try program.run(words: words)
      #expect(refused.exitCode == 2 && refused.errors.contains("[E913]"), "\(words)")
    }
    #expect(try program.run("indicator", "reopen", "2024").errors.contains("[E912]"))
    #expect(try program.run("audit", "--format", "json").output == before)
    #expect(try program.run("indicator", "reopen", "2024", "--why", "koreksi").exitCode == 0)
    #expect(try program.run("indicator", "post", "--round", "2024-S1").exitCode == 0)
  }

  @Test func `the Indonesian words of the steps work, and evidence bears the digest of its file`() throws {
    let program = try Self.posted()
    defer { program.remove() }
    for step in ["ajukan", "verifikasi", "setujui"] {
      #expect(try program.run("indikator", step, "1").exitCode == 0)
    }
    let paper = try program.file("ba.txt", "abc")
    #expect(
      try program.run("indicator", "bukti", "1", "--title", "Berita <acara> & \"rapat\"", "--file", paper)
        .exitCode
        == 0)
    let shown = try program.run("indicator", "show", "1").output
    #expect(shown.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
    #expect(try program.run("indicator", "evidence", "1", "--title", " ").errors.contains("[E872]"))
    #expect(
      try program.run("indicator", "evidence", "1", "--title", "x", "--file", program.folder.path).errors
        .contains("[E303]"))
    #expect(try program.run("indikator", "kunci", "2024", "--unit", "35.08.01").exitCode == 0)
    #expect(try program.run("indikator", "buka", "2024", "--unit", "35.08.01", "--why", "x").exitCode == 0)
  }

  @Test func `a row of the audit that somebody changed with another tool is found and located`() throws {
    let program = try Self.posted()
    defer { program.remove() }
    try Self.approve(program)
    let whole = try program.run("audit", "verify", "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(whole.output.utf8))
    #expect(whole.exitCode == 0 && report.whole && report.lines > 30)
    _ = try program.run("round", "population", "2024-S1", "--unit", "35.08.01", "--people", "100")
    #expect(try program.run("audit", "verify", "--head", report.head).exitCode == 0)

    let text = try program.run("audit", "--subject", "IKM 35.08.01 2024", "--format", "json").output
    let lines = try JSONDecoder().decode([Line].self, from: Data(text.utf8))
    let posted = try #require(lines.first { $0.action == "observation.post" })
    let queue = try DatabaseQueue(path: program.workspace + "/ikm.sqlite")
    try queue.write { db in
      let guarded = try #require(
        try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'auditIsNotRewritten'"))
      try db.execute(sql: "DROP TRIGGER auditIsNotRewritten")
      try db.execute(sql: "UPDATE audit SET newValue = '98.89' WHERE id = ?", arguments: [posted.id])
      try db.execute(sql: guarded)
    }
    let found = try program.run("audit", "verify")
    #expect(found.exitCode == 2 && found.output.isEmpty)
    #expect(found.errors.contains("[E925]") && found.errors.contains("Baris audit \(posted.id) "))
    let document = try JSONDecoder().decode(
      Report.self, from: Data(try program.run("audit", "verify", "--format", "json").output.utf8))
    #expect(!document.whole && document.line?.id == posted.id && document.fault == "E925")
    let english = try program.run("audit", "verify", "--lang", "en").errors
    #expect(english.contains("Line \(posted.id) of the audit was changed"))
  }

  private struct Report: Decodable {
    let whole: Bool
    let lines: Int
    let head: String
    let fault: String?
    let line: Line?
  }
}
