// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  /// Chapter III of the performance report: against the target, earlier years, the medium-term plan and other units,
  /// then causes and remedies as the office gives them, then the money.
  var report: [PaperBlock] {
    var blocks: [PaperBlock] = [
      .paragraph(summary, style: .lead), section("lkjip.target"), block(yearTable),
    ]
    blocks += formulaBlocks
    blocks += [section("lkjip.earlier"), block(earlierTable)]
    blocks += [section("lkjip.mediumTerm")]
    blocks.append(
      mediumTermTable.map { block($0) }
        ?? .paragraph(words("paper.iku.lkjip.noMediumTerm"), style: .body))
    blocks.append(section("lkjip.peers"))
    if let table = peerTable {
      blocks += [block(table), small(words("paper.iku.lkjip.rollUp"))]
    } else {
      blocks.append(.paragraph(words("paper.iku.lkjip.noPeers"), style: .body))
    }
    blocks.append(section("lkjip.causes"))
    for line in lines {
      blocks += [
        .heading(line.definition.paperName, level: .subsection),
        .facts([
          PaperFact(words("paper.iku.fact.supporting"), line.narrative.supporting),
          PaperFact(words("paper.iku.fact.hindering"), line.narrative.hindering),
          PaperFact(words("paper.iku.fact.remedies"), line.narrative.remedies),
        ]),
      ]
    }
    return blocks + [section("lkjip.budget"), .table(budgetTable)]
  }

  /// The years before and this one, oldest first.
  var earlierTable: IndicatorTable {
    var rows: [IndicatorTable.Row] = []
    for line in lines {
      rows.append(.heading(line.definition.paperName))
      for standing in line.earlierYears + [line.year] {
        rows.append(
          .cells([
            .text(words.period(standing.period)),
            cell(standing.target, of: line.definition, orBlank: false), IndicatorTable.Cell(standing.value),
            cell(standing, of: line.definition, target: 1, value: 2),
            .text(standing.observed?.observation.definitionVersion ?? "–"), status(standing),
          ]))
      }
    }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.earlier"),
      columns: [
        column("year", .code, width: 18), column("target", .text, .trailing),
        column("value", .text, .trailing), column("achievement", .text, .trailing),
        column("version", .code, width: 28), column("status", .text, width: 16),
      ], rows: rows)
  }

  /// The value of this year against the target of the plan's last year; nil where no plan gives one.
  var mediumTermTable: IndicatorTable? {
    let known = lines.enumerated().compactMap { index, line in line.mediumTerm.map { (index, line, $0) } }
    guard !known.isEmpty else { return nil }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.mediumTerm"),
      columns: [
        column("number", .number, width: 6), column("indicator"), column("unit", .text, width: 14),
        column("lastYear", .text, .center, width: 14), column("target", .text, .trailing),
        column("value", .text, .trailing), column("progress", .text, .trailing),
      ],
      rows: known.map { _, line, standing in
        .cells([
          .count(line.definition.number), .text(line.definition.paperName),
          .text(words.unit(line.definition.unit)),
          .text(standing.target.map { String($0.period.year) } ?? "–"),
          cell(standing.target, of: line.definition), IndicatorTable.Cell(standing.value),
          cell(standing, of: line.definition, target: 4, value: 5),
        ])
      })
  }

  /// This unit among the others, one column an indicator; nil where no other unit has a value.
  var peerTable: IndicatorTable? {
    guard lines.contains(where: { $0.peers.contains { $0.observed != nil } }) else { return nil }
    var units: [OrgUnit] = [content.unit]
    for peer in lines.flatMap(\.peers) where !units.contains(where: { $0.code == peer.unit.code }) {
      units.append(peer.unit)
    }
    let rows = units.sorted { $0.code < $1.code }.map { unit -> IndicatorTable.Row in
      let isOwn = unit.code == content.unit.code
      let values = lines.map { line -> IndicatorTable.Cell in
        let value = isOwn ? line.year.value : value(of: unit, in: line)
        return value.map { .number($0) } ?? .dash
      }
      let name = isOwn ? words("paper.iku.peer.own", unit.paperName) : unit.paperName
      return .cells([.text(unit.code), .text(name)] + values)
    }
    func foot(_ id: String, _ figure: (RollUpFigures) -> RoundedNumber?) -> [IndicatorTable.Row] {
      guard lines.contains(where: { $0.rollUp.flatMap(figure) != nil }) else { return [] }
      return [
        .foot(
          [.text(""), .text(words("paper.iku.rollUp.\(id)"))]
            + lines.map { .init($0.rollUp.flatMap(figure)) })
      ]
    }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.peers"),
      columns: [column("unitCode", .code), column("unitName")]
        + lines.map { .init($0.definition.code, .text, .trailing) },
      rows: rows + foot("pooled", \.pooled) + foot("mean", \.mean))
  }

  private func value(of unit: OrgUnit, in line: IndicatorLine) -> RoundedNumber? {
    line.peers.first { $0.unit.code == unit.code }?.observed?.observation.value
  }

  /// Causes and remedies, for the workbook.
  var narrativeTable: IndicatorTable? {
    IndicatorTable(
      sheet: words("paper.iku.sheet.narrative"),
      columns: [
        column("number", .number, width: 6), column("indicator"),
        .init(words("paper.iku.fact.supporting"), .text, width: 50),
        .init(words("paper.iku.fact.hindering"), .text, width: 50),
        .init(words("paper.iku.fact.remedies"), .text, width: 50),
      ],
      rows: lines.map { line in
        .cells([
          .count(line.definition.number), .text(line.definition.paperName),
          IndicatorTable.Cell(orBlank: line.narrative.supporting),
          IndicatorTable.Cell(orBlank: line.narrative.hindering),
          IndicatorTable.Cell(orBlank: line.narrative.remedies),
        ])
      })
  }

  /// What was spent: only the office knows it.
  private var budgetTable: PaperTable {
    PaperTable(
      caption: "",
      columns: ["programme", "budget", "spent", "spentShare"].map {
        PaperColumn(words("paper.iku.column.\($0)"))
      },
      rows: (1...3).map { _ in
        PaperRow(Array(repeating: PaperCell(LaporanBuilder.blank), count: 4))
      })
  }
}
