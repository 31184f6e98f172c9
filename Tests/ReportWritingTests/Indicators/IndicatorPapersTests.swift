// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorModel
@testable import ReportWriting
import SurveyModel
import Testing

struct IndicatorPapersTests {
  private func paper(_ kind: IndicatorPaperKind, _ content: IndicatorPaperContent = TestIndicators.full)
    -> Paper
  {
    IndicatorPapers.paper(kind, content, catalogue: TestCatalogue.indonesian)
  }

  private func text(_ kind: IndicatorPaperKind, _ content: IndicatorPaperContent = TestIndicators.full)
    -> String
  {
    PaperTexts.of(paper(kind, content)).joined(separator: "\n")
  }

  /// The rows of the table that has a column of this heading, as texts.
  private func rows(_ paper: Paper, column: String) throws -> [[String]] {
    let tables = paper.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let table = try #require(tables.first { $0.columns.contains { $0.title == column } })
    return (table.rows + table.footRows).map { $0.cells.map(\.text) }
  }

  // MARK: Register

  @Test func `the register gives task, functions by letter, and says where the responsible is inferred`()
    throws
  {
    let text = text(.register)
    #expect(text.contains("Melaksanakan kewenangan pemerintahan yang dilimpahkan oleh Bupati"))
    let functions = try rows(paper(.register), column: "Fungsi")
    #expect(functions.map(\.first) == ["a.", "b.", "c."])
    let rows = try rows(paper(.register), column: "Formulasi")
    #expect(rows.map(\.last) == ["Camat", "Camat *)", "Camat *)"])
    #expect(text.contains("Disimpulkan dari sel keputusan yang kosong"))
    #expect(text.contains("KETIGA: Indikator Kinerja Utama bertujuan untuk:") && text.contains("a. mengukur"))
  }

