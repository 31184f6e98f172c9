// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm mapping suggest | save | list` on a table that an import refuses.
struct MappingCommandTests {
  private static let table = """
    Rekap loket
    No;Tangal Survei;Nama;HP;V1;V2;V3;V4;V5;V6;V7;V8;V9;Catatan
    1;2024-02-01;Siti Rahayu;081234567890;3;3;3;4;4;3;3;4;2;antre
    2;2024-02-02;Budi Hartono;081234567891;4;3;3;4;4;3;3;4;2;

    """

  @Test func `a refused table is proposed, saved, and imported by the name of its mapping`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("loket.csv", Self.table)
    let round = ["--round", "2024-S1", "--unit", "35.08.10"]
    let refused = try program.run(words: ["import", path] + round)
    #expect(refused.exitCode == 2 && refused.errors.contains("[E214]"))

    let proposed = try program.run("pemetaan", "usulkan", path)
    #expect(proposed.exitCode == 0)
    #expect(proposed.output.contains("E \"V1\" → U1 (U1, P1): mungkin"))
    #expect(proposed.output.contains("L \"V8\" → U8 (U8, P9) atau U9: ragu"))
    #expect(proposed.output.contains("C \"Nama\" → tidak dibaca; data pribadi"))
    #expect(proposed.output.contains("[E214]"))
    for secret in ["Siti", "0812", "antre", "2024-02"] { #expect(!proposed.output.contains(secret)) }

    let saved = try program.run("mapping", "save", path, "--as", "loket", "--order", "question")
    #expect(saved.exitCode == 0, "\(saved.errors)")
    let imported = try program.run(words: ["import", path, "--mapping", "loket"] + round)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    let elements = try program.score("2024-S1").units[0].elements
    #expect(elements.map(\.sum) == [7, 6, 6, 8, 8, 6, 6, 4, 8])
    let listed = try program.run("mapping", "list", "--lang", "en")
    #expect(listed.output == "loket: 11 columns mapped, 1 not read\n")
  }

  @Test func `a file that asks other things tells in a dry run what it is and how many records it holds`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file(
      "stok.csv", "Daftar barang\nNo,Barang,Harga\n1,Meja,10\n2,Kursi,20\n3,Lemari,30\n")
    let words = ["import", path, "--round", "2024-S1", "--unit", "35.08.10", "--dry-run"]
    let told = try program.run(words: words)
    #expect(told.exitCode == 2 && told.output.contains("dikenali sebagai csv dan memuat 3 catatan"))
    let report = try program.run(words: words + ["--format", "json"]).output
    #expect(report.contains("\"unmappedRecords\" : 3") && report.contains("\"read\" : 0"))
  }

  @Test func `a mapping of the same name and other content gives way only when told to`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("loket.csv", Self.table)
    for (order, words, code) in [
      ("element", [], 0), ("element", [], 0), ("question", [], 2), ("question", ["--replace"], 0),
    ] {
      let outcome = try program.run(
        words: ["mapping", "save", path, "--as", "loket", "--order", order] + words)
      #expect(outcome.exitCode == code, "\(order) \(words) \(outcome.errors)")
    }
    let kept = program.workspace + "/mappings/loket.csv"
    #expect(try String(contentsOfFile: kept, encoding: .utf8).contains("\"V8\",Q8"))
    for name in ["../x", ".x", "a b", String(repeating: "a", count: 65)] {
      let outcome = try program.run("mapping", "save", path, "--as=\(name)")
      #expect(outcome.exitCode == 2 && outcome.errors.contains("[E838]"), "\(name)")
    }
    let backup = program.folder.path + "/cadangan.db"
    #expect(try program.run("backup", backup).output.isEmpty == false)
    let restored = program.folder.path + "/lain"
    #expect(try program.run(words: ["init", restored, "--from", backup]).exitCode == 0)
    #expect(FileManager.default.fileExists(atPath: restored + "/mappings/loket.csv"))
  }

  @Test func `a file is written for editing, never over another, and one of the two places is needed`() throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("loket.csv", Self.table)
    let out = program.folder.path + "/pemetaan.csv"
    let first = try program.run("mapping", "save", path, "--out", out)
    #expect(first.exitCode == 0 && first.output.contains("V8 (U8 / U9)"))
    #expect(try program.run("mapping", "save", path, "--out", out).exitCode == 2)
    #expect(try program.run("mapping", "save", path).exitCode == 64)
    #expect(try program.run("mapping", "save", path, "--out", out, "--as", "x").exitCode == 64)
  }

  @Test func `programs get the same proposal`() throws {
    struct Proposal: Decodable {
      struct Column: Decodable {
        let column: String
        let field: String?
        let confidence: String?
        let reason: String
        let alternative: String?
        let saved: Bool
      }
      struct Refusal: Decodable { let id: String }
      let headingLine: Int
      let rows: Int
      let columns: [Column]
      let missing: [String]
      let orderOpen: Bool
      let refusal: Refusal?
    }
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let path = try program.file("loket.csv", Self.table)
    let outcome = try program.run("mapping", "suggest", path, "--format", "json")
    let proposal = try JSONDecoder().decode(Proposal.self, from: Data(outcome.output.utf8))
    #expect(
      proposal.headingLine == 2 && proposal.rows == 2 && proposal.orderOpen && proposal.refusal?.id == "E214")
    let last = try #require(proposal.columns.first { $0.column == "M" })
    #expect(last.field == "U9" && last.confidence == "doubtful" && last.alternative == "U8" && !last.saved)
    #expect(proposal.columns.first { $0.column == "C" }?.reason == "personal")
  }
}
