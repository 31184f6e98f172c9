// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport
import Testing

/// Files of real offices and applications, read where they are at hand, never kept in the project.
struct RealFilesTests {
  @Test(
    .enabled(if: SharedFiles.path("data/real/contoh_ci4_answers.csv") != nil, "needs the shared sample files")
  )
  func `the small answers table of a public application scores 91.67, 92.59 and 93.06`() throws {
    let path = try #require(SharedFiles.path("data/real/contoh_ci4_answers.csv"))
    let program = try ProgramRun()
    defer { program.remove() }
    let imported = try program.run("import", path, "--round", "2024", "--register-units")
    #expect(imported.exitCode == 0, "\(imported.errors)")
    let units = try program.score("2024").units
    #expect(units.map(\.index) == ["91.67", "92.59", "93.06"])
    #expect(units.map(\.respondents) == [5, 3, 2])
    #expect(units.allSatisfy { $0.order == "unsettled" })
  }

  @Test func `an entry template with its code legend at the side reads only respondents`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = """
      NO,TANGGAL,JAM,JENIS KELAMIN,USIA,PENDIDIKAN,PEKERJAAN,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN,,,,,,Format Kolom,,,,
      1,2023-06-18,08:00 - 12:00,L,60,S1,TNI,2,2,3,3,4,4,2,4,3,Sangat bagus,,,,,,Nama Kolom,Format Isian,,,
      2,2023-06-19,13:00 - 17:00,P,31,SMA,SWASTA,3,3,3,4,3,3,3,3,3,,,,,,,TANGGAL,YYYY-MM-DD,,,
      ,,,,,,,,,,,,,,,,,,,,,,JAM,08:00 - 12:00,,,
      ,,,,,,,,,,,,,,,,,,,,,,,13:00 - 17:00,,,
      ,,,,,,,,,,,,,,,,,,,,,,JENIS KELAMIN,L,,,
      ,,,,,,,,,,,,,,,,,,,,,,U1 s/d U9,angka 1 s/d 4,,,

      """
    let path = try program.file("template.csv", table)
    let imported = try program.run("import", path, "--round", "2023-S1", "--unit", "35.08.10")
    #expect(imported.exitCode == 0, "\(imported.errors)")
    #expect(imported.errors.contains("[R605]"), "the legend is listed once")
    let unit = try #require(try program.score("2023-S1").units.first)
    #expect(unit.forms == .init(read: 2, accepted: 2, warned: 0, excluded: 0))
    #expect(unit.elements.map(\.sum) == [5, 5, 6, 7, 7, 7, 5, 7, 6])
  }

  @Test(
    .enabled(if: SharedFiles.path("data/real/cvide_ikm_2020.csv") != nil, "needs the shared sample files"))
  func `a published recap is refused as forms, with a clear word`() throws {
    let path = try #require(SharedFiles.path("data/real/cvide_ikm_2020.csv"))
    let program = try ProgramRun()
    defer { program.remove() }
    let imported = try program.run("import", path, "--round", "2020", "--register-units")
    #expect(imported.exitCode == 2)
    #expect(imported.errors.contains("cvide_ikm_2020.csv"))
    #expect(try program.run("batch", "list", "--format", "json").output == "[\n\n]\n")
  }

  @Test(
    .enabled(
      if: SharedFiles.path("data/real/gaspul_surveys_anon.json") != nil, "needs the shared sample files"))
  func `every row of a database dump is accounted for, also those that only a mapping or an order can read`()
    throws
  {
    let path = try #require(SharedFiles.path("data/real/gaspul_surveys_anon.json"))
    let program = try ProgramRun()
    defer { program.remove() }
    let plain = try program.run("import", path, "--round", "2025-S2", "--unit", "35.08.10", "--dry-run")
    #expect(plain.exitCode == 1 && plain.errors.contains("[R650]"), "\(plain.errors)")
    let mapping = try program.file(
      "pemetaan.csv", "heading,field\n" + (1...9).map { "jawaban/\($0),Q\($0)\n" }.joined())
    let mapped = try program.run(
      "import", path, "--round", "2025-S2", "--unit", "35.08.10", "--mapping", mapping)
    #expect(mapped.exitCode == 1, "two rows hold no answers at all")
    let unit = try #require(try program.score("2025-S2").units.first)
    #expect(unit.forms == .init(read: 12, accepted: 10, warned: 0, excluded: 2))
    #expect(unit.elements.map(\.sum) == [31, 34, 30, 34, 32, 31, 30, 35, 35])
  }
}
