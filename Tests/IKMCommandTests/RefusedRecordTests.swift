// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Refused records: listed, exported for mending, taken back, nothing doubled.
struct RefusedRecordTests {
  struct Imported: Decodable {
    struct Repairs: Decodable {
      let repaired: Int
      let stillRefused: Int
      let settled: Int
      let contested: Int
      let openLines: [Int]
    }
    let verdict: String
    let read: Int
    let accepted: Int
    let warned: Int
    let excluded: Int
    let alreadyHeld: Int
    let repairs: Repairs?
  }

  private static let table = """
    NO,TANGGAL,NAMA,P1,P2,P3,P4,P5,P6,P7,P8,P9,SARAN
    1,2024-02-05,Siti Rahayu,3,3,4,3,3,4,3,3,3,
    2,2024-02-05,Budi Hartono,3,7,4,3,,4,3,3,3,
    3,2024-02-06,Dewi Lestari,4,4,4,4,4,4,4,4,4,=1+1,geser
    4,2024-02-06,Rina Wati,4,,4,4,4,4,4,4,4,4,antre lama
    5,2024-02-06,Tono Hadi,1,1,1,1,1,1,1,1,1,-baik,x

    """

  private func held(_ language: String = "id") throws -> ProgramRun {
    let program = try ProgramRun()
    let path = try program.file("februari.csv", Self.table)
    let outcome = try program.run(
      "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--accept-good", "--lang", language)
    #expect(outcome.exitCode == 1, "\(outcome.errors)")
    return program
  }

