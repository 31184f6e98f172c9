// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyModel
import SurveyTestSupport

/// Contents of full reports.
enum TestLaporan {
  static let description = SurveyDescription(
    agency: "Pemerintah Kabupaten Lumajang", conductedBy: "Tim SKM", method: "Diisi sendiri",
    place: "Ruang pelayanan", days: ModelForm.day(2024, 2, 1)...ModelForm.day(2024, 5, 31),
    hours: "08.00-15.00 WIB", legalBasis: ["Undang-Undang Nomor 25 Tahun 2009"], purposes: ["Tujuan satu"],
    services: ["KTP-el"],
    signatory: Official(
      name: "Drs. Budi Santoso", number: "19700101 199003 1 001", office: "Camat Lumajang",
      rank: "Pembina Tingkat I"),
    officer: Official(name: "Sri Wahyuni", office: "Kasi Pelayanan"), signingPlace: "Lumajang",
    publicPage: "https://example.go.id/skm", documentation: ["Ruang tunggu"])

  /// The content with statistics that know this change since the last round.
  static func with(_ change: IndexChange, _ plain: UnitReportContent) -> UnitReportContent {
    UnitReportContent(
      score: plain.score.with(statistics: TestStatistics.unit(plain.score, change: change)),
      round: plain.round, rulebook: plain.rulebook, questionnaire: plain.questionnaire,
      profile: plain.profile, findings: plain.findings, findingList: plain.findingList,
      unitFindings: plain.unitFindings, batches: plain.batches, annex: plain.annex,
      tallyDigest: plain.tallyDigest, generatedOn: plain.generatedOn, variant: plain.variant)
  }

  static func sample(_ outcome: RoundVerdict.Outcome, respondents: Int = 212) -> RoundVerdict {
    RoundVerdict(
      .sampleSize, outcome, at: Provenance(source: ""),
      outcome == .unknown
        ? ["\(respondents)", "35.08.10"] : ["\(respondents)", "1200", "291", "291", "1200"])
  }

  static func line(
    _ number: Int, _ element: String, _ activity: String, _ quarters: [String] = ["2024-Q3"],
    outcome: FollowUpOutcome = FollowUpOutcome(), responsible: String = "Kasi Pelayanan",
    change: ElementChange = ElementChange(verdict: .noNextRound, nextRoundID: nil, before: nil, after: nil)
  ) -> FollowUpLine {
    FollowUpLine(
      held: HeldFollowUp(
        number: number, version: 1,
        followUp: FollowUp(
          roundID: "2024-S1", unitCode: "35.08.10", elementCode: element, activity: activity,
          quarters: quarters.compactMap { PlanQuarter($0) }, responsible: responsible, outcome: outcome),
        operatorName: "Penguji", writtenAt: ""),
      unit: TestRound.lumajang,
      element: ModelQuestionnaire.skm2017.elements.first { $0.code == element }, change: change)
  }

  /// This round after an earlier one, with breaks in between where asked for.
  static func trend(_ content: UnitReportContent, earlier: TestRound, breaks: [SeriesBreak.Kind] = [])
    -> ScoreTrend
  {
    let before = TestScores.sheet(
      [TestScores.unit(content.score.unit, tally: earlier.tally, account: earlier.account)], round: "2023-S2")
    let now = TestScores.sheet([content.score])
    return ScoreTrend(
      sheets: [before, now],
      breaks: breaks.map { SeriesBreak(position: 1, kind: $0, message: Message("N130", "a", "b", "c", "d")) },
      units: [
        UnitTrend(unit: content.score.unit, scores: [before.units.first, now.units.first], elements: [])
      ],
      notes: [])
  }

  static func texts(_ blocks: [PaperBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text, _), .heading(let text, _): [text]
      case .numbered(let items), .list(let items): items
      case .notes(let notes): [notes.title] + notes.lines
      case .facts(let facts): facts.map { "\($0.label): \($0.value ?? "_")" }
      case .table(let table): [table.caption] + (table.rows + table.footRows).map { row($0) }
      case .tables(let tables): tables.flatMap { ($0.rows + $0.footRows).map { row($0) } }
      case .chart(let chart): [chart.title]
      case .figure(let figure): [figure.value, figure.word]
      default: []
      }
    }
  }

  private static func row(_ row: PaperRow) -> String { row.cells.map(\.text).joined(separator: " | ") }
}
