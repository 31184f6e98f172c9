// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The Laporan SKM of one service unit: chapters I to V and four annexes.
///
/// Every sentence follows from the data or is said by every report of this kind; what only the office knows comes from
/// its description of the round. What it has not said is a blank to fill in by hand, and is listed at the end of the
/// paper that stays inside the office.
public enum Laporan {
  /// The report as a paper.
  public static func paper(_ content: LaporanContent, catalogue: MessageCatalogue) -> Paper {
    let builder = LaporanBuilder(content: content, words: PaperWords(catalogue))
    let words = builder.words
    let report = builder.report
    let unit = content.unit.score.unit.paperName
    let round = words.round(content.unit.round)
    return Paper(
      title: "\(words("paper.laporan.kind")) – \(unit) – \(round)", language: catalogue.language,
      runningHead: RunningHead(
        leading: unit, trailing: ([round] + report.stamps).joined(separator: " · ")),
      runningFoot: report.foot,
      blocks: builder.opening + builder.introduction + builder.collection + builder.results
        + builder.analysis + builder.conclusion + builder.questionnaireAnnex + builder.dataAnnex
        + builder.documentationAnnex + builder.followUpAnnex + builder.listOfBlanks)
  }
}

/// Makes the blocks of a Laporan SKM; one extension per chapter.
struct LaporanBuilder {
  /// How many rows stand on the first page of the data annex, under two headings.
  private static let firstAnnexRows = 20

  let content: LaporanContent
  let words: PaperWords
  /// The builder of the short report, whose parts this one takes over.
  let report: UnitReportBuilder

  init(content: LaporanContent, words: PaperWords) {
    self.content = content
    self.words = words
    report = UnitReportBuilder(
      content: content.unit, words: words, firstAnnexRows: Self.firstAnnexRows)
  }

  var unitName: String { content.unit.score.unit.paperName }
  var round: SurveyRound { content.unit.round }
  var description: SurveyDescription { content.description }
  var score: GroupScore { content.unit.score.score }

  /// A place to fill in by hand inside a sentence or a cell.
  static let blank = "………………"

  /// The cover and the table of contents.
  var opening: [PaperBlock] {
    [
      .cover(
        PaperCover(
          kind: words("paper.laporan.kind"), subject: unitName, period: words.round(round),
          lines: [description.agency ?? words("paper.laporan.agencyBlank", Self.blank)]
            + [words("paper.laporan.cover.days", words.days(description.days ?? round.days))],
          stamps: report.stamps)),
      .contents(PaperContents(title: words("paper.laporan.contents"))),
    ]
  }

  /// A chapter's heading.
  func chapter(_ id: String) -> PaperBlock { .heading(words("paper.laporan.chapter.\(id)"), level: .chapter) }

  /// A section's heading.
  func section(_ id: String) -> PaperBlock { .heading(words("paper.laporan.section.\(id)"), level: .section) }

  func body(_ text: String) -> PaperBlock { .paragraph(text, style: .body) }

  /// The blocks of a part of the short report without its own headings: this paper has others.
  func withoutHeadings(_ blocks: [PaperBlock]) -> [PaperBlock] {
    blocks.filter { if case .heading = $0 { false } else { true } }
  }
}
