// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  /// The evaluation of achievement by quarter and year, with a word of the scale, and the scale itself.
  var evaluation: [PaperBlock] {
    [.paragraph(summary, style: .lead), block(evaluationTable)] + formulaBlocks + scaleBlocks
  }

  var evaluationTable: IndicatorTable {
    var rows: [IndicatorTable.Row] = []
    let periods = (1...4).map { CalendarPeriod.quarter($0, of: content.year) } + [year]
    for period in periods {
      let standings = lines.compactMap { line in
        (line.quarters + [line.year]).first { $0.period == period }.map { (line, $0) }
      }
      guard !standings.isEmpty else { continue }
      rows.append(.heading(words.period(period)))
      for (line, standing) in standings {
        rows.append(
          .cells([
            .count(line.definition.number), .text(line.definition.paperName),
            cell(standing.target, of: line.definition, orBlank: false), IndicatorTable.Cell(standing.value),
            cell(standing, of: line.definition, target: 2, value: 3), .text(predicate(standing)),
            status(standing),
          ]))
      }
    }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.evaluation"),
      columns: [
        column("number", .number, width: 6), column("indicator"), column("target", .text, .trailing),
        column("value", .text, .trailing), column("achievement", .text, .trailing),
        column("predicate", .text, width: 18), column("status", .text, width: 16),
      ], rows: rows)
  }

  /// The word of the scale for an achievement; a dash where there is none.
  func predicate(_ standing: PeriodStanding) -> String {
    standing.achievement.exact.flatMap { content.scale?.band(of: $0)?.label } ?? "–"
  }

  /// The scale as printed and as it is read, with its citation.
  private var scaleBlocks: [PaperBlock] {
    guard let scale = content.scale else {
      return [.paragraph(words("paper.iku.scale.none"), style: .body)]
    }
    let rows = scale.bands.map { band in
      PaperRow(band.label, band.printed, bounds(band))
    }
    return [
      section("scale"), .paragraph(words("paper.iku.scale.citation", scale.citation), style: .body),
      .table(
        PaperTable(
          caption: "",
          columns: ["predicate", "printedBounds", "readBounds"].map {
            PaperColumn(words("paper.iku.column.\($0)"))
          }, rows: rows)), small(words("paper.iku.scale.reading")),
    ]
  }

  private func bounds(_ band: AchievementScale.Band) -> String {
    func number(_ ratio: ExactRatio) -> String { words.bound(ratio.rounded(places: 2)) }
    return switch (band.over, band.upTo) {
    case (let over?, let upTo?): words("paper.iku.scale.between", number(over), number(upTo))
    case (let over?, nil): words("paper.iku.scale.over", number(over))
    case (nil, let upTo?): words("paper.iku.scale.upTo", number(upTo))
    case (nil, nil): words("paper.iku.scale.all")
    }
  }
}
