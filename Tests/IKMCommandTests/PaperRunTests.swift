// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// All papers of a round in one run, the list of their digests, and `ikm verify`.
struct PaperRunTests {
  private static let day = ["SOURCE_DATE_EPOCH": "1732600000"]

  /// Three units with five forms each, in one table.
  private func imported() throws -> ProgramRun {
    let program = try ProgramRun()
    let rows = ["35.08.01", "35.08.10", "35.08.21"].flatMap { unit in
      (1...5).map { "\(unit),2024-03-0\($0),\($0 % 2 == 0 ? "L" : "P"),3,4,3,4,3,4,3,\(($0 % 4) + 1),2" }
    }
    let head = "UNIT,TANGGAL,JENIS KELAMIN,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
    let table = try program.file("periode.csv", head + rows.joined(separator: "\n") + "\n")
    let outcome = try program.run("import", table, "--round", "2024-S1", "--order", "element")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return program
  }

  private func report(_ program: ProgramRun, _ folder: String, _ words: String...) throws
    -> ProgramRun.Outcome
  {
    try program.run(
      words: ["report", "--round", "2024-S1", "--all", "--format", "html,json,csv", "--out"]
        + [program.folder.path + "/" + folder] + words, environment: Self.day)
  }

  private func files(_ program: ProgramRun, _ folder: String) throws -> [String: Data] {
    let path = program.folder.path + "/" + folder
    return try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(filePath: path + "/" + name))
    }
  }

  @Test func `two runs give the same bytes, and every paper matches its list and the store`() throws {
    let program = try imported()
    defer { program.remove() }
    #expect(try report(program, "satu").exitCode == 0)
    #expect(try report(program, "dua").exitCode == 0)
    let first = try files(program, "satu")
    #expect(first.count == 3 * 4 + 2 + 1)
    #expect(try files(program, "dua") == first)
    let checked = try program.run("verify", program.folder.path + "/satu/manifest.json")
    #expect(checked.exitCode == 0 && checked.output.hasPrefix("14 dari 14 berkas cocok"))
  }

  @Test func `after a form is corrected exactly the papers with its figures are named`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try report(program, "papers")
    let list = program.folder.path + "/papers/manifest.json"
    #expect(try program.run("correct", "6", "--set", "U3=1", "--why", "salah ketik").exitCode == 0)
    let checked = try program.run("verify", list, "--format", "json", "--lang", "id")
    #expect(checked.exitCode == 2)
    for name in ["35.08.10.html", "35.08.10.json", "35.08.10.csv", "35.08.10-annex.csv", "index.html"] {
      #expect(states(checked.output)[name] == "figuresChanged", "\(name)")
    }
    #expect(
      states(checked.output).filter { $0.key.hasPrefix("35.08.01") }.allSatisfy { $0.value == "matches" })
    // A correction that leaves the tally alone changes the words of the paper all the same.
    #expect(try program.run("correct", "1", "--set", "sex=L", "--why", "salah ketik").exitCode == 0)
    let again = states(try program.run("verify", list, "--format", "json").output)
    #expect(again["35.08.01.html"] == "textChanged" && again["35.08.21.html"] == "matches")
  }

  @Test func `a paper that was changed or taken away is named, and only it is made again`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try report(program, "papers")
    let before = try files(program, "papers")
    let folder = program.folder.path + "/papers/"
    try Data("96,88".utf8).write(to: URL(filePath: folder + "35.08.10.html"))
    try FileManager.default.removeItem(atPath: folder + "35.08.21.csv")
    let found = states(try program.run("verify", folder + "manifest.json", "--format", "json").output)
    #expect(
      found.filter { $0.value != "matches" } == ["35.08.10.html": "altered", "35.08.21.csv": "missing"])
    let again = try report(program, "papers")
    #expect(again.exitCode == 0 && again.output.contains("4 berkas sudah ada dan tetap sama"))
    #expect(try files(program, "papers") == before)
    #expect(try !report(program, "papers", "--fresh").output.contains("sudah ada"))
  }

  @Test func `a unit whose paper cannot be written is named, the others are made, the exit code says so`()
    throws
  {
    let program = try imported()
    defer { program.remove() }
    let blocked = program.folder.path + "/papers/35.08.10.json"
    try FileManager.default.createDirectory(atPath: blocked + "/x", withIntermediateDirectories: true)
    let outcome = try report(program, "papers")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("Unit 35.08.10: laporan tidak jadi") && outcome.errors.contains("[E731]"))
    let made = try FileManager.default.contentsOfDirectory(atPath: program.folder.path + "/papers")
    #expect(made.contains("35.08.01.html") && made.contains("35.08.21.json") && made.contains("index.html"))
    let list = try String(contentsOfFile: program.folder.path + "/papers/manifest.json", encoding: .utf8)
    #expect(list.contains("\"35.08.10\"\n  ]"))
  }

  @Test func `a list from outside opens no other file, and what is no list is told`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try report(program, "papers")
    let list = program.folder.path + "/papers/manifest.json"
    let text = try String(contentsOfFile: list, encoding: .utf8)
    let hostile = try program.file(
      "manifest.json", text.replacingOccurrences(of: "\"35.08.10.html\"", with: "\"../papers/35.08.10.html\"")
    )
    let checked = states(try program.run("verify", hostile, "--format", "json").output)
    #expect(checked["../papers/35.08.10.html"] == "unknown")
    for (name, text) in [
      ("a", "{}"), ("b", ""), ("c", text.replacingOccurrences(of: "score", with: "other")),
    ] {
      let refused = try program.run("verify", program.file(name, text))
      #expect(refused.exitCode == 2 && refused.errors.contains("[E895]"), "\(name)")
    }
    #expect(try program.run("verify", program.folder.path).errors.contains("[E897]"))
    #expect(try program.run("verify", list, "--lang", "en").errors.contains("[E896]"))
  }

  @Test func `a list that was shortened or forged does not match`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try report(program, "papers")
    let folder = program.folder.path + "/papers/"
    let text = try String(contentsOfFile: folder + "manifest.json", encoding: .utf8)
    func verdict(_ change: (inout [String: Any]) -> Void) throws -> ProgramRun.Outcome {
      var list = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
      change(&list)
      try JSONSerialization.data(withJSONObject: list).write(to: URL(filePath: folder + "manifest.json"))
      return try program.run("verify", folder + "manifest.json", "--format", "json")
    }
    func units(_ list: [String: Any]) -> [[String: Any]] { list["units"] as? [[String: Any]] ?? [] }
    let hollow = try verdict { list in
      list["units"] = units(list).map { unit in unit.merging(["papers": [Any]()]) { $1 } }
      list["recap"] = [Any]()
    }
    #expect(hollow.exitCode == 2 && states(hollow.output)["35.08.10.html"] == "unlisted")
    #expect(states(hollow.output)["index.html"] == "unlisted")
    let forged = try verdict { list in
      list["units"] = units(list).map { unit in unit.merging(["index": "99.99", "grade": "A"]) { $1 } }
    }
    #expect(forged.exitCode == 2 && states(forged.output)["manifest.json"] == "altered")
    let twice = try verdict { list in list["units"] = units(list) + units(list) }
    #expect(twice.exitCode == 2 && twice.errors.contains("[E895]"))
  }

  @Test func `a run says how many files it made, and one unit alone tells that the list is older`() throws {
    let program = try imported()
    defer { program.remove() }
    let whole = try report(program, "papers")
    #expect(whole.output.contains("\n15 berkas, "), "\(whole.output)")
    let words = [
      "report", "--round", "2024-S1", "--unit", "35.08.10", "--format", "html", "--out",
      program.folder.path + "/papers",
    ]
    #expect(try !program.run(words: words, environment: Self.day).errors.contains("manifest.json"))
    #expect(try program.run("correct", "6", "--set", "U3=1", "--why", "salah ketik").exitCode == 0)
    let again = try program.run(words: words, environment: Self.day)
    #expect(again.exitCode == 0 && again.errors.contains("papers/manifest.json mencatat berkas ini"))
  }

  @Test func `files beside the papers are named and do not fail the check`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try report(program, "papers")
    let folder = program.folder.path + "/papers"
    try "lain".write(toFile: folder + "/catatan.txt", atomically: true, encoding: .utf8)
    let checked = try program.run("verify", folder + "/manifest.json")
    #expect(checked.exitCode == 0 && checked.errors.contains("1 berkas lain"), "\(checked.errors)")
    let none = try program.run("verify", folder + "/tidak-ada.json")
    #expect(none.exitCode == 2 && none.errors.contains("[E899]"))
  }

  @Test(arguments: ["kemarin", "1e9", "-1", "99999999999999"])
  func `a day of papers that is no time is a fault of usage`(epoch: String) throws {
    let program = try imported()
    defer { program.remove() }
    let outcome = try program.run(
      words: [
        "report", "--round", "2024-S1", "--all", "--format", "html", "--out",
        program.folder.path + "/papers",
      ], environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(outcome.exitCode == 64 && outcome.errors.contains("SOURCE_DATE_EPOCH"))
    #expect(try program.run("report", "--round", "2024-S1", "--all", "--out", "").exitCode == 64)
  }

  @Test func `papers for the public are not written beside internal ones`() throws {
    let program = try imported()
    defer { program.remove() }
    _ = try report(program, "papers")
    let refused = try report(program, "papers", "--public")
    #expect(refused.exitCode == 2 && refused.errors.contains("[E898]"))
    #expect(try report(program, "umum", "--public").exitCode == 0)
    #expect(try report(program, "umum").errors.contains("[E898]"))
  }

  private func states(_ document: String) -> [String: String] {
    struct Check: Decodable {
      struct Paper: Decodable {
        let file: String
        let state: String
      }
      let papers: [Paper]
    }
    let check = try? JSONDecoder().decode(Check.self, from: Data(document.utf8))
    return Dictionary(
      (check?.papers ?? []).map { ($0.file, $0.state) }, uniquingKeysWith: { first, _ in first })
  }
}
