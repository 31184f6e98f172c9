// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The report of one service unit.
///
/// First page: head, figure, notes that bear on it, sentences, element table. Then the chart, priorities,
/// services, respondents by profile, the account of forms, the findings and the files (inside the office
/// only), the mapping that was used, room to sign, and across the annex of the regulation.
public enum UnitReport {
  /// The report as a paper.
  public static func paper(_ content: UnitReportContent, catalogue: MessageCatalogue) -> Paper {
    let words = PaperWords(catalogue)
    let builder = UnitReportBuilder(content: content, words: words)
    return Paper(
      title: "\(words("paper.kind.unit")) – \(content.score.unit.paperName) – \(words.round(content.round))",
      language: catalogue.language,
      runningHead: RunningHead(
        leading: content.score.unit.paperName,
        trailing: ([words.round(content.round)] + builder.stamps).joined(separator: " · ")),
      runningFoot: builder.foot,
      blocks: builder.firstPage + builder.findingsOfTheScore + builder.series + builder.statistics
        + builder.respondents + builder.crossTables + builder.account
        + builder.files + builder.signature + builder.annex)
  }
}

/// Makes the blocks of a unit's report; one extension per part of the paper.
struct UnitReportBuilder {
  let content: UnitReportContent
  let words: PaperWords
  /// How many rows stand on the first page of the annex, under its heading.
  var firstAnnexRows = 24

  var unit: UnitScore { content.score }
  var score: GroupScore { content.score.score }

  /// What must be read on every page.
  var stamps: [String] {
    (content.isPublic ? [] : [words("paper.stamp.internal")])
      + (unit.isSynthetic ? [words("paper.stamp.synthetic")] : [])
  }

  var foot: RunningFoot {
    RunningFoot(
      parts: [
        words("paper.foot.round", content.round.id),
        words("paper.foot.digest", String(content.tallyDigest.prefix(12))),
        words("paper.foot.date", words.date(content.generatedOn)),
      ],
      stamp: unit.isSynthetic ? words("paper.stamp.synthetic") : nil,
      pageWord: words("paper.foot.page"), ofWord: words("paper.foot.of"))
  }

  var signature: [PaperBlock] {
    [
      .signature(
        PaperSignature(signers: [
          .init(
            opening: words("paper.signature.known"), office: words("paper.signature.head"),
            underLine: words("paper.signature.number")),
          .init(
            opening: words("paper.signature.made", words.date(content.generatedOn)),
            office: words("paper.signature.officer"), underLine: words("paper.signature.number")),
        ]))
    ]
  }
}
