// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm indicator export` and `ikm indicator import`.
struct ExchangeCommandTests {
  struct Report: Decodable {
    struct Line: Decodable {
      let subject: String
      let verdict: String
      let stated: String
      let held: String?
    }
    let dryRun: Bool
    let imported: Int
    let updated: Int
    let ignored: Int
    let conflict: Int
    let lines: [Line]
    /// Imported, updated, ignored, conflict.
    var counts: [Int] { [imported, updated, ignored, conflict] }
  }

  private static let forms = """
    NO;Tanggal;Unit;U1;U2;U3;U4;U5;U6;U7;U8;U9
    1;2024-02-01;35.08.10;4;3;3;4;3;3;4;3;4
    2;2024-02-02;35.08.10;3;3;4;4;3;4;4;3;3
    3;2024-02-03;35.08.10;4;4;3;4;3;3;4;4;4
    """

  private static func sdmx(_ rows: String...) -> String {
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n"
      + rows.map { "dataflow,IDLMJ:DF_IKU(1.0.0),R,A,\($0)\n" }.joined()
  }

  /// A workspace in which the index of Kecamatan Lumajang was computed and posted.
  private static func posted() throws -> ProgramRun {
    let run = try ProgramRun()
    let file = try run.file("forms.csv", forms)
    _ = try run.run("import", file, "--round", "2024-S1", "--order", "element")
    let closed = try run.run("round", "close", "2024-S1")
    #expect(closed.exitCode == 0, "\(closed.errors)")
    let posted = try run.run("indicator", "post", "--round", "2024-S1", "--unit", "35.08.10")
    #expect(posted.exitCode == 0, "\(posted.errors)")
    return run
  }

  private static func report(_ run: ProgramRun, _ words: [String], code: Int32 = 0) throws -> Report {
    let done = try run.run(words: ["indicator", "import"] + words + ["--format", "json"])
    #expect(done.exitCode == code, "\(done.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(done.output.utf8))
  }

  @Test
  func `a value from a file is a draft once, is updated by a later file, and a rehearsal keeps nothing`()
    throws
  {
    let run = try ProgramRun()
    defer { run.remove() }
    let first = try run.file("first.csv", Self.sdmx("350810,FASKOR_TL,2024,75.00", "350801,IKM,2024,80.25"))
    let words = [first, "--as", "sdmx-csv"]
    let plan = try Self.report(run, words + ["--dry-run"])
    #expect(plan.dryRun && plan.imported == 2)
    #expect(try Self.report(run, words).imported == 2)
    let again = try Self.report(run, words)
    #expect(again.counts == [0, 0, 2, 0])
    let later = try run.file("later.csv", Self.sdmx("350801,IKM,2024,81.00"))
    let update = try Self.report(run, [later, "--as", "sdmx-csv"])
    #expect(update.counts == [0, 1, 0, 0])
    let out = run.folder.appending(path: "out.csv").path
    #expect(try run.run("indicator", "export", "--as", "sdmx-csv-1.0", "--out", out).exitCode == 0)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.contains("A,350801,IKM,2024,81.00,INDEX,P,2"))
    #expect(text.contains("A,350810,FASKOR_TL,2024,75.00,PERCENT,P,2,75,100"))
  }

  @Test func `a value that was computed here is never replaced by a file`() throws {
    let run = try Self.posted()
    defer { run.remove() }
    let before = try run.run("indicator", "show", "--format", "json").output
    let file = try run.file("other.csv", Self.sdmx("350810,IKM,2024,70.00"))
    let report = try Self.report(run, [file, "--as", "sdmx-csv"], code: 1)
    #expect(report.counts == [0, 0, 0, 1])
    #expect(report.lines.first?.stated == "70.00")
    #expect(try run.run("indicator", "show", "--format", "json").output == before)
    let told = try run.run("indicator", "import", file, "--as", "sdmx-csv")
    #expect(told.errors.contains("IKM 35.08.10 2024") && told.output.contains("bentrok 1"))
  }

