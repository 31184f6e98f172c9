// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct ScoreTableTests {
  static let names = [
    "Kecamatan Lumajang", String(repeating: "Sangat Panjang ", count: 14),
    String(repeating: "x", count: 200), "客户服务中心" + String(repeating: "很长的名称", count: 40), "a\u{1B}[31m\nb",
  ]

  @Test(arguments: names) func `no line is wider than 100 columns, whatever a unit is called`(name: String)
    throws
  {
    let round = TestRound(forms: 60)
    let unit = TestScores.unit(
      ServiceUnit(code: "35.08.10", name: name), tally: round.tally, account: round.account,
      order: .unsettled,
      notes: [Message("N104"), Message("N102", "0.11", "74.10", "C", "76.99", "B")])
    let sheet = TestScores.sheet([unit], unassigned: FormAccount(excluded: 3))
    for catalogue in [TestCatalogue.indonesian, TestCatalogue.english] {
      let one = try #require(ScoreTable.text(sheet, unitCode: "35.08.10", catalogue: catalogue))
      for line in (ScoreTable.text(sheet, catalogue: catalogue) + one).split(separator: "\n") {
        #expect(VisibleText.width(String(line)) <= 100, "\(line)")
        #expect(!line.unicodeScalars.contains("\u{1B}"))
      }
    }
  }

  @Test func `the table shows every unit, both roll-ups under their names, and each note once`() {
    let sheet = TestSheets.district.sheet
    let text = ScoreTable.text(sheet, catalogue: TestCatalogue.indonesian)
    for unit in sheet.units { #expect(text.contains("\(unit.unit.code)  \(unit.unit.name)")) }
    #expect(text.contains("Gabungan semua responden") && text.contains("Rata-rata 19 unit"))
    #expect(text.components("Semua unit: Data sintetis") == 1)
    #expect(text.contains("Kecamatan Tempeh: Urutan U8 dan U9"))
    #expect(text.contains("Formulir tanpa unit terdaftar: 4"))
  }

  @Test func `figures have the decimal mark of the language`() {
    let sheet = TestScores.sheet([
      TestScores.unit(TestRound.lumajang, tally: TestScores.vector524(), account: FormAccount(accepted: 19))
    ])
    #expect(ScoreTable.text(sheet, catalogue: TestCatalogue.indonesian).contains("76,61  B"))
    #expect(ScoreTable.text(sheet, catalogue: TestCatalogue.english).contains("76.61  B"))
    let one = ScoreTable.text(sheet, unitCode: "35.08.10", catalogue: TestCatalogue.indonesian)
    #expect(one?.contains("52  2,737  68,42  C") == true)
    #expect(ScoreTable.text(sheet, unitCode: "35.08.11", catalogue: TestCatalogue.indonesian) == nil)
  }
}

extension String {
  /// How often a text occurs.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
