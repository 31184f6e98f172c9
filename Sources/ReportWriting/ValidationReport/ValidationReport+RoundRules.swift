// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension ValidationReportBuilder {
  /// Every rule on the whole round, whether it notes something or not: figure, threshold, verdict.
  var roundRules: [PaperBlock] {
    let rows = content.verdicts.map { verdict in
      PaperRow([
        PaperCell(verdict.rule.rawValue), PaperCell(words.rule(verdict.rule)),
        PaperCell(
          words("rounds.outcome.\(verdict.outcome.rawValue)"),
          marker: verdict.outcome == .noted ? .lowest : nil,
          markerText: verdict.outcome == .noted ? words("rounds.outcome.noted") : ""),
        PaperCell(words.catalogue.text(verdict.figure)),
        PaperCell(verdict.threshold.map { words.catalogue.text($0) } ?? "–"),
      ])
    }
    return [
      .heading(words("validation.rounds.heading"), level: .section),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.rule"), .code), PaperColumn(words("validation.column.looked")),
            PaperColumn(words("validation.column.verdict")),
            PaperColumn(words("validation.column.figure")),
            PaperColumn(words("validation.column.threshold")),
          ],
          rows: rows, hasTallRows: true)),
      .paragraph(
        words("validation.rounds.legend", content.thresholds.sampleSize.citation), style: .small),
    ]
  }
}
