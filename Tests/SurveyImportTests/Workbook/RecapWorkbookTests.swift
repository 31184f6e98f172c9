// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct RecapWorkbookTests {
  private static let head = "NO|UNIT|U1|U2|U3|U4|U5|U6|U7|U8|U9|NILAI IKM|MUTU"
  private static let rows = """
    \(head)
    1|Loket A|3.10|3.20|3.30|3.40|3.10|3.20|3.30|3.40|3.20|81.11|B
    2|Loket B|-|-|-|-|-|-|-|-|-|-|-
    |Kabupaten|3.10|3.20|3.30|3.40|3.10|3.20|3.30|3.40|3.20|81.11|B
    """

  private func recap(_ sheets: [WorkbookMaker.Sheet]) throws -> PublishedRecap {
    let file = try TemporaryFile(WorkbookMaker(sheets).bytes, name: "rekap.xlsx")
    return try RecapReader.recap(path: file.path)
  }

  @Test func `every sheet is a recap of its own, others are named`() throws {
    let recap = try recap([
      .init("Sampul", table: "REKAP"), .init("2023", table: "JUDUL\n" + Self.rows),
      .init("2024 A", table: Self.rows),
      .init("Kosong", ""),
    ])
    #expect(
      recap.entries.map(\.id) == [
        "2023-loket-a", "2023-loket-b", "2023-total-kabupaten", "2024-a-loket-a", "2024-a-loket-b",
        "2024-a-total-kabupaten",
      ])
    #expect(recap.entries.map(\.period) == ["2023", "2023", "2023", "2024 A", "2024 A", "2024 A"])
    #expect(recap.entries[1].inputs.isEmpty && recap.entries[1].published.index == nil)
    #expect(recap.entries[3].place == Provenance(source: "rekap.xlsx", sheet: "2024 A", line: 2))
    #expect(recap.sheets.map(\.skippedLines) == [[1], []])
    #expect(recap.skippedSheets == ["Sampul"])
  }

  @Test func `one sheet alone reads as a CSV does`() throws {
    let recap = try recap([.init("2024", table: Self.rows)])
    #expect(recap.entries.map(\.id) == ["loket-a", "loket-b", "total-kabupaten"])
    #expect(recap.dialect == [DialectEntry("sheet", "2024"), DialectEntry("headingRow", "1")])
    #expect(recap.sheets == [])
  }

  @Test func `a figure that the file does not hold is not one that was not published`() throws {
    let sheet = WorkbookMaker.Sheet("2024", table: Self.rows)
    let rows = sheet.rows.replacing("<v>3.10</v>", with: "<f>1</f>", maxReplacements: 1)
    #expect(
      throws: SurveyImportError(
        "E260", at: Provenance(source: "rekap.xlsx", sheet: "2024", line: 2, column: 3))
    ) {
      try recap([.init("2024", rows)])
    }
  }

  @Test func `a workbook without a recap says so`() {
    #expect(throws: SurveyImportError("E821", at: Provenance(source: "rekap.xlsx"))) {
      try recap([.init("A", table: "x")])
    }
  }

  @Test(
    .enabled(
      if: SharedFiles.path("data/real/cvide_IKMKecamatan.xlsx") != nil, "needs the shared sample files"))
  func `the real workbook is 4 sheets of 25 kecamatan, 24 with figures`() throws {
    let recap = try RecapReader.recap(path: #require(SharedFiles.path("data/real/cvide_IKMKecamatan.xlsx")))
    #expect(recap.sheets.count == 4)
    for name in ["2022 C", "2022 D", "2021", "2020"] {
      let entries = recap.entries.filter { $0.place.sheet == name }
      let units = entries.filter { $0.kind == .unit }
      #expect(units.count == 25)
      #expect(units.filter { $0.published.index != nil && $0.inputs.weightedMeans.count == 11 }.count == 24)
      let empty = try #require(units.first { $0.published.index == nil })
      #expect(empty.unitName == "Banyuwangi" && empty.inputs.isEmpty)
      #expect(entries.filter { $0.kind == .total }.map(\.unitName) == ["Banyuwangi"])
    }
  }
}
