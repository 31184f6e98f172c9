// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Mappings, templates and repairs in workbooks, as the program itself writes them.
struct MappingWorkbookTests {
  @Test func `the columns of an entry workbook are all certain; a sheet that is not there is told`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = program.folder.path + "/isian.xlsx"
    _ = try program.run("template", "--out", path, "--unit", "35.08.10")
    let proposed = try program.run("mapping", "suggest", path)
    #expect(proposed.exitCode == 0 && proposed.output.contains("P8 Sarana dan Prasarana\" → U9"))
    #expect(!proposed.output.contains(": ragu;") && !proposed.output.contains("tidak dibaca"))
    #expect(try program.run("mapping", "suggest", path, "--sheet", "Lain").errors.contains("[E254]"))
  }

  @Test func `refused records come back from a workbook as they do from CSV`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = try program.file(
      "a.csv",
      "NO,TANGGAL,P1,P2,P3,P4,P5,P6,P7,P8,P9,SARAN\n1,2024-02-05,3,3,3,3,3,3,3,3,3,\n"
        + "2,2024-02-06,4,4,4,4,4,4,4,4,4,=1+1,geser\n")
    _ = try program.run("import", table, "--round", "2024-S1", "--unit", "35.08.10", "--accept-good")
    let path = program.folder.path + "/perbaikan.xlsx"
    #expect(try program.run("check", "--round", "2024-S1", "--refused", "--export", path).exitCode == 0)
    let untouched = try program.run("import", path, "--round", "2024-S1")
    #expect(untouched.exitCode == 1, "\(untouched.errors)")
    #expect(
      untouched.output.contains("tidak ada yang berubah") && untouched.output.contains("tetap ditolak 1"))
  }
}
