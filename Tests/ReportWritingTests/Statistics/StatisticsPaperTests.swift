// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// What papers say of how sure a figure is.
struct StatisticsPaperTests {
  private let words = PaperWords(TestCatalogue.indonesian)

  private func content(
    change: IndexChange? = nil, index: Derived<IntervalEstimate>? = nil, sample: RoundVerdict? = nil,
    variant: ReportVariant = .internalUse
  ) -> UnitReportContent {
    let plain = TestRound().content(variant: variant)
    return UnitReportContent(
      score: plain.score.with(
        statistics: TestStatistics.unit(plain.score, index: index, change: change)), round: plain.round,
      rulebook: plain.rulebook, questionnaire: plain.questionnaire, profile: plain.profile,
      findings: plain.findings, findingList: plain.findingList, unitFindings: plain.unitFindings,
      batches: plain.batches, annex: plain.annex, tallyDigest: plain.tallyDigest,
      generatedOn: plain.generatedOn, variant: variant, sample: sample)
  }

  private func sentences(_ content: UnitReportContent) -> [String] {
    UnitReport.paper(content, catalogue: TestCatalogue.indonesian).blocks.compactMap {
      if case .paragraph(let text, .lead) = $0 { text } else { nil }
    }
  }

  private func figure(_ content: UnitReportContent) -> PaperFigure? {
    UnitReport.paper(content, catalogue: TestCatalogue.indonesian).blocks.lazy.compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }.first
  }

  @Test(arguments: [
    (
      (0.2, 2.2), "1.20",
      "Dibanding Semester II 2023 (75,41) nilainya naik 1,20; kenaikan ini melebihi kebetulan (selang 95% perubahan: +0,20 sampai +2,20)."
    ),
    (
      (-2.2, -0.2), "-1.20",
      "Dibanding Semester II 2023 (75,41) nilainya turun 1,20; penurunan ini melebihi kebetulan (selang 95% perubahan: -2,20 sampai -0,20)."
    ),
    (
      (-0.9, 1.5), "0.30",
      "Dibanding Semester II 2023 (75,41) perubahannya +0,30, masih dalam batas kebetulan (selang 95% perubahan: -0,90 sampai +1,50)."
    ),
  ])
  func `the change since the last round says whether it is more than chance`(
    limits: (Double, Double), printed: String, sentence: String
  ) {
    #expect(sentences(content(change: TestStatistics.change(limits, printed: printed))).last == sentence)
  }

  @Test func `without an earlier round, and without an interval of the change, the sentence says so`() {
    #expect(sentences(content()).last == "Belum ada periode sebelumnya untuk dibandingkan.")
    let unknown = IndexChange(
      earlier: TestRound.round("2023-S2"), earlierIndex: IndexScore(reason: Message("N111")), printed: nil,
      estimate: .undefined(Message("N143", "2023-S2")))
    #expect(
      sentences(content(change: unknown)).last
        == "Dibanding Semester II 2023 (–): perubahannya tidak dapat dinilai. Periode 2023-S2 tidak mempunyai indeks, sehingga perubahannya tidak dapat dihitung."
    )
    #expect(figure(content(change: unknown))?.scale?.previous == nil)
  }

  @Test func `the first sentence says whether the sample suffices`() {
    func verdict(_ outcome: RoundVerdict.Outcome, _ arguments: [String]) -> RoundVerdict {
      RoundVerdict(.sampleSize, outcome, at: Provenance(source: ""), arguments)
    }
    let few = sentences(content(sample: verdict(.noted, ["212", "1000", "278", "278", "1000"])))
    #expect(few.first?.hasSuffix("Sampelnya kurang: populasi 1.000 orang, perlu 278 responden.") == true)
    let enough = sentences(content(sample: verdict(.clear, ["212", "300", "169", "169", "300"])))
    #expect(enough.first?.hasSuffix("Sampelnya mencukupi: populasi 300 orang, perlu 169 responden.") == true)
    let unknown = sentences(content(sample: verdict(.unknown, ["212", "35.08.10"])))
    #expect(unknown.first?.contains("belum dapat dinilai karena populasinya belum dinyatakan") == true)
  }

  @Test func `the band scale bears the interval and the last value, and the words for whoever cannot see it`()
    throws
  {
    let figure = try #require(
      self.figure(
        content(
          change: TestStatistics.change((0.2, 2.2)), index: .found(TestStatistics.estimate(76.61, 0.5)))))
    #expect(figure.scale?.interval == ScaleInterval(lower: 75.61, upper: 77.61))
    #expect(figure.scale?.previous == 75.41 && figure.scale?.previousText == "75,41")
    #expect(figure.facts.last == "selang 95%: 75,61 – 77,61")
    #expect(figure.scale?.textAlternative.hasSuffix("selang 95%: 75,61 – 77,61") == true)
  }

  @Test func `a figure that does not exist is a dash with its reason, never a zero`() throws {
    let paper = UnitReport.paper(
      content(index: .undefined(Message("N133"))), catalogue: TestCatalogue.indonesian)
    #expect(figure(content(index: .undefined(Message("N133"))))?.scale?.interval == nil)
    let lists = paper.blocks.compactMap { if case .list(let items) = $0 { items } else { nil } }
    #expect(
      lists.contains {
        $0.first?.hasPrefix("Selang kepercayaan nilai IKM tidak dihitung. Hanya satu") == true
      })
    let table = try #require(
      paper.blocks.lazy.compactMap { block -> PaperTable? in
        if case .table(let table) = block, table.caption.hasPrefix("Ketelitian tiap unsur") { return table }
        return nil
      }.first)
    #expect(table.rows[3].cells[4].text == "–" && table.rows[3].cells[5].text == "–")
    #expect(table.rows[4].cells[6].text == "–" && table.rows[4].cells[7].text == "–")
    #expect(table.rows[0].cells[4].text == "1,23" && table.rows[0].cells[6].text == "0,100")
    #expect(table.rows[0].cells[7].text == "tidak" && table.rows[1].cells[7].text == "ya")
    #expect(lists.contains { $0.contains { $0.hasPrefix("Unsur U5 dinilai sama") } })
  }

  @Test func `a paper without statistics says nothing of them`() {
    let paper = UnitReport.paper(
      TestRound().content(variant: .publicUse), catalogue: TestCatalogue.indonesian)
    #expect(!paper.blocks.contains(.heading("Ketelitian dan keandalan", level: .section)))
    #expect(!TestRound().content(variant: .internalUse).score.score.elements.isEmpty)
  }

  @Test func `the report's JSON has every figure that the paper prints`() {
    let content = content(change: TestStatistics.change((0.2, 2.2)))
    let json = ReportDocument.json(content, catalogue: TestCatalogue.indonesian)
    for text in [
      "\"alpha\": {\"value\": \"0.742\"}", "\"criticalCorrelation\": {\"value\": \"0.139\"}",
      "\"verdict\": \"risen\"", "\"change\": \"1.20\"", "\"reasonID\": \"N134\"",
      "\"earlierIndex\": \"75.41\"",
    ] {
      #expect(json.contains(text), "\(text)")
    }
  }
}
