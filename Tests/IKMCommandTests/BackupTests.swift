// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm backup`, `ikm init --from` and `ikm round purge` through the program.
struct BackupTests {
  private static let text = """
    NO,TANGGAL,PEKERJAAN,P1,P2,P3,P4,P5,P6,P7,P8,P9,SARAN
    1,2024-01-05,tukang TERTANAM,4,4,4,4,4,4,4,4,4,rahasia TERTANAM
    2,2024-02-05,PNS,3,3,3,3,3,3,3,3,3,
    3,2024-05-05,PNS,2,2,2,2,2,2,2,2,2,

    """

  private func imported() throws -> ProgramRun {
    let program = try ProgramRun()
    let path = try program.file("forms.csv", Self.text)
    #expect(try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    return program
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a workspace and its backup belong to their owner alone`() throws {
    let program = try imported()
    defer { program.remove() }
    let file = program.folder.appending(path: "copy.ikm").path
    #expect(try mode(program.workspace) == 0o700)
    #expect(try mode(program.workspace + "/ikm.sqlite") == 0o600)
    let outcome = try program.run("backup", file)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("SHA-256"))
    #expect(try mode(file) == 0o600)
    let again = try program.run("backup", file)
    #expect(again.exitCode == 2)
    #expect(again.errors.contains("[E571]"))
  }

  @Test func `what was backed up comes back, own questionnaires and audit included`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let own = try String(contentsOf: sources.appending(path: "Questionnaires/skm-2017.xml"), encoding: .utf8)
      .replacing("id=\"skm-2017\"", with: "id=\"skm-kami\"")
    let questionnaire = try program.file("skm-kami.xml", own)
    let path = try program.file("forms.csv", Self.text)
    let imported = try program.run(
      "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--questionnaire", questionnaire)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    _ = try program.run("correct", "1", "--set", "U1=1", "--why", "x")
    let file = program.folder.appending(path: "copy.ikm").path
    #expect(
      try program.run("backup", file, "--format", "json").output.contains("questionnaires/skm-kami.xml"))
    let restored = program.folder.appending(path: "restored").path
    let process = try program.start(["init", restored, "--from", file], in: nil)
    process.process.waitUntilExit()
    #expect(process.process.terminationStatus == 0)
    for words in [
      ["score", "--round", "2024-S1", "--format", "json"], ["check", "--round", "2024-S1"],
      ["form", "show", "1:1"],
    ] {
      let outcomes = try [program.workspace, restored].map { folder in
        let run = try program.start(words, in: folder)
        run.process.waitUntilExit()
        return try String(contentsOf: run.output, encoding: .utf8)
      }
      #expect(outcomes[0] == outcomes[1])
      #expect(!outcomes[0].isEmpty)
    }
    #expect(try mode(restored) == 0o700)
    let refused = try program.start(["init", restored + "2", "--from", path], in: nil)
    refused.process.waitUntilExit()
    #expect(refused.process.terminationStatus == 2)
  }

  @Test func `a purge keeps every figure and every account, and papers say which forms are gone`() throws {
    let program = try imported()
    defer { program.remove() }
    let purge = ["round", "purge", "2024-S1", "--before", "2024-03-01", "--why", "masa simpan"]
    let run = { (words: [String]) in
      let started = try program.start(words, in: program.workspace)
      started.process.waitUntilExit()
      return (
        started.process.terminationStatus, try String(contentsOf: started.output, encoding: .utf8),
        try String(contentsOf: started.errors, encoding: .utf8)
      )
    }
    #expect(try run(purge).2.contains("[E561]"))
    _ = try program.run("round", "close", "2024-S1")
    _ = try program.run("indicator", "post", "--round", "2024-S1")
    let figures = [
      ["score", "--round", "2024-S1", "--format", "json"],
      ["explain", "--round", "2024-S1", "--unit", "35.08.10"], ["indicator", "show", "--format", "json"],
      ["batch", "list", "--format", "json"],
    ]
    let before = try figures.map { try run($0).1 }
    #expect(try run(purge + ["--dry-run", "--lang", "en"]).1.contains("what 2 forms dated before"))
    #expect(try run(["check", "--round", "2024-S1", "--format", "json"]).1.contains("\"purged\" : 0"))
    #expect(try run(purge).0 == 0)
    #expect(try figures.map { try run($0).1 } == before)
    let check = try run(["check", "--round", "2024-S1", "--format", "json"])
    #expect(check.1.contains("\"purged\" : 2") && check.1.contains("\"read\" : 3"))
    let out = program.folder.appending(path: "papers").path
    let papers = try run(
      ["report", "--round", "2024-S1", "--all", "--out", out, "--format", "html,json,csv", "--lang", "en"])
    #expect(papers.0 == 0, "\(papers.2)")
    let page = try String(contentsOfFile: out + "/35.08.10.html", encoding: .utf8)
    #expect(page.contains("2 forms (2 of them count) are no longer held") && page.contains("1:1-2"))
    #expect(try String(contentsOfFile: out + "/35.08.10.json", encoding: .utf8).contains("\"purged\""))
    // The validation report accounts for the deleted forms too: 1 held and 2 deleted make 3.
    #expect(
      try run(["report", "--round", "2024-S1", "--all", "--kind", "validation", "--out", out, "--lang", "en"])
        .0
        == 0)
    let signed = try String(contentsOfFile: out + "/35.08.10-validation.html", encoding: .utf8)
      .replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    #expect(signed.contains("Deleted after their time of retention; their counts stay 2"), "\(signed)")
    #expect(signed.contains("· forms.csv 1") && signed.contains("Total 3"))
    #expect(try run(["correct", "1", "--withdraw", "--why", "x"]).2.contains("[E553]"))
    #expect(try run(["batch", "withdraw", "1", "--why", "x"]).2.contains("[E559]"))
    let again = try program.run(
      "import", program.folder.appending(path: "forms.csv").path, "--round", "2024-S1", "--unit", "35.08.10",
      "--format", "json")
    #expect(again.output.contains("\"verdict\" : \"alreadyHeld\""))
    for name in try FileManager.default.subpathsOfDirectory(atPath: program.workspace) {
      let file = URL(filePath: program.workspace + "/" + name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else { continue }
      let bytes = try Data(contentsOf: file)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("TERTANAM"), "\(name)")
    }
    #expect(try program.run("backup", program.folder.appending(path: "c.ikm").path).exitCode == 0)
  }

  @Test func `a day that has not come is refused`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try program.run("round", "close", "2024-S1")
    let refused = try program.run("round", "purge", "2024-S1", "--before", "2999-01-01", "--why", "x")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("[E797]"))
  }
}