  /// The exported table as rows of cells.
  private func exported(_ program: ProgramRun) throws -> (path: String, rows: [[String]]) {
    let path = program.folder.path + "/perbaikan.csv"
    let outcome = try program.run("check", "--round", "2024-S1", "--refused", "--export", path)
    #expect(outcome.exitCode == 0 && outcome.output.contains("3 catatan ditulis"), "\(outcome.errors)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var rows: [[String]] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var cells: [String] = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      rows.append(cells)
    }
    return (path, rows)
  }

  private func write(_ rows: [[String]], to path: String) throws {
    let lines = rows.map { row in row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") }
    try lines.joined(separator: "\r\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func take(_ program: ProgramRun, _ path: String, _ words: String...) throws -> Imported {
    let outcome = try program.run(
      words: ["import", path, "--round", "2024-S1", "--format", "json"] + words)
    return try #require(
      JSONDecoder().decode([Imported].self, from: Data(outcome.output.utf8)).first, "\(outcome.errors)")
  }

  @Test func `refused records are listed with place, reason and what now`() throws {
    let program = try held()
    defer { program.remove() }
    let listed = try program.run("check", "--round", "2024-S1", "--refused")
    #expect(listed.exitCode == 1)
    let lines = listed.output.split(separator: "\n")
    #expect(lines.count == 4 && lines.last?.contains("--export") == true)
    #expect(
      lines.prefix(3).map { String($0.prefix(18)) }
        == (4...6).map { "februari.csv:\($0):14: " }.map { String($0.prefix(18)) })
    #expect(lines[0].contains("[R606]") && lines[0].contains("formulir 3"))
    for secret in ["Dewi", "antre"] { #expect(!listed.output.contains(secret)) }
  }

  @Test func `a text is exported as a text and comes back without its apostrophe`() throws {
    let program = try held()
    defer { program.remove() }
    let (path, rows) = try exported(program)
    let remark = try #require(rows[0].firstIndex(of: "Saran"))
    #expect(rows.dropFirst().map { $0[remark] } == ["'=1+1", "4", "'-baik"])
    #expect(rows.dropFirst().map { $0[0] } == ["3 (1:3)", "4 (1:4)", "5 (1:5)"])
    #expect(rows[1].joined().contains("[R606]") && rows[1].contains("februari.csv:4:14"))
    // Untouched: the apostrophe is no change.
    let report = try take(program, path)
    #expect(report.verdict == "alreadyHeld" && report.repairs?.stillRefused == 3 && report.alreadyHeld == 3)
  }

  @Test func `mended rows supersede their records, twice changes nothing, the account adds up`() throws {
    let program = try held()
    defer { program.remove() }
    var (path, rows) = try exported(program)
    let second = try #require(rows[0].firstIndex { $0.hasPrefix("P2 ") })
    for column in second..<(second + 8) { rows[2][column] = "4" }
    rows[3][0] += " ya"
    try write(rows, to: path)
    let before = try program.shown(round: "2024-S1")
    let tried = try take(program, path, "--dry-run")
    #expect(tried.repairs?.repaired == 2 && tried.repairs?.openLines == [2])
    #expect(try program.shown(round: "2024-S1") == before)

    let taken = try take(program, path)
    #expect(taken.verdict == "imported" && taken.read == 3)
    #expect(taken.accepted + taken.warned + taken.excluded + taken.alreadyHeld == 3)
    #expect(taken.accepted == 2 && taken.repairs?.stillRefused == 1)
    let unit = try program.score("2024-S1").units[0]
    #expect(unit.forms == PrintedScore.Forms(read: 5, accepted: 3, warned: 1, excluded: 1))
    #expect(unit.respondents == 4)
    #expect(unit.elements.first { $0.code == "U1" }?.sum == 3 + 3 + 4 + 1)
    #expect(unit.elements.first { $0.code == "U2" }?.sum == 3 + 4 + 1)

    let after = try program.shown(round: "2024-S1")
    let again = try take(program, path)
    #expect(again.verdict == "alreadyHeld" && again.repairs?.settled == 2 && again.repairs?.stillRefused == 1)
    #expect(try program.shown(round: "2024-S1") == after)
    // The original file is held still, and the record that stays refused is the only one listed.
    let original = try program.run(
      "import", program.folder.path + "/februari.csv", "--round", "2024-S1", "--unit", "35.08.10")
    #expect(original.output.contains("sudah diimpor"))
    let listed = try program.run("check", "--round", "2024-S1", "--refused").output
    #expect(listed.contains("februari.csv:4:14") && !listed.contains("februari.csv:5:14"))
    #expect(try program.run("audit", "--lang", "en").output.contains("perbaikan.csv"))
  }

  @Test func `rows that are still bad stay bad, and a bad answer is a warning as in any form`() throws {
    let program = try held()
    defer { program.remove() }
    var (path, rows) = try exported(program)
    let first = try #require(rows[0].firstIndex { $0.hasPrefix("P1 ") })
    rows[1].append("masih geser")
    for column in first..<(first + 9) { rows[2][column] = "" }
    rows[3][first] = "7"
    try write(rows, to: path)
    let report = try take(program, path)
    #expect(report.repairs?.stillRefused == 1 && report.repairs?.openLines == [2])
    #expect(report.excluded == 1 && report.warned == 1, "without any answer it does not count")
    let forms = try program.score("2024-S1").units[0].forms
    #expect(forms == PrintedScore.Forms(read: 5, accepted: 1, warned: 2, excluded: 2))
  }

  @Test func `a row of another workspace, a key twice, a new form among them: refused, store unchanged`()
    throws
  {
    let program = try held()
    defer { program.remove() }
    let (path, rows) = try exported(program)
    let before = try program.shown(round: "2024-S1")
    var cases: [(rows: [[String]], round: String, id: String)] = [
      (rows, "2024-S2", "E843"), (rows + [rows[1]], "2024-S1", "E844"),
    ]
    var other = rows
    other[1][0] = "1 (1:3)"
    cases.append((other, "2024-S1", "E843"))
    var new = rows
    new[2][0] = "12"
    cases.append((new, "2024-S1", "E842"))
    for (rows, round, id) in cases {
      try write(rows, to: path)
      let outcome = try program.run("import", path, "--round", round, "--unit", "35.08.10")
      #expect(outcome.exitCode == 2 && outcome.errors.contains("[\(id)]"), "\(id) \(outcome.errors)")
    }
    #expect(try program.shown(round: "2024-S1") == before)
  }

  @Test func `the export is a workbook or CSV, never over another file, and none where nothing is refused`()
    throws
  {
    let program = try held()
    defer { program.remove() }
    let workbook = program.folder.path + "/perbaikan.xlsx"
    let words = ["check", "--round", "2024-S1", "--refused", "--export"]
    #expect(try program.run(words: words + [workbook]).exitCode == 0)
    #expect(try Data(contentsOf: URL(filePath: workbook)).starts(with: Data("PK".utf8)))
    #expect(try program.run(words: words + [workbook]).errors.contains("[E835]"))
    #expect(try program.run(words: words + [program.folder.path + "/a.ods"]).errors.contains("[E845]"))
    #expect(try program.run("check", "--round", "2024-S1", "--export", workbook + "2").exitCode == 64)
    let clean = try program.file(
      "maret.csv", "P1,P2,P3,P4,P5,P6,P7,P8,P9\n3,3,3,3,3,3,3,3,3\n")
    _ = try program.run("import", clean, "--round", "2023-S1", "--unit", "35.08.10")
    let none = try program.run("check", "--round", "2023-S1", "--refused", "--export", workbook + ".csv")
    #expect(none.exitCode == 0 && none.output.contains("Tidak ada catatan"))
    #expect(!FileManager.default.fileExists(atPath: workbook + ".csv"))
  }
}
