// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// The chart of an index over rounds.
struct IndexSeriesTests {
  private func sheet(_ round: String, lean: Double, seed: UInt64) -> ScoreSheet {
    let made = TestRound(forms: 120, seed: seed, lean: lean)
    let unit = TestScores.unit(TestRound.lumajang, tally: made.tally, account: made.account)
    return TestScores.sheet([unit.with(statistics: TestStatistics.unit(unit))], round: round)
  }

  private func trend(breaks: [SeriesBreak] = [], withGap: Bool = false) -> ScoreTrend {
    let sheets = [
      sheet("2023-S1", lean: -0.2, seed: 3), sheet("2023-S2", lean: 0, seed: 4),
      sheet("2024-S1", lean: 0.2, seed: 5),
    ]
    let scores = sheets.enumerated().map { withGap && $0.offset == 1 ? nil : $0.element.units.first }
    return ScoreTrend(
      sheets: sheets, breaks: breaks,
      units: [UnitTrend(unit: TestRound.lumajang, scores: scores, elements: [])], notes: [])
  }

  private func chart(_ trend: ScoreTrend) -> LineChart? {
    IndexSeries.chart(ofUnit: "35.08.10", in: trend, catalogue: TestCatalogue.indonesian)
  }

  @Test func `each round is a point with its printed figure, letter and interval`() throws {
    let trend = trend()
    let chart = try #require(self.chart(trend))
    #expect(chart.points.map(\.label) == ["Semester I 2023", "Semester II 2023", "Semester I 2024"])
    for (point, sheet) in zip(chart.points, trend.sheets) {
      let index = try #require(sheet.units[0].score.index.value)
      #expect(point.valueText == index.number.text(decimalMark: ","))
      #expect(point.grade?.letter == sheet.units[0].score.index.band?.grade)
      #expect((point.lower ?? 0) < (point.value ?? 0) && (point.upper ?? 0) > (point.value ?? 0))
    }
    #expect(chart.points.allSatisfy { $0.breakBefore == nil })
    #expect(chart.title.hasSuffix("sejak Semester II 2023.") && chart.title.contains("naik"))
    #expect(chart.textAlternative.contains("Semester II 2023: \(chart.points[1].valueText)"))
  }

  @Test
  func `a change of rulebook or questionnaire breaks the line, and the title compares nothing across it`()
    throws
  {
    let message = Message("N130", "2023-S2", "2024-S1", "A", "B")
    let one = try #require(
      chart(trend(breaks: [SeriesBreak(position: 2, kind: .rulebook, message: message)])))
    #expect(one.points.map(\.breakBefore) == [nil, nil, "aturan berganti"])
    #expect(one.title.contains("tidak sebanding dengan Semester II 2023"))
    let both = try #require(
      chart(
        trend(breaks: [
          SeriesBreak(position: 1, kind: .rulebook, message: message),
          SeriesBreak(position: 1, kind: .questionnaire, message: message),
        ])))
    #expect(both.points[1].breakBefore == "aturan dan kuesioner berganti")
    #expect(both.title.contains("naik"))
  }

  @Test func `a round without forms is a gap, and one figure alone is no chart`() throws {
    let gap = try #require(chart(trend(withGap: true)))
    #expect(gap.points[1].value == nil && gap.points[1].valueText == "–" && gap.points[1].lower == nil)
    #expect(gap.title.hasSuffix("sejak Semester I 2023."))
    let alone = ScoreTrend(
      sheets: [sheet("2024-S1", lean: 0, seed: 3)], breaks: [],
      units: [UnitTrend(unit: TestRound.lumajang, scores: [nil], elements: [])], notes: [])
    #expect(chart(alone) == nil)
    #expect(
      IndexSeries.chart(ofUnit: "99", in: trend(), catalogue: TestCatalogue.indonesian) == nil)
  }

  @Test func `the report shows the chart, and why the series breaks in full`() throws {
    let message = Message("N130", "2023-S2", "2024-S1", "KEP 25", "PermenPANRB 14/2017")
    let trend = trend(breaks: [SeriesBreak(position: 2, kind: .rulebook, message: message)])
    let plain = TestRound().content(variant: .publicUse)
    let content = UnitReportContent(
      score: plain.score, round: plain.round, rulebook: plain.rulebook, questionnaire: plain.questionnaire,
      profile: plain.profile, findings: plain.findings, findingList: plain.findingList,
      unitFindings: plain.unitFindings, batches: plain.batches, annex: plain.annex,
      tallyDigest: plain.tallyDigest, generatedOn: plain.generatedOn, variant: .publicUse, trend: trend)
    let paper = UnitReport.paper(content, catalogue: TestCatalogue.indonesian)
    #expect(paper.blocks.contains(.heading("Perkembangan nilai", level: .section)))
    #expect(
      paper.blocks.contains { block in
        if case .chart(.line) = block { true } else { false }
      })
    #expect(
      paper.blocks.contains { block in
        if case .list(let items) = block {
          items.first?.hasPrefix("Deret terputus antara 2023-S2") == true
        } else {
          false
        }
      })
  }
}
