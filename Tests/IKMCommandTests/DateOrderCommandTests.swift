// SPDX-License-Identifier: Apache-2.0
import Testing

/// `--date-order`, the order that a file settles, and what a correction makes of them.
struct DateOrderCommandTests {
  private static let head = "No,Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"

  private static func table(_ dates: [String]) -> String {
    head + dates.enumerated().map { "\($0 + 1),\($1),4,4,4,4,4,4,4,4,4\n" }.joined()
  }

  @Test func `a correction reads dates in the order of its batch`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("as.csv", Self.table(["03/05/2024", "03/25/2024"]))
    let imported = try program.run("import", path, "--round", "2024-Q1", "--unit", "35.08.10")
    #expect(imported.exitCode == 0, "both are in March: \(imported.errors)")
    let wrong = try program.run("correct", "1", "--set", "date=25/03/2024", "--why", "salah")
    #expect(wrong.exitCode != 0)
    let right = try program.run("correct", "1", "--set", "date=03/26/2024", "--why", "salah")
    #expect(right.exitCode == 0, "\(right.errors)")
  }

  @Test func `the operator's order decides over the file, and is printed`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("ragu.csv", Self.table(["05/03/2024", "06/03/2024"]))
    let plain = try program.run("import", path, "--round", "2024-Q1", "--unit", "35.08.10", "--dry-run")
    #expect(plain.exitCode == 0 && plain.errors.contains("[R652]"), "\(plain.errors)")
    let chosen = try program.run(
      "import", path, "--round", "2024-Q2", "--unit", "35.08.10", "--date-order", "mdy")
    #expect(chosen.exitCode == 0, "the third of May and of June: \(chosen.errors)")
    #expect(!chosen.errors.contains("[R652]") && chosen.output.contains("mdy"), "\(chosen.output)")
  }

  @Test func `states of a mark reader reach the account`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file(
      "sdaps.csv",
      "questionnaire_id,global_id,valid,U1,U1_1,U1_2,U2,U3,U4,U5,U6,U7,U8,U9\n1,,1,error-multi-select,1,1,NA,0,4,4,4,4,4,4\n"
        + "2,,0,4,0,0,4,4,4,4,4,4,4,4\n")
    let imported = try program.run("import", path, "--round", "2024-Q1", "--unit", "35.08.10")
    #expect(imported.exitCode == 1)
    let unit = try #require(try program.score("2024-Q1").units.first)
    #expect(unit.forms == .init(read: 2, accepted: 0, warned: 1, excluded: 1))
    #expect(unit.elements.map(\.sum) == [0, 0, 0, 4, 4, 4, 4, 4, 4])
    for rule in ["R101 × 1", "R103 × 1", "R105 × 1", "R204 × 1"] {
      #expect(imported.output.contains(rule), "\(rule)")
    }
  }
}
