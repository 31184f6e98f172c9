// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  /// What proves each value: title, file, digest, number of the observation.
  var evidenceIndex: [PaperBlock] {
    guard !printed.isEmpty else { return [.paragraph(words("paper.iku.evidence.noValues"), style: .body)] }
    return [
      .paragraph(words("paper.iku.evidence.lead"), style: .lead), section("evidence"), block(evidenceTable),
    ]
  }

  var evidenceTable: IndicatorTable {
    var number = 0
    var rows: [IndicatorTable.Row] = []
    for item in printed {
      let observation = item.observation
      let value: [IndicatorTable.Cell] = [
        item.number.map { .count($0) } ?? .dash, .text(observation.indicatorCode),
        .text(words.period(observation.period)), .number(observation.value),
      ]
      if item.record.evidence.isEmpty {
        number += 1
        rows.append(
          .cells([.count(number)] + value + [.text(words("paper.iku.evidence.missing")), .dash, .dash]))
      }
      for proof in item.record.evidence {
        number += 1
        rows.append(
          .cells(
            [.count(number)] + value + [
              .text(VisibleText.name(proof.title)),
              proof.fileName.isEmpty
                ? .text(words("paper.iku.evidence.noFile")) : .text(VisibleText.name(proof.fileName)),
              proof.sha256.isEmpty ? .dash : .digest(proof.sha256),
            ]))
      }
    }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.evidence"),
      columns: [
        column("number", .number, width: 6), column("observation", .number, width: 11),
        column("code", .code), column("period", .code, width: 18), column("value", .text, .trailing),
        column("evidence", .text, width: 40), column("file", .text, width: 30),
        column("sha256", .text, width: 68),
      ], rows: rows, isLandscape: true)
  }
}
