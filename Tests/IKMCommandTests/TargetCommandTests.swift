// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Targets of the plans, from a command line and from tables.
struct TargetCommandTests {
  private static let head =
    "indikator,unit,periode,lapisan,nilai,sampai,satuan,dokumen,nomor,tanggal,alasan\n"

  private func listed(_ program: ProgramRun, _ words: String...) throws -> [Target] {
    let text = try program.run(words: ["indicator", "target", "list", "--format", "json"] + words).output
    return try JSONDecoder().decode([Target].self, from: Data(text.utf8))
  }

  private struct Target: Decodable {
    let layer: String
    let value: String?
    let upTo: String?
    let predicate: String?
    let measuredIn: String
    let reason: String?
    let version: Int
  }

  @Test func `telephones and identity numbers of a paper are not kept, and an odd target is told at once`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = try program.file(
      "target.csv",
      Self.head + """
        IKM,35.08.10,2024,PK,90,,persen,Perjanjian Budi 0812-3456-7890,3508101234567890,2024-01-15,
        IKM,35.08.10,2025,PK,82.5,,indeks,Perjanjian 2025,188.45/326/427.12/2025,2025-01-15,

        """)
    let taken = try program.run("indicator", "target", "import", table)
    #expect(taken.exitCode == 0 && taken.errors.contains("persen"), "\(taken.errors)")
    let list = try program.run("indicator", "target", "list", "--format", "json").output
    let audit = try program.run("audit", "--format", "json").output
    for text in [list, audit] {
      #expect(!text.contains("3456") && !text.contains("35081012"), "\(text)")
    }
    #expect(list.contains("427.12"))
    let mail = try program.file(
      "mail.csv", Self.head + "IKM,35.08.10,2026,PK,budi@contoh.id,,,Perjanjian 2026,1,2026-01-15,\n")
    let refused = try program.run("indicator", "target", "import", mail)
    #expect(refused.exitCode == 2 && !refused.errors.contains("budi@"), "\(refused.errors)")
  }

  @Test func `layers of a table stand side by side, read with comma or point, number or word`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = try program.file(
      "target.csv",
      Self.head + """
        IKM,35.08.10,2024,Kondisi awal,"79,10",,indeks,Renstra 2018-2023,,2018-09-20,
        IKU 1,Kecamatan Lumajang,2024,Renstra,80,85,,Renstra 2018-2023,,2018-09-20,
        1,35.08.10,2024,RKT,Baik,,,RKT 2024,,2024-01-05,
        IKM,35.08.10,2024,PK,82.50,,,Perjanjian Kinerja Tahun 2024,050/1/2024,2024-01-15,
        IKM,35.08.10,2024,PK Perubahan,83,,,PK Perubahan Tahun 2024,,2024-10-01,Pergantian pejabat

        """)
    let tried = try program.run("indicator", "target", "import", table, "--dry-run")
    #expect(tried.exitCode == 0 && tried.output.contains("5 target baru"), "\(tried.errors)")
    #expect(try listed(program).isEmpty)
    #expect(try program.run("indicator", "target", "impor", table).exitCode == 0)
    let held = try listed(program, "--unit", "35.08.10", "--year", "2024")
    #expect(held.map(\.layer) == ["baseline", "renstra", "rkt", "pk", "pk-perubahan"])
    #expect(held.map(\.value) == ["79.10", "80", nil, "82.50", "83"])
    #expect(held.map(\.upTo) == [nil, "85", nil, nil, nil] && held.map(\.predicate)[2] == "Baik")
    #expect(held.allSatisfy { $0.measuredIn == "index" } && held.last?.reason == "official")
    let shown = try program.run("indicator", "target", "list").output
    #expect(
      shown.contains(
        "Kondisi awal 79,10  |  Renstra 80-85  |  RKT Baik  |  PK 82,50  |  PK Perubahan 83"))
    let again = try program.run("indicator", "target", "import", table)
    #expect(again.output.contains("0 target baru, 0 berubah, 5 tetap"))
  }

  @Test func `a workbook gives the same targets as the text`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = """
      Target Kinerja Kecamatan
      Indikator|Kecamatan|Tahun|Lapisan|Target|Satuan|Dokumen|Tanggal
      IKM|35.08.10|2024|PK|82.5|indeks|PK &lt;2024&gt; &amp; "lain"|2024-01-15
      """
    let path = try program.file("target.xlsx", Data(WorkbookMaker([.init("Target", table: table)]).bytes))
    let outcome = try program.run("indicator", "target", "import", path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try listed(program).map(\.value) == ["82.5"])
    #expect(
      try program.run("indicator", "target", "list", "--unit", "35.08.10").output.contains(
        "PK <2024> & \"lain\""))
  }

  @Test(arguments: [
    ("IKM,35.08.10,2024,PK,82.50,,,,,2024-01-15,", "E921"),
    ("IKM,35.08.10,2024,PK Perubahan,82.50,,,PK,,2024-01-15,", "E922"),
    ("IKM,35.08.10,2024,PK,82.50,,,PK,,2024-01-15,pejabat", "E923"),
    ("IKM,35.08.10,2024,PK,85,80,,PK,,2024-01-15,", "E924"),
    ("IKX,35.08.10,2024,PK,82.50,,,PK,,2024-01-15,", "E585"),
    ("IKM,99,2024,PK,82.50,,,PK,,2024-01-15,", "E706"),
    ("IKM,35.08.10,2024,Renja X,82.50,,,PK,,2024-01-15,", "E586"),
    ("IKM,35.08.10,2024,PK,1.082.50,,,PK,,2024-01-15,", "E587"),
    ("IKM,35.08.10,2024,PK,,,,PK,,2024-01-15,", "E587"),
    ("IKM,35.08.10,2024,PK,90%,,indeks,PK,,2024-01-15,", "E588"),
    ("IKM,35.08.10,2024-X,PK,90,,,PK,,2024-01-15,", "E588"),
    ("IKM,35.08.10,2024,PK,90,,,PK,,15/01/24,", "E588"),
    ("IKM,35.08.10,2024,PK Perubahan,90,,,PK,,2024-01-15,bosan", "E588"),
    ("IKM,35.08.10,2024,PK,90,,,PK,,2024-01-15,\nIKM,35.08.10,2024,PK,91,,,PK,,2024-01-15,", "E589"),
  ])
  func `a row that cannot be kept is refused with its line, and no row is kept`(_ row: String, _ id: String)
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let good = "IKM,35.08.11,2024,PK,82.50,,,PK,,2024-01-15,\n"
    let refused = try program.run(
      "indicator", "target", "import", program.file("target.csv", Self.head + good + row + "\n"))
    #expect(refused.exitCode == 2 && refused.errors.contains("[\(id)]"), "\(refused.errors)")
    #expect(refused.errors.contains("target.csv") && refused.errors.contains(id == "E589" ? "4" : "3"))
    #expect(try listed(program).isEmpty)
  }

  @Test func `a target of an index in per cent is kept as the paper says and remarked on`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let words = [
      "indicator", "target", "set", "IKM", "--unit", "35.08.10", "--period", "2024", "--layer", "pk",
      "--document", "Perjanjian Kinerja Tahun 2024", "--date", "2024-01-15", "--value",
    ]
    let odd = try program.run(words: words + ["90%"])
    #expect(odd.exitCode == 0 && odd.errors.contains("ditulis dalam persen"), "\(odd.errors)")
    #expect(try listed(program).map(\.measuredIn) == ["percent"])
    #expect(try program.run("indicator", "target", "list").output.contains("ditulis dalam persen"))
    let mended = try program.run(words: words + ["82,50"])
    #expect(mended.output.contains("versi 2") && mended.errors.isEmpty)
    #expect(try listed(program, "--history").map(\.version) == [1, 2])
    #expect(try program.run("indicator", "target", "list", "--lang", "en").output.contains("PK 82.50"))
    let silent = try program.run(
      words: words.filter { $0 != "--document" && !$0.hasPrefix("Perjanjian") } + ["80"])
    #expect(silent.errors.contains("[E921]"))
  }

  @Test func `what holds no table of targets is told`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    for (name, text, id) in [
      ("a.csv", "nama,umur\nx,1\n", "E582"), ("b.json", "[{\"a\": 1}]", "E582"), ("c.xml", "<a/>", "E582"),
      ("d.csv", "", "E310"),
    ] {
      let refused = try program.run("indicator", "target", "import", program.file(name, text))
      #expect(refused.exitCode == 2 && refused.errors.contains("[\(id)]"), "\(name) \(refused.errors)")
    }
  }
}