  @Test func `a rationale that the decree does not give is a blank that is listed, never invented`() throws {
    let rows = try rows(paper(.register), column: "Alasan")
    #expect(rows.allSatisfy { $0[4].hasPrefix("…") })
    #expect(
      IndicatorPapers.blanks(in: .register, TestIndicators.full, catalogue: TestCatalogue.indonesian)
        == ["alasan pemilihan indikator (keputusan tidak memuatnya): IKM, FASKOR_TL, dan DOK_DESA_TW"])
  }

  // MARK: Plans

  @Test func `the matrix has the years of the plan, its starting condition, and blanks where it is silent`()
    throws
  {
    let rows = try rows(paper(.renstra), column: "Kondisi awal (tahun)")
    #expect(Array(rows[0][4...]) == ["81,02 (2023)", "83,00", "84,50", "86,00"])
    #expect(rows[1][4].hasPrefix("…") && rows[1][5] == "95,00" && rows[1][6].hasPrefix("…"))
  }

  @Test func `a plan that nobody has entered is a matrix of five blank years`() throws {
    let rows = try rows(paper(.renstra, TestIndicators.empty), column: "Target tahun ke-5")
    #expect(rows.allSatisfy { $0[4...].count == 6 && $0[4...].allSatisfy { $0.hasPrefix("…") } })
  }

  @Test func `the changed agreement stands beside the first one with the reason that the regulation allows`()
    throws
  {
    let rows = try rows(paper(.pk), column: "Target PK Perubahan")
    #expect(Array(rows[0][4...5]) == ["83,00", "82,50"] && rows[0][6].hasPrefix("perubahan strategi"))
    #expect(Array(rows[1][4...]) == ["95,00", "–", "–"])
    #expect(rows[2][4] == "90,00 (Indeks)")
    let text = text(.pk)
    #expect(text.contains("PermenPANRB 53/2014") && text.contains("Pihak kedua,"))
    #expect(text.contains("Camat Lumajang") && text.contains("Bupati Lumajang"))
  }

  @Test func `an agreement that was not changed has one target and no word of a change`() throws {
    let text = text(.pk, TestIndicators.empty)
    #expect(!text.contains("Target PK Perubahan") && !text.contains("hanya dapat diubah"))
    #expect(text.split(separator: "\n").contains("Target"))
  }

  // MARK: Measurement

  @Test func `the measurement gives target, value and achievement, and a reason where there is no number`()
    throws
  {
    let rows = try rows(paper(.measurement), column: "Status nilai")
    #expect(Array(rows[0][3...]) == ["Indeks", "82,50", "84,47", "102,39", "disetujui"])
    #expect(Array(rows[1][3...]) == ["%", "95,00", "90,00", "94,74", "disetujui, usang"])
    #expect(Array(rows[2][3...]) == ["%", "90,00 (Indeks)", "80,00", "satuan target berbeda", "draf"])
    #expect(text(.measurement).contains("makin tinggi makin baik, R ÷ T × 100"))
  }

  @Test func `quarters show what the calendar allows and the share of what was due`() throws {
    let rows = try rows(paper(.measurement), column: "Batas atas kalender")
    let third = try #require(rows.firstIndex { $0 == ["Triwulan III 2024"] })
    #expect(Array(rows[third + 3][3...6]) == ["53,33", "belum ada target", "66,67", "80,00"])
    #expect(rows.filter { $0.count == 1 }.count == 4)
  }

  @Test func `the counts of the formula stand by quarter and year`() throws {
    let rows = try rows(paper(.measurement), column: "Yang dihitung")
    #expect(rows.contains(["Jumlah hasil yang ditindaklanjuti", "6", "16", "26", "36", "36"]))
    #expect(!rows.contains { $0.first == "Nilai IKM Kecamatan" })
  }

  @Test func `a missing date in the calendar is not told as late`() throws {
    let rows = try rows(paper(.measurement), column: "Desa")
    #expect(
      rows.count == 5 && rows[4][4] == "tidak diketahui"
        && rows[3][3] == "12 Oktober 2024 – terlambat; 2 versi")
  }

  // MARK: Report, evaluation

  @Test func `other units stand by code with this one marked, pooled and mean each under its name`() throws {
    let rows = try rows(paper(.lkjip), column: "Kode unit")
    #expect(rows.map(\.first) == ["35.08.01", "35.08.02", "35.08.10", "", ""])
    #expect(rows[1][2] == "–" && rows[2][1] == "Kecamatan Lumajang (unit ini)")
    #expect(
      rows[3][1...2] == ["Gabungan semua unit", "82,31"] && rows[4][1...2] == ["Rata-rata unit", "82,19"])
    #expect(rows[3][3] == "–" && rows[4][3] == "90,00")
  }

  @Test func `causes are printed as the office gives them and are blanks where it does not`() {
    let facts = paper(.lkjip).blocks.compactMap { if case .facts(let facts) = $0 { facts } else { nil } }
    #expect(facts[0].map(\.value) == ["Loket dibuka lebih pagi.", nil, nil])
    let blanks = IndicatorPapers.blanks(
      in: .lkjip, TestIndicators.full, catalogue: TestCatalogue.indonesian)
    #expect(blanks[0] == "faktor pendukung: FASKOR_TL dan DOK_DESA_TW" && blanks.count == 4)
  }

  @Test func `the medium-term target is that of the plan's last year`() throws {
    let rows = try rows(paper(.lkjip), column: "Target Renstra terakhir (tahun)")
    #expect(rows == [["1", "Nilai IKM Kecamatan", "Indeks", "2026", "86,00", "84,47", "98,22"]])
  }

  @Test(arguments: [
    ("50", "Sangat Rendah"), ("50.01", "Rendah"), ("65.5", "Sedang"), ("90", "Tinggi"),
    ("90.5", "Sangat Tinggi"),
  ])
  func `a predicate is given before rounding, also in the printed gaps`(percent: String, word: String) throws
  {
    let content = TestIndicators.full
    let line = IndicatorLine(
      definition: TestIndicators.definitions[0],
      year: PeriodStanding(
        period: .year(2024), observed: nil, target: nil,
        achievement: .percent(TestIndicators.number(percent).exact, .higher)))
    let one = IndicatorPaperContent(
      unit: content.unit, year: 2024, decree: content.decree, lines: [line], scale: content.scale,
      generatedOn: content.generatedOn)
    let rows = try rows(paper(.evaluation, one), column: "Predikat")
    #expect(rows.last?[5] == word)
    #expect(text(.evaluation, one).contains("Permendagri 86/2017"))
  }

  @Test func `without a scale no predicate is printed, and the paper says so`() throws {
    let rows = try rows(paper(.evaluation, TestIndicators.empty), column: "Predikat")
    #expect(rows.filter { $0.count > 1 }.allSatisfy { $0[5] == "–" })
    #expect(text(.evaluation, TestIndicators.empty).contains("Skala predikat belum dipilih"))
  }

  // MARK: Readings, evidence

  @Test func `each value under another reading stands beside the adopted one`() throws {
    let rows = try rows(paper(.readings), column: "Selisih")
    #expect(rows.last == ["A3", "DOK_DESA_TW", "Tahun 2024", "80,00", "tidak ada nilai", "–"])
    #expect(rows.contains(["A1", "DOK_DESA_TW", "Tahun 2024", "80,00", "86,67", "+6,67"]))
    let readings = try self.rows(paper(.readings), column: "Pertanyaan")
    #expect(readings.map(\.first) == ["A1 *", "A12"])
  }

  @Test func `the index of evidence names title, file and digest, and which value has none`() throws {
    let rows = try rows(paper(.evidence), column: "SHA-256")
    let digest = Array(repeating: "0a1b2c3d0a1b2c3d", count: 4).joined(separator: " ")
    #expect(
      rows.contains { $0[5...] == ["Laporan SKM Semester II 2024", "laporan-skm-2024-S2.pdf", digest] })
    #expect(rows.count == 11 && rows.count { $0[5] == "belum ada bukti dukung" } == 10)
  }

  // MARK: Account

  @Test(arguments: IndicatorPaperKind.allCases)
  func `every paper names the version of each definition and the day`(kind: IndicatorPaperKind) throws {
    let paper = paper(kind)
    let rows = try rows(paper, column: "Berlaku")
    #expect(rows.count == 3 && rows.allSatisfy { $0.contains(TestIndicators.version) })
    #expect(paper.runningFoot.parts.contains("Dibuat 6 Januari 2025"))
    #expect(paper.runningFoot.parts.contains("Definisi \(TestIndicators.version)"))
  }

  @Test func `the account names status, staleness, synthetic data, series breaks and the trail`() {
    let text = text(.lkjip)
    #expect(text.contains("Survei periode 2024-S2: 212 responden; aturan permenpanrb-14-2017"))
    #expect(text.contains("Register fasilitasi dan koordinasi: 40 kegiatan, sampai 31 Desember 2024; usang"))
    #expect(text.contains("data asalnya berubah sesudah nilai dicatat. Nilai 90,00 tetap tercetak"))
    #expect(text.contains("deret terputus antara 2022 dan 2023; definisi berubah dari versi 188.45/1/2015"))
    #expect(text.contains("DATA SINTETIS") && text.contains("DRAF"))
    #expect(text.contains("Nomor 050/12/427.85/2024, 15 Januari 2024"))
  }

  @Test func `a paper that prints no value carries no stamp of values`() {
    #expect(paper(.register).runningFoot.stamp == nil)
    #expect(paper(.measurement).runningFoot.stamp == "DATA SINTETIS · DRAF")
  }

  @Test func `the numbers of the observations that a paper prints are told for its trail`() {
    #expect(IndicatorPapers.observations(in: .register, TestIndicators.full).isEmpty)
    #expect(
      IndicatorPapers.observations(in: .measurement, TestIndicators.full)
        == [11, 12, 13, 30, 31, 32, 33, 40, 41, 42, 43])
    #expect(IndicatorPapers.observations(in: .lkjip, TestIndicators.full) == [4, 11, 12, 13, 21])
  }
}
