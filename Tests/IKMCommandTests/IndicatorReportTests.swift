// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

struct IndicatorReportTests {
  private static let day = ["SOURCE_DATE_EPOCH": "1736125200"]

  /// A workspace with the documents of two desa of Kecamatan Lumajang and two events, worked out for 2024.
  private func workspace() throws -> ProgramRun {
    let run = try ProgramRun()
    let documents = try run.file(
      "documents.csv",
      """
      desa,jenis,tahun,ditetapkan,diterima,nomor
      35.08.10.2001,LPPDesa,2023,2024-03-01,2024-03-20,1/2024
      35.08.10.2001,RKPDesa,2025,2024-09-30,,2/2024
      35.08.10.2001,APBDesa,2025,2025-01-02,,3/2024
      """)
    let events = try run.file(
      "events.csv",
      """
      nomor,kecamatan,tanggal,perihal,instansi,seksi,tindak_lanjut,tanggal_tindak_lanjut,bukti
      1,35.08.10,2024-02-01,Rapat,Koramil,Seksi Pemerintahan,rapat koordinasi,2024-02-10,Notula 1
      2,35.08.10,2024-03-01,Rapat,Polsek,Seksi Pemerintahan,,,
      """)
    for words in [
      ["document", "import", documents], ["event", "import", events],
      ["indicator", "compute", "--year", "2024", "--unit", "35.08.10", "--on", "2024-12-31", "--post"],
    ] {
      let outcome = try run.run(words: words)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    return run
  }

  private func report(_ run: ProgramRun, _ words: String..., into name: String = "papers") throws
    -> ProgramRun.Outcome
  {
    try run.run(
      words: ["indicator", "report", "--out", run.folder.appendingPathComponent(name).path] + words,
      environment: Self.day)
  }

  private func text(_ run: ProgramRun, _ name: String, in folder: String = "papers") throws -> String {
    try String(
      contentsOf: run.folder.appendingPathComponent(folder).appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `the papers of a unit print the values that are held, with status, reasons and blanks`() throws {
    let run = try workspace()
    defer { run.remove() }
    let outcome = try report(run, "--year", "2024", "--unit", "35.08.10", "--format", "html,pdf,xlsx,csv")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count == 20)
    #expect(
      outcome.errors.contains("35.08.10: belum diisi:") && outcome.errors.contains("realisasi anggaran"))
    let measurement = try text(run, "35.08.10-iku-2024-measurement.html")
    // 1 of 2 events; 2 of 15 documents on time.
    for word in ["50,00", "13,33", "belum ada target", "draf", "33,33", "66,67"] {
      #expect(measurement.contains(word), "\(word)")
    }
    let readings = try text(run, "35.08.10-iku-2024-readings.html")
    #expect(readings.contains("Nilai menurut tafsir lain"))
    let table = try text(run, "35.08.10-rka-2024.csv")
    #expect(table.split(separator: "\r\n").count == 4 && table.contains("DOK_DESA_TW"))
  }

  @Test func `a page carries its approved values for programs, and no draft`() throws {
    let run = try workspace()
    defer { run.remove() }
    let page = "35.08.10-iku-2024-measurement.html"
    _ = try report(run, "--year", "2024", "--unit", "35.08.10", "--format", "html")
    #expect(try !text(run, page).contains("<script"))
    for step in ["submit", "verify", "approve"] {
      let outcome = try run.run("indicator", step, "--period", "2024", "--indicator", "FASKOR_TL")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    _ = try report(run, "--year", "2024", "--unit", "35.08.10", "--format", "html")
    let html = try text(run, page)
    let start = try #require(html.firstRange(of: "<script type=\"application/ld+json\">"))
    let rest = html[start.upperBound...]
    let end = try #require(rest.firstRange(of: "</script>"))
    let data = Data(rest[..<end.lowerBound].utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let graph = try #require(document["@graph"] as? [[String: Any]])
    let values = graph.compactMap { $0["value"] as? NSNumber }
    #expect(values == [50], "IKU 3 is a draft and is not told")
  }

  @Test func `an agreed target gives an achievement, and the way of a value leads on to the paper`() throws {
    let run = try workspace()
    defer { run.remove() }
    let targets = try run.file(
      "targets.csv",
      """
      indikator,unit,periode,lapisan,nilai,sampai,satuan,dokumen,nomor,tanggal,alasan
      FASKOR_TL,35.08.10,2024,pk,40.00,,persen,Perjanjian Kinerja 2024,PK/10/2024,2024-01-22,
      FASKOR_TL,35.08.10,2024,renstra,45.00,,persen,Renstra 2024-2026,,2023-10-01,
      FASKOR_TL,35.08.10,2026,renstra,62.50,,persen,Renstra 2024-2026,,2023-10-01,
      """)
    let taken = try run.run("indicator", "target", "import", targets)
    #expect(taken.exitCode == 0, "\(taken.errors)")
    let outcome = try report(
      run, "--year", "2024", "--unit", "35.08.10", "--kind", "lkjip,measurement,evaluation,pk")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let measurement = try text(run, "35.08.10-iku-2024-measurement.html")
    #expect(measurement.contains("125,00") && measurement.contains("PK/10/2024"))
    #expect(try text(run, "35.08.10-iku-2024-lkjip.html").contains("80,00"))
    #expect(try text(run, "35.08.10-iku-2024-evaluation.html").contains("Sangat Tinggi"))
    let trace = try run.run("trace", "FASKOR_TL", "--unit", "35.08.10", "--year", "2024")
    #expect(trace.output.contains("35.08.10-iku-2024-measurement.html"), "\(trace.output) \(trace.errors)")
    #expect(!trace.output.contains("35.08.10-iku-2024-pk.html"))
  }

  @Test func `the same order gives the same bytes`() throws {
    let run = try workspace()
    defer { run.remove() }
    for name in ["one", "two"] {
      _ = try report(
        run, "--year", "2024", "--unit", "35.08.10", "--kind", "measurement,pk", "--format", "html,pdf,xlsx",
        into: name)
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: run.folder.appendingPathComponent("one").path)
    #expect(names.count == 5)
    for name in names {
      let bytes = try ["one", "two"].map {
        try Data(contentsOf: run.folder.appendingPathComponent($0).appendingPathComponent(name))
      }
      #expect(bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test func `what the office says stands in the performance report`() throws {
    let run = try workspace()
    defer { run.remove() }
    let texts = try run.file(
      "texts.csv",
      "unit,indikator,pendukung,penghambat,upaya\n35.08.10,IKU 2,\"Rapat <rutin>\",,Jadwal tetap\n")
    let outcome = try report(
      run, "--year", "2024", "--unit", "Kecamatan Lumajang", "--kind", "lkjip", "--texts", texts)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let paper = try text(run, "35.08.10-iku-2024-lkjip.html")
    #expect(paper.contains("Rapat &lt;rutin&gt;") && paper.contains("Jadwal tetap"))
    #expect(outcome.errors.contains("faktor penghambat: IKM, FASKOR_TL, dan DOK_DESA_TW"))
  }

  @Test(arguments: [
    (["--year", "2024", "--unit", "35.08.77"], Int32(2), "35.08.77"),
    (["--year", "2010", "--all"], 2, "2010"),
    (["--year", "2024", "--all", "--kind", "lainnya"], 64, "lainnya"),
    (["--year", "2024", "--all", "--format", "docx"], 64, "docx"),
    (["--year", "24", "--all"], 64, "24"), (["--year", "2024"], 64, "--all"),
  ])
  func `a wrong order is refused and writes nothing`(words: [String], code: Int32, told: String) throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let out = run.folder.appendingPathComponent("papers").path
    let outcome = try run.run(words: ["indicator", "report", "--out", out] + words, environment: Self.day)
    #expect(outcome.exitCode == code && outcome.errors.contains(told), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test(arguments: [
    ("unit,indikator,upaya\n35.08.10,IKU 9,x\n", "E971"),
    ("unit,indikator,upaya\n35.08.10,IKM,x\n35.08.10,IKU 1,y\n", "E972"),
    ("unit,upaya\n35.08.10,x\n", "E973"), ("unit,indikator,upaya\n35.08.77,IKM,x\n", "E7"),
  ])
  func `a table of texts that cannot be taken is refused with its row`(table: String, id: String) throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let texts = try run.file("texts.csv", table)
    let outcome = try report(run, "--year", "2024", "--unit", "35.08.10", "--texts", texts)
    #expect(outcome.exitCode == 2 && outcome.errors.contains(id), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: run.folder.appendingPathComponent("papers").path))
  }
}