  @Test(arguments: [
    "json", "csv", "datapackage", "sdmx-csv-1.0", "sdmx-csv", "dhis2-json", "dhis2-csv",
  ])
  func `what was exported is known when it comes back, and is taken by an empty workspace`(form: String)
    throws
  {
    let run = try Self.posted()
    defer { run.remove() }
    let out = run.folder.appending(path: "out").path
    let exported = try run.run("indicator", "export", "--as", form, "--year", "2024", "--out", out)
    #expect(exported.exitCode == 0, "\(exported.errors)")
    let back = try Self.report(run, [out, "--as", form])
    #expect(back.counts == [0, 0, 1, 0])
    let other = try ProgramRun()
    defer { other.remove() }
    #expect(try Self.report(other, [out, "--as", form]).imported == 1)
    let again = other.folder.appending(path: "again").path
    #expect(try other.run("indicator", "export", "--as", "sdmx-csv", "--out", again).exitCode == 0)
    #expect(try run.run("indicator", "export", "--as", "sdmx-csv", "--out", out + "2").exitCode == 0)
    let name = "/sdmx-csv-2.0.csv"
    #expect(
      try Data(contentsOf: URL(filePath: again + name)) == Data(contentsOf: URL(filePath: out + "2" + name)))
  }

  @Test func `a file of another dataflow, a form that is only written and an unknown form change nothing`()
    throws
  {
    let run = try ProgramRun()
    defer { run.remove() }
    let file = try run.file("f.csv", Self.sdmx("350810,IKM,2024,80.00").replacing("DF_IKU", with: "DF_PDRB"))
    let other = try run.run("indicator", "import", file, "--as", "sdmx-csv")
    #expect(other.exitCode == 2)
    #expect(
      other.errors.contains("DF_PDRB") && other.errors.contains("E960") && other.errors.contains("f.csv:2"))
    let written = try run.run("indicator", "import", file, "--as", "ms-ind")
    #expect(written.exitCode == 2 && written.errors.contains("E950"))
    #expect(try run.run("indicator", "import", file, "--as", "xls").exitCode == 64)
    #expect(try run.run("indicator", "import", "/nowhere.csv", "--as", "csv").exitCode == 2)
    let empty = try run.run("indicator", "export", "--as", "json", "--out", run.folder.path + "/out")
    #expect(empty.exitCode == 2)
    #expect(!FileManager.default.fileExists(atPath: run.folder.path + "/out"))
  }

  @Test func `a value and a row that is refused are kept together or not at all`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let file = try run.file("f.csv", Self.sdmx("350801,IKM,2024,80.00", "350810,IKM,2024,180.00"))
    #expect(try run.run("indicator", "import", file, "--as", "sdmx-csv").exitCode == 2)
    let show = try run.run("indicator", "show", "--format", "json")
    #expect(!show.output.contains("80.00"))
  }

  @Test func `a target comes with its paper, follows a later paper, and never another value of the same one`()
    throws
  {
    let run = try ProgramRun()
    defer { run.remove() }
    func targets(_ name: String, _ value: String, _ date: String) throws -> String {
      try run.file(
        name,
        "indicator_id,area_code,period,layer,value,unit,document,date\n"
          + "IKM,35.08.10,2024,pk,\(value),INDEX,Perjanjian Kinerja 2024,\(date)\n")
    }
    let first = [try targets("a.csv", "82.50", "2024-01-22"), "--as", "csv"]
    #expect(try Self.report(run, first + ["--dry-run"]).counts == [1, 0, 0, 0])
    #expect(try Self.report(run, first).counts == [1, 0, 0, 0])
    #expect(try Self.report(run, first).counts == [0, 0, 1, 0])
    let other = [try targets("b.csv", "83.00", "2024-01-22"), "--as", "csv"]
    #expect(try Self.report(run, other, code: 1).counts == [0, 0, 0, 1])
    let later = [try targets("c.csv", "83.50", "2024-02-01"), "--as", "csv"]
    #expect(try Self.report(run, later).counts == [0, 1, 0, 0])
    let out = run.folder.appending(path: "out").path
    #expect(try run.run("indicator", "export", "--as", "sdmx-csv", "--out", out).exitCode == 0)
    let text = try String(contentsOfFile: out + "/sdmx-csv-2.0-targets.csv", encoding: .utf8)
    #expect(text.contains("A,350810,IKM,PK,2024,83.50,,,INDEX,Perjanjian Kinerja 2024,,2024-02-01,"))
  }
}
