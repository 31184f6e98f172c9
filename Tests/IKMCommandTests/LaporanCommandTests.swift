// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm round describe`, `ikm followup` and `ikm report --kind laporan` from files to paper.
struct LaporanCommandTests {
  private static func forms(_ date: String, _ answers: [Int]) -> String {
    "TANGGAL," + (1...9).map { "P\($0)" }.joined(separator: ",") + "\n"
      + answers.map { "\(date)," + Array(repeating: "\($0)", count: 9).joined(separator: ",") + "\n" }
      .joined()
  }

  /// A workspace with two rounds of one unit.
  private func program() throws -> ProgramRun {
    let run = try ProgramRun()
    let early = try run.file("a.csv", Self.forms("2024-03-01", [3, 3, 4]))
    let late = try run.file("b.csv", Self.forms("2024-09-01", [3, 4, 4]))
    #expect(try run.run("import", early, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    #expect(try run.run("import", late, "--round", "2024-S2", "--unit", "35.08.10").exitCode == 0)
    return run
  }

  private func mode(_ path: String) throws -> Int? {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test func `a description is made once, for its owner alone, checked and never overwritten unasked`() throws
  {
    let run = try program()
    defer { run.remove() }
    let kept = run.workspace + "/descriptions/2024-S2.xml"
    let made = try run.run("round", "describe", "2024-S2")
    #expect(made.exitCode == 0 && made.output.contains("pelaksana survei"))
    #expect(try mode(kept) == 0o600)
    let empty = try String(contentsOfFile: kept, encoding: .utf8)
    #expect(try run.run("round", "describe", "2024-S2").exitCode == 0)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == empty)

    let filled = try run.file(
      "mine.xml", empty.replacing("<method></method>", with: "<method>Wawancara</method>"))
    let dry = try run.run("round", "describe", "2024-S2", "--file", filled, "--dry-run")
    #expect(dry.exitCode == 0 && !dry.output.contains(" metode,"))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == empty)
    #expect(try run.run("round", "describe", "2024-S2", "--file", filled).exitCode == 0)
    #expect(try String(contentsOfFile: kept, encoding: .utf8).contains("Wawancara") && mode(kept) == 0o600)

    let other = try run.file(
      "other.xml", empty.replacing("<method></method>", with: "<method>Daring</method>"))
    let refused = try run.run("round", "describe", "2024-S2", "--file", other)
    #expect(refused.exitCode == 2 && refused.errors.contains("[E866]"))
    #expect(try String(contentsOfFile: kept, encoding: .utf8).contains("Wawancara"))
    #expect(try run.run("round", "describe", "2024-S2", "--file", other, "--replace").exitCode == 0)
    let json = try run.run("round", "describe", "2024-S2", "--format", "json").output
    #expect(json.contains("\"conductedBy\"") && !json.contains("\"method\""))
  }

  @Test(arguments: [
    ("E860", "round=\"2024-S2\"", "round=\"2024-S1\""),
    ("E865", "</roundDescription>", "<unit code=\"99\"/></roundDescription>"),
    ("E862", "from=\"\"", "from=\"2024-13-01\""), ("E411", "<method>", "<cara/><method>"),
    ("E410", "</roundDescription>", ""),
  ])
  func `a description that is wrong is refused with its file, line and what to do`(
    id: String, old: String, new: String
  ) throws {
    let run = try program()
    defer { run.remove() }
    _ = try run.run("round", "describe", "2024-S2")
    let kept = run.workspace + "/descriptions/2024-S2.xml"
    let text = try String(contentsOfFile: kept, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(toFile: kept, atomically: true, encoding: .utf8)
    for words in [
      ["round", "describe", "2024-S2"],
      ["report", "--round", "2024-S2", "--all", "--kind", "laporan", "--out", run.folder.path + "/out"],
    ] {
      let outcome = try run.run(words: words)
      #expect(
        outcome.exitCode == 2 && outcome.errors.contains("2024-S2.xml") && outcome.errors.contains("[\(id)]"))
    }
  }

  @Test func `a plan is kept, changed and taken back, and the list says whether its element rose`() throws {
    let run = try program()
    defer { run.remove() }
    func add(_ activity: String) throws -> ProgramRun.Outcome {
      try run.run(
        "followup", "add", "--round", "2024-S1", "--unit", "Lumajang", "--element", "U3", "--activity",
        activity,
        "--time", "2024-TW3,2024-Q4")
    }
    #expect(try add("Loket <b> & \"baru\"").exitCode == 0 && add("Salah").exitCode == 0)
    #expect(try add("Loket <b> & \"baru\"").output.contains("tidak ada yang berubah"))
    #expect(try run.run("followup", "set", "2", "--withdraw", "--why", "salah ketik").exitCode == 0)
    let set = try run.run(
      "followup", "set", "1", "--state", "sudah", "--date", "2024-09-30", "--evidence", "Foto")
    #expect(set.exitCode == 0)
    let json = try run.run("followup", "list", "--round", "2024-S1", "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(document["planned"] as? Int == 1 && document["percentage"] as? String == "100.0")
    let row = try #require((document["rows"] as? [[String: Any]])?.first)
    #expect(row["activity"] as? String == "Loket <b> & \"baru\"" && row["version"] as? Int == 2)
    #expect(row["quarters"] as? [String] == ["2024-Q3", "2024-Q4"] && row["state"] as? String == "done")
    let change = try #require(row["change"] as? [String: Any])
    // 25 × 10/3 and 25 × 11/3
    #expect(change["verdict"] as? String == "rose" && change["before"] as? String == "83.33")
    #expect(change["after"] as? String == "91.67" && change["nextRound"] as? String == "2024-S2")
    #expect(try run.run("tindaklanjut", "--round", "2024-S1").output.contains("naik: 83,33 menjadi 91,67"))
  }

  @Test(arguments: [
    ("E870", ["--element", "U12"]), ("E871", ["--time", "Maret"]), ("E873", ["--state", "mungkin"]),
    ("E874", ["--date", "2999-01-01"]), ("E872", ["--activity", " "]), ("E575", ["--state", "sudah"]),
    ("E881", ["--date", "2024-09-30"]), ("E882", ["--time", "2023-TW4"]),
    ("E883", ["--state", "sudah", "--date", "2023-12-31"]),
  ])
  func `a row that cannot be right is refused and nothing changes`(id: String, words: [String]) throws {
    let run = try program()
    defer { run.remove() }
    _ = try run.run(
      "followup", "add", "--round", "2024-S1", "--unit", "35.08.10", "--element", "U3", "--activity", "a",
      "--time",
      "2024-Q3")
    let before = try run.run("followup", "list", "--round", "2024-S1", "--format", "json").output
    let outcome = try run.run(words: ["followup", "set", id == "E575" ? "9" : "1"] + words)
    #expect(outcome.exitCode == 2 && outcome.errors.contains("[\(id)]"), "\(outcome.errors)")
    #expect(try run.run("followup", "list", "--round", "2024-S1", "--format", "json").output == before)
  }

  @Test func `a table of rows is read whole or not at all, and again changes only what it says`() throws {
    let run = try program()
    defer { run.remove() }
    let table = try run.file(
      "rtl.csv",
      "Unsur;Kegiatan;Waktu;Status\nU3;Loket baru;2024-TW3;\nU9 Sarana dan Prasarana;Kursi;2024-Q4;sebagian\n"
    )
    let words = ["followup", "import", table, "--round", "2024-S1", "--unit", "35.08.10"]
    #expect(try run.run(words: words).output.contains("2 baris dibaca; 2 baru"))
    #expect(try run.run("followup", "set", "1", "--state", "sudah").exitCode == 0)
    #expect(try run.run(words: words).output.contains("2 baris dibaca; 0 baru"))
    let bad = try run.file("bad.csv", "unsur,kegiatan,waktu\nU1,Baru,2024-TW3\nU1,Salah,triwulan tiga\n")
    let refused = try run.run("followup", "import", bad, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(
      refused.exitCode == 2 && refused.errors.contains("bad.csv:3") && refused.errors.contains("[E871]"))
    #expect(try !run.run("followup", "list", "--round", "2024-S1").output.contains("Baru"))
    let headless = try run.file("head.csv", "a,b\n1,2\n")
    #expect(try run.run("followup", "import", headless, "--round", "2024-S1").errors.contains("[E875]"))
    #expect(try run.run("followup", "import", table, "--round", "2024-S1").errors.contains("[E879]"))
  }

  @Test func `the full report shows the last plan and this one, and the run names what is blank`() throws {
    let run = try program()
    defer { run.remove() }
    for (round, activity) in [("2024-S1", "Loket lama"), ("2024-S2", "Loket baru")] {
      _ = try run.run(
        "followup", "add", "--round", round, "--unit", "35.08.10", "--element", "U3", "--activity", activity,
        "--time",
        "2025-TW1")
    }
    let out = run.folder.path + "/out"
    let words = ["report", "--round", "2024-S2", "--all", "--kind", "laporan", "--out", out]
    let made = try run.run(words: words)
    #expect(made.exitCode == 0 && made.errors.contains("Belum diisi, Kecamatan Lumajang: instansi penerbit"))
    let page = out + "/35.08.10-laporan.html"
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(
      html.contains("Loket lama") && html.contains("Loket baru") && html.contains("naik: 83,33 → 91,67"))
    let manifest = try run.run("verify", out + "/manifest-laporan.json")
    #expect(manifest.exitCode == 0, "\(manifest.output)\(manifest.errors)")
    // What the office says is part of the paper.
    _ = try run.run("round", "describe", "2024-S2")
    let kept = run.workspace + "/descriptions/2024-S2.xml"
    let text = try String(contentsOfFile: kept, encoding: .utf8)
    try text.replacing(
      "<method></method>", with: "<method>Wawancara & tatap muka</method>".replacing("&", with: "&amp;")
    )
    .write(toFile: kept, atomically: true, encoding: .utf8)
    #expect(try run.run(words: words).exitCode == 0)
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("Wawancara &amp; tatap muka"))
    let json = try run.run(
      "report", "--round", "2024-S2", "--all", "--kind", "laporan", "--format", "json", "--out", out)
    #expect(json.exitCode == 64)
  }

  @Test func `a unit without forms is a clear error`() throws {
    let run = try program()
    defer { run.remove() }
    let outcome = try run.run(
      "report", "--round", "2024-S2", "--unit", "35.08.11", "--kind", "laporan", "--out",
      run.folder.path + "/out")
    #expect(outcome.exitCode == 2 && outcome.errors.contains("[E723]"))
  }
}
