// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct TrendTableTests {
  private func trend(_ rounds: [String], breaks: [SeriesBreak] = [], name: String = "Kecamatan Lumajang")
    -> ScoreTrend
  {
    let unit = ServiceUnit(code: "35.08.10", name: name)
    let forms = ["222222222", "333333333", "444444444"]
    let sheets = rounds.enumerated().map { index, id in
      let tally = ModelForm.tally(Array(repeating: forms[index % 3], count: 4))
      return TestScores.sheet(
        [TestScores.unit(unit, tally: tally, account: FormAccount(accepted: 4))], round: id)
    }
    return ScoreTrend(
      sheets: sheets, breaks: breaks,
      units: [
        UnitTrend(
          unit: unit, scores: sheets.map { $0.units[0] },
          elements: sheets[0].units[0].score.elements.enumerated().map { index, element in
            ElementTrend(
              element: element.element, scores: sheets.map { $0.units[0].score.elements[index] })
          })
      ], notes: [])
  }

  @Test func `each round has its figure and letter, and the change is that of the printed figures`() {
    let text = TrendTable.text(trend(["2023", "2024"]), catalogue: TestCatalogue.indonesian)
    let line = text.split(separator: "\n").first { $0.hasPrefix("35.08.10") }
    #expect(line?.contains("50,00 D") == true && line?.contains("75,00 C") == true)
    #expect(line?.hasSuffix("+25,00") == true)
    #expect(text.contains("2023: Tahun 2023"))
  }

  @Test func `a break is drawn before the figure and puts the change in brackets`() {
    let broken = SeriesBreak(
      position: 1, kind: .rulebook, message: Message("N130", "2016", "2018", "KEP 25/2004", "PermenPANRB"))
    let text = TrendTable.text(
      trend(["2016", "2018"], breaks: [broken]), catalogue: TestCatalogue.indonesian)
    let line = text.split(separator: "\n").first { $0.hasPrefix("35.08.10") }
    #expect(line?.contains("‖ 75,00 C") == true)
    #expect(line?.hasSuffix("(+25,00)") == true)
    #expect(text.contains("Deret terputus antara 2016 dan 2018"))
  }

  @Test(arguments: [2, 5, 6, 11, 23]) func `any number of rounds fits 100 columns, none is left out`(
    count: Int
  ) {
    let rounds = (0..<count).map { String(2000 + $0) }
    for name in ScoreTableTests.names {
      let text = TrendTable.text(trend(rounds, name: name), catalogue: TestCatalogue.english)
      for line in text.split(separator: "\n") {
        #expect(VisibleText.width(String(line)) <= 100, "\(line)")
        #expect(!line.unicodeScalars.contains("\u{1B}"))
      }
      let headings = text.split(separator: "\n").filter { $0.hasPrefix("Code ") }.joined(separator: " ")
      for round in rounds { #expect(headings.contains(round), "\(round)") }
    }
  }

  @Test func `the document has a point per round and says which changes can be compared`() {
    let broken = SeriesBreak(position: 2, kind: .questionnaire, message: Message("N131", "b", "c", "x", "y"))
    let text = TrendDocument.json(
      trend(["2022", "2023", "2024"], breaks: [broken]), catalogue: TestCatalogue.english)
    #expect(text.contains(#"{"from": "2022", "to": "2023", "change": "25.00", "comparable": true}"#))
    #expect(text.contains(#"{"from": "2023", "to": "2024", "change": "25.00", "comparable": false}"#))
    #expect(text.contains(#""index": ["50.00", "75.00", "100.00"]"#))
  }
}
