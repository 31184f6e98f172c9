// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// IKU 2 and 3 from the registers of the sample year, through the program, against the independent expectation.
struct ComputeCommandTests {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/Samples/indicators-2024")

  private struct Computed: Decodable {
    struct Alternative: Decodable {
      let reading: String
      let value: String?
    }

    struct Value: Decodable {
      let value: String
      let exact: String
      let numerator: String
      let denominator: String
      let counts: [String: Int]
      let alternatives: [Alternative]
      let records: Int
      let digest: String
      let synthetic: Bool

      func other(_ reading: String) -> String {
        (alternatives.first { $0.reading == reading }?.value ?? nil) ?? ""
      }
    }

    struct Unit: Decodable {
      let indicator: String
      let unit: String
      let result: Value?
      let reason: String?
      let ceiling: String?
      let shareOfDue: String?
      let posted: String?
    }

    struct Mean: Decodable {
      let value: String
      let exact: String
      let units: Int
    }

    struct RollUp: Decodable {
      let indicator: String
      let pooled: Value?
      let mean: Mean?
      let missing: [String]
      let posted: String?
    }

    let units: [Unit]
    let rollUps: [RollUp]
  }

  private func compute(_ run: ProgramRun, _ words: String...) throws -> Computed {
    let outcome = try run.run(words: ["indicator", "compute", "--format", "json"] + words)
    return try JSONDecoder().decode(Computed.self, from: Data(outcome.output.utf8))
  }

  /// A workspace with the registers of the sample year.
  private func sample() throws -> ProgramRun {
    let run = try ProgramRun()
    for (register, file) in [("event", "events.csv"), ("document", "documents.csv")] {
      let path = Self.folder.appending(path: file).path
      #expect(try run.run(register, "import", path, "--synthetic").exitCode == 0)
    }
    return run
  }

