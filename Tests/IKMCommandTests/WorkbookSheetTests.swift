// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Sheets of a workbook through the program: which are read, and what each choice does.
struct WorkbookSheetTests {
  private static let head = "NO|TANGGAL|P1|P2|P3|P4|P5|P6|P7|P8|P9"

  /// Forms on different days, so that none is like another.
  private static func table(_ days: ClosedRange<Int>, answer: Int = 3) -> String {
    let answers = Array(repeating: String(answer), count: 9).joined(separator: "|")
    return head + days.map { "\n\($0)|2024-03-\($0 < 10 ? "0" : "")\($0)|\(answers)" }.joined()
  }

  private func book(_ program: ProgramRun, _ sheets: [WorkbookMaker.Sheet], _ name: String = "buku.xlsx")
    throws
    -> String
  {
    try program.file(name, Data(WorkbookMaker(sheets).bytes))
  }

  private func respondents(_ program: ProgramRun) throws -> Int {
    try program.score("2024-S1").units.reduce(0) { $0 + $1.respondents }
  }

  @Test func `sheets that are no units need a unit or a choice`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try book(
      program, [.init("Loket 1", table: Self.table(1...3)), .init("Loket 2", table: Self.table(4...8))])
    let none = try program.run("import", path, "--round", "2024-S1")
    #expect(none.exitCode == 2 && none.errors.contains("[E256]") && none.errors.contains("Loket 1, Loket 2"))
    let one = try program.run(
      "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--sheet", "loket 2")
    #expect(one.exitCode == 0, "\(one.errors)")
    #expect(try respondents(program) == 5)
    let other = try program.run(
      "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--sheet", "Loket 3")
    #expect(other.exitCode == 2 && other.errors.contains("[E254]"))
  }

  @Test func `sheets that are units give their forms to them`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try book(
      program, [.init("35.08.10", table: Self.table(1...3)), .init("35.08.11", table: Self.table(4...8))])
    #expect(try program.run("import", path, "--round", "2024-S1").exitCode == 0)
    #expect(try program.score("2024-S1").units.map(\.respondents).sorted() == [3, 5])
  }

  @Test func `a sheet that joins the others is refused, one chosen or all of them are read`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try book(
      program,
      [
        .init("Loket 1", table: Self.table(1...6)), .init("Loket 2", table: Self.table(7...12)),
        .init("Gabungan", table: Self.table(1...12)),
      ])
    let words = ["import", path, "--round", "2024-S1", "--unit", "35.08.10"]
    let all = try program.run(words: words)
    #expect(all.exitCode == 2 && all.errors.contains("[E261]"), "\(all.errors)")
    #expect(all.errors.contains("Gabungan") && all.errors.contains("--sheet"))
    #expect(try program.run(words: words + ["--all-sheets", "--dry-run"]).output.contains("24"))
    #expect(try program.run(words: words + ["--sheet", "Gabungan"]).exitCode == 0)
    #expect(try respondents(program) == 12)
  }

  @Test func `a workbook that was saved anew and comes sheet by sheet is asked about`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let sheets: [WorkbookMaker.Sheet] = [
      .init("Loket 1", table: Self.table(1...6)), .init("Loket 2", table: Self.table(7...20)),
    ]
    let first = try book(program, sheets)
    let words = ["--round", "2024-S1", "--unit", "35.08.10"]
    #expect(try program.run(words: ["import", first] + words).exitCode == 0)
    let again = try book(program, sheets + [.init("Catatan", table: "disimpan ulang")], "ulang.xlsx")
    let asked = try program.run(words: ["import", again] + words + ["--sheet", "Loket 1"])
    #expect(asked.exitCode == 2 && asked.errors.contains("[E539]"), "\(asked.errors)")
    #expect(try respondents(program) == 20)
    #expect(
      try program.run(words: ["import", again] + words + ["--sheet", "Loket 1", "--also"]).exitCode == 0)
  }

  @Test func `a sheet of counts beside forms is told, and read when it is chosen`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let counts =
      "Nilai|P1|P2|P3|P4|P5|P6|P7|P8|P9\n3|72|70|68|71|69|75|70|60|66\n4|25|28|31|25|30|25|28|40|29"
    let path = try book(
      program, [.init("Formulir", table: Self.table(1...6)), .init("Frekuensi", table: counts)])
    let words = ["import", path, "--round", "2024-S1", "--unit", "35.08.10"]
    let outcome = try program.run(words: words)
    #expect(outcome.exitCode == 0 && outcome.errors.contains("[R655]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("--sheet \"Frekuensi\""))
    #expect(try respondents(program) == 6)
  }
}
