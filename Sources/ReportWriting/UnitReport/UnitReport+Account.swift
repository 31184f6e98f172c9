// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension UnitReportBuilder {
  /// The respondents by profile, each breakdown adding up to n.
  var respondents: [PaperBlock] {
    let breakdowns = ProfileBreakdown.all(content, words)
    guard !breakdowns.isEmpty, score.respondents > 0 else { return [] }
    let tables = breakdowns.map { breakdown in
      PaperTable(
        caption: breakdown.title,
        columns: [
          PaperColumn(words("paper.column.option")), PaperColumn(words("paper.column.respondents"), .number),
          PaperColumn("%", .number),
        ],
        rows: breakdown.lines.map { line in
          line.isHidden
            ? PaperRow(line.label, words("paper.hidden"), words("paper.hidden"))
            : PaperRow(line.label, words.count(line.count), words.percentage(line.count, of: breakdown.total))
        },
        footRows: [
          PaperRow(
            words("paper.total"), words.count(breakdown.total),
            words.percentage(breakdown.total, of: breakdown.total), kind: .total)
        ])
    }
    var blocks: [PaperBlock] = [.heading(words("paper.profile.heading"), level: .section), .tables(tables)]
    if breakdowns.contains(where: \.hasHidden) {
      blocks.append(.paragraph(words("paper.hidden.legend"), style: .small))
    }
    return blocks
  }

  /// What became of every form; inside the office also the findings by rule and each warning with its place.
  var account: [PaperBlock] { accountSummary + (content.isPublic ? [] : findingTable + findingPlaces) }

  /// What became of every form, in numbers.
  var accountSummary: [PaperBlock] {
    let account = unit.account
    var rows = [
      PaperRow(words("paper.account.accepted"), words.count(account.accepted)),
      PaperRow(words("paper.account.warned"), words.count(account.warned)),
      PaperRow(words("paper.account.excluded"), words.count(account.excluded)),
    ]
    rows += exclusionCounts.map { PaperRow("– " + words.exclusion($0.reason), "(\(words.count($0.count)))") }
    return [
      .heading(words("paper.account.heading"), level: .section),
      .paragraph(accountSentence, style: .body),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.kind")), PaperColumn(words("paper.column.forms"), .number),
          ],
          rows: rows,
          footRows: [
            PaperRow(words("paper.account.read"), words.count(account.read), kind: .total),
            PaperRow(words("paper.account.superseded"), words.count(account.superseded)),
          ])),
    ] + staleValues
  }

  /// The posted values that the forms no longer give, each by its number.
  private var staleValues: [PaperBlock] {
    content.staleValues.map { value in
      .paragraph(
        words(
          "paper.account.stale", value.indicatorCode, value.period.description, String(value.number),
          words.number(value.value), value.statusID),
        style: .body)
    }
  }

  /// What became of every form, in a sentence that adds up.
  var accountSentence: String {
    let account = unit.account
    return words(
      "paper.account.sentence", words.count(account.read), words.count(account.accepted),
      words.count(account.warned), words.count(account.excluded), words.count(account.respondents))
  }

  private var findingTable: [PaperBlock] {
    let counts = content.findings.filter { $0.count > 0 }
    guard !counts.isEmpty else { return [.paragraph(words("paper.findings.none"), style: .body)] }
    let order: [Severity] = [.exclusion, .warning, .note]
    let rows = order.flatMap { severity in
      counts.filter { $0.severity == severity }.sorted { $0.rule.rawValue < $1.rule.rawValue }
    }
    return [
      .heading(words("paper.findings.heading"), level: .subsection),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.rule"), .code), PaperColumn(words("paper.column.finding")),
            PaperColumn(words("paper.column.severity")), PaperColumn(words("paper.column.count"), .number),
          ],
          rows: rows.map {
            PaperRow(
              $0.rule.rawValue, words.rule($0.rule), words.severity($0.severity), words.count($0.count))
          })),
      .paragraph(words("paper.findings.legend"), style: .small),
    ]
  }

  private var findingPlaces: [PaperBlock] {
    let list = content.findingList
    guard !list.listed.isEmpty else { return [] }
    var blocks: [PaperBlock] = [
      .heading(words("paper.places.heading"), level: .subsection),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.place")), PaperColumn(words("paper.column.record"), .number),
            PaperColumn(words("paper.column.rule"), .code), PaperColumn(words("paper.column.finding")),
          ],
          rows: list.listed.map { finding in
            PaperRow(
              finding.place.text, finding.place.record > 0 ? words.count(finding.place.record) : "–",
              finding.rule.rawValue, words.catalogue.text(finding.message))
          })),
    ]
    if list.total > list.listed.count {
      blocks.append(
        .paragraph(
          words("paper.places.more", words.count(list.listed.count), words.count(list.total)), style: .small))
    }
    return blocks
  }
}