  /// The lines of the expectation for one period and day, without IKU 1, by heading.
  private func expected() throws -> [[String: String]] {
    let text = try String(contentsOf: Self.folder.appending(path: "expected.csv"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
      .filter { $0["indicator"] != "IKM" }
  }

  /// What the program says where the expectation has a line.
  private func printed(_ line: [String: String], _ computed: Computed) -> [String: String] {
    let unit = computed.units.first { $0.indicator == line["indicator"] && $0.unit == line["unit"] }
    let rollUp = computed.rollUps.first { $0.indicator == line["indicator"] }
    var shown = line
    switch line["kind"] {
    case "mean":
      shown["value"] = rollUp?.mean?.value
      shown["exact"] = rollUp?.mean?.exact
      shown["units"] = (rollUp?.mean?.units).map(String.init)
    default:
      let value = line["kind"] == "unit" ? unit?.result : rollUp?.pooled
      shown["value"] = value?.value ?? ""
      shown["exact"] = value?.exact ?? ""
      shown["numerator"] = value?.numerator ?? ""
      shown["denominator"] = value?.denominator ?? ""
      shown["a1"] = value?.other("A1") ?? ""
      shown["a3"] = value?.other("A3") ?? ""
      if line["kind"] == "unit" {
        shown["share_of_due"] = unit?.shareOfDue ?? ""
      } else {
        shown["units"] = (rollUp?.mean?.units).map(String.init)
      }
    }
    return shown
  }

  @Test func `the sample year: 21 kecamatan and the kabupaten equal the independent expectation`() throws {
    let run = try sample()
    defer { run.remove() }
    let all = try expected()
    let looks = Dictionary(grouping: all) { [$0["period"] ?? "", $0["as_of"] ?? ""] }
    #expect(looks.count == 6 && all.count == 276)
    for (look, lines) in looks {
      let computed = try compute(run, "--year", "2024", "--period", look[0], "--on", look[1], "--all")
      #expect(computed.units.count == 42 && computed.rollUps.count == 2)
      for line in lines { #expect(printed(line, computed) == line) }
      for unit in computed.units {
        let isTrue = unit.result.map { $0.synthetic && $0.digest.count == 64 && $0.records > 0 } ?? true
        #expect(isTrue && (unit.reason == nil) == (unit.result != nil))
      }
      let ceiling = ["2024-Q1": "33.33", "2024-Q2": "33.33", "2024-Q3": "66.67"][look[0]] ?? "100.00"
      #expect(computed.units.filter { $0.indicator == "DOK_DESA_TW" }.allSatisfy { $0.ceiling == ceiling })
    }
  }

  @Test func `values are posted once, are stale when the register changes, and are never clamped`() throws {
    let run = try sample()
    defer { run.remove() }
    let words = ["--year", "2024", "--on", "2025-06-30", "--post"]
    let first = try compute(run, words[0], words[1], words[2], words[3], words[4])
    #expect(first.units.allSatisfy { $0.posted == ($0.result == nil ? nil : "posted") })
    #expect(first.rollUps.allSatisfy { $0.posted == nil })
    let again = try compute(run, words[0], words[1], words[2], words[3], words[4])
    #expect(again.units.allSatisfy { $0.posted == ($0.result == nil ? nil : "unchanged") })
    let shown = try run.run("indicator", "show", "--unit", "35.08.10").output
    #expect(shown.contains("77,78") && shown.contains("53,33"))
    let add = ["event", "add", "--unit", "35.08.10", "--number", "baru", "--date", "2024-05-02"]
    #expect(try run.run(words: add + ["--subject", "Banjir", "--partner", "PU"]).exitCode == 0)
    let stale = try run.run("audit", "--action", "observation.stale").output
    #expect(stale.contains("FASKOR_TL 35.08.10 2024") && !stale.contains("DOK_DESA_TW"))
    let changed = try compute(run, "--year", "2024", "--unit", "35.08.10", "--on", "2025-06-30", "--post")
    #expect(changed.units.map(\.posted) == ["superseded", "unchanged"] && changed.rollUps.isEmpty)
    #expect(changed.units[0].result?.value == "73.68" && changed.units[0].result?.numerator == "14")
    // A kabupaten that is registered gets its pooled value too.
    #expect(try run.run("unit", "add", "35.08", "Kabupaten Lumajang").exitCode == 0)
    let whole = try compute(run, words[0], words[1], words[2], words[3], words[4])
    #expect(whole.rollUps.map(\.posted) == ["posted", "posted"])
  }

  @Test(arguments: [
    (["--year", "2023", "--period", "2024-Q1"], "E941"),
    (["--year", "2024", "--unit", "35.08.10.2002"], "E706"),
    (["--year", "2024", "--unit", "LOKET"], "E942"), (["--year", "2024", "--on", "2023-12-31"], "E943"),
    (["--year", "2024", "--on", "2999-12-31"], "E944"), (["--year", "1"], "E945"),
    (["--year", "2018"], "E946"),
  ])
  func `a question that cannot be answered is refused by name`(words: [String], id: String) throws {
    let run = try ProgramRun()
    defer { run.remove() }
    #expect(try run.run("unit", "add", "LOKET", "Loket Satu").exitCode == 0)
    let outcome = try run.run(words: ["indicator", "compute"] + words)
    #expect(outcome.exitCode == 2 && outcome.errors.contains("[\(id)]"), "\(outcome.errors)")
  }

  @Test func `a numerator over its denominator is refused, and nothing is posted`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    // A decree whose IKU 3 lost its "x 3": ten documents on time over five desa.
    let decree = try run.file("keputusan-2025.xml", IndicatorDefineTests.decree())
    #expect(try run.run("indicator", "define", decree).exitCode == 0)
    let villages = ["2001", "2002", "2006", "2007", "2008"].map { "35.08.10.\($0)" }
    let lines = villages.flatMap { ["\($0),LPPDesa,2024,,2025-03-01,", "\($0),RKPDesa,2026,2025-09-01,,"] }
    let head = "desa,jenis,tahun,ditetapkan,diterima,nomor\n"
    let file = try run.file("a.csv", head + lines.joined(separator: "\n"))
    #expect(try run.run("document", "import", file).exitCode == 0)
    let outcome = try run.run("indicator", "compute", "--year", "2025", "--unit", "35.08.10", "--post")
    #expect(
      outcome.exitCode == 2 && outcome.errors.contains("DOK_DESA_TW, unit 35.08.10, 2025: pembilang 10"))
    #expect(outcome.errors.contains("penyebut 5") && outcome.errors.contains("[E939]"))
    #expect(try !run.run("audit").output.contains("observation.post"))
  }

  @Test func `an empty register gives no value and a reason, never 0`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let computed = try compute(run, "--year", "2024", "--post")
    #expect(computed.units.count == 42 && computed.units.allSatisfy { $0.result == nil && $0.reason != nil })
    #expect(computed.rollUps.allSatisfy { $0.pooled == nil })
    let text = try run.run("indikator", "hitung", "--year", "2024", "--unit", "Lumajang").output
    #expect(text.contains("35.08.10  Kecamatan Lumajang: -  belum ada kegiatan"))
  }

  @Test func `each document of a year is shown with its state on a day`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let file = try run.file(
      "a.csv",
      """
      desa,jenis,tahun,ditetapkan,diterima,nomor
      35.08.10.2002,LPPDesa,2023,,2024-03-31,1
      35.08.10.2002,RKPDesa,2025,2024-10-01,,2
      35.08.10.2006,LPPDesa,2023,2024-02-01,,3

      """)
    #expect(try run.run("document", "import", file).exitCode == 0)
    let text = try run.run("document", "list", "--unit", "35.08.10", "--on", "2024-10-15").output
    #expect(text.contains("LPPDesa 2023, jatuh tempo 2024-03-31: tepat waktu"))
    #expect(text.contains("RKPDesa 2025, jatuh tempo 2024-09-30: terlambat"))
    #expect(text.contains("LPPDesa 2023, jatuh tempo 2024-03-31: tidak diketahui"))
    #expect(text.contains("APBDesa 2025, jatuh tempo 2024-12-31: belum jatuh tempo"))
    #expect(text.contains("belum jatuh tempo 5; tepat waktu 1; terlambat 1; belum ada 7; tidak diketahui 1"))
    let json = try run.run("dokumen", "daftar", "--year", "2024", "--on", "2024-03-31", "--format", "json")
    #expect(json.output.contains("\"notYetDue\"") && json.output.contains("\"asOf\" : \"2024-03-31\""))
  }
}
