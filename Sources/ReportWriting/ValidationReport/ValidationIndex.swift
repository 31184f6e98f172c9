// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The first page beside the validation reports of a round: every unit with its account and what was noted,
/// and what belongs to no unit.
public enum ValidationIndex {
  /// The page as a paper.
  public static func paper(_ content: ValidationIndexContent, catalogue: MessageCatalogue) -> Paper {
    let words = PaperWords(catalogue)
    let isSynthetic = content.entries.contains(where: \.unit.isSynthetic)
    let stamps =
      [words("paper.stamp.internal")] + (isSynthetic ? [words("paper.stamp.synthetic")] : [])
    let round = words.round(content.round)
    return Paper(
      title: "\(words("validation.kind")) – \(round)", language: catalogue.language,
      runningHead: RunningHead(
        leading: words("validation.kind"), trailing: ([round] + stamps).joined(separator: " · ")),
      runningFoot: RunningFoot(
        parts: [
          words("paper.foot.round", content.round.id),
          words("paper.foot.date", words.date(content.generatedOn)),
        ],
        stamp: isSynthetic ? words("paper.stamp.synthetic") : nil, pageWord: words("paper.foot.page"),
        ofWord: words("paper.foot.of")),
      blocks: [
        .title(
          PaperTitle(
            kind: words("validation.kind"),
            subject: words.counted("paper.index.subject", content.entries.count), period: round,
            facts: [words("paper.head.days", words.days(content.round.days))], stamps: stamps)),
        .table(table(content, words)),
        .paragraph(words("validation.index.legend"), style: .small),
      ] + legend(content, words) + FindingBlocks(groups: content.findings, words: words).blocks)
  }

  private static func table(_ content: ValidationIndexContent, _ words: PaperWords) -> PaperTable {
    func cells(_ account: FormAccount) -> [PaperCell] {
      [account.read, account.accepted, account.warned, account.excluded, account.respondents].map {
        PaperCell(words.count($0))
      }
    }
    let total = content.entries.reduce(content.unassigned) { $0 + $1.unit.account }
    let rows = content.entries.map { entry in
      PaperRow(
        [
          PaperCell(entry.unit.unit.code), PaperCell(entry.unit.unit.paperName, link: entry.file),
        ] + cells(entry.unit.account) + [
          PaperCell(entry.noted.map(\.rawValue).joined(separator: " "))
        ])
    }
    return PaperTable(
      caption: words("validation.index.caption"),
      columns: [
        PaperColumn(words("paper.column.unitCode"), .code), PaperColumn(words("paper.column.unit")),
      ]
        + ["read", "accepted", "warned", "excluded", "respondents"].map {
          PaperColumn(words("paper.column.\($0)"), .number)
        } + [PaperColumn(words("validation.column.noted"))],
      rows: rows,
      footRows: [
        PaperRow(
          [PaperCell(words("paper.index.unassigned"), span: 2)] + cells(content.unassigned) + [PaperCell("")]),
        PaperRow(
          [PaperCell(words("paper.total"), span: 2)] + cells(total) + [PaperCell("")], kind: .total),
      ])
  }

  /// What the ids in the last column stand for.
  private static func legend(_ content: ValidationIndexContent, _ words: PaperWords) -> [PaperBlock] {
    let rules = Set(content.entries.flatMap(\.noted)).sorted { $0.rawValue < $1.rawValue }
    return rules.isEmpty ? [] : [.list(rules.map { "\($0.rawValue) = \(words.rule($0))" })]
  }
}
