// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
@testable import ReportWriting
import SurveyModel
import Testing

struct IndicatorWorkbookTests {
  private func book(_ kinds: [IndicatorPaperKind] = IndicatorPaperKind.allCases) throws -> BookReading {
    try BookReading { path, folder in
      try IndicatorWorkbook.write(
        TestIndicators.full, kinds: kinds, catalogue: TestCatalogue.indonesian, to: path,
        temporaryFolder: folder)
    }
  }

  @Test func `there is one sheet a table, and the trail of values at the end`() throws {
    #expect(
      try book().sheets == [
        "IKU", "Renstra", "RKT", "PK", "Pengukuran", "Triwulan", "Rincian", "Dokumen desa",
        "Tahun sebelumnya", "Jangka menengah", "Kecamatan lain", "Pendukung-penghambat", "Evaluasi",
        "Tafsir", "Nilai lain", "Bukti", "Asal-usul angka", "Asal-usul angka (2)",
      ])
    #expect(try book([.pk]).sheets == ["PK"])
  }

  @Test func `an achievement is a formula over target and value where it is plain, else its reason`() throws {
    let book = try book([.measurement])
    let cells = try book.cells(0)
    let first = try book.row(of: "1", in: cells)
    #expect(try book.formula("G\(first)", sheet: 0) == "F\(first)/E\(first)*100")
    #expect(cells["E\(first)"] == "82.5" && cells["F\(first)"] == "84.47")
    #expect(cells["G\(first)"]?.hasPrefix("102.387") == true)
    #expect(cells["G\(first + 2)"] == "satuan target berbeda")
    #expect(try book.formula("G\(first + 2)", sheet: 0) == nil)
    // A cell that paper leaves out because it repeats the one above is there: a sheet may be sorted.
    #expect(cells["B\(first + 1)"] == cells["B\(first)"])
  }

  @Test func `the same content gives the same bytes`() throws {
    #expect(try book().bytes == book().bytes)
  }

  @Test func `the budget table gives each indicator with its targets by layer`() {
    let lines = BudgetTable.csv([TestIndicators.full, TestIndicators.empty]).split(separator: "\r\n")
    #expect(lines.count == 7)
    #expect(lines[1].hasSuffix("IKM,Nilai IKM Kecamatan,indeks,83.00,83.00,83.00,82.50," + documents))
    #expect(lines[3].contains("%,,,90.00 indeks,,Perjanjian Kinerja"))
    #expect(lines[4].hasSuffix("indeks,,,,,"))
  }

  private var documents: String {
    "Renstra Kecamatan 2024-2026; Rencana Kinerja Tahunan 2024; Perjanjian Kinerja Tahun 2024 050/12/427.85/2024;"
      + " Perjanjian Kinerja Perubahan Tahun 2024"
  }
}
