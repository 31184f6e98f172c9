// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  /// The measurement of performance: the year in the form of the regulation, the quarters, the counts behind them.
  var measurement: [PaperBlock] {
    var blocks: [PaperBlock] = [.paragraph(summary, style: .lead), block(yearTable)]
    blocks += formulaBlocks
    if lines.contains(where: { !$0.quarters.isEmpty }) {
      blocks += [section("quarters"), block(quarterTable)]
      if lines.contains(where: { $0.quarters.contains { $0.ceiling != nil } }) {
        blocks.append(small(words("paper.iku.quarters.ceiling")))
      }
    }
    if let table = countTable { blocks += [section("counts"), block(table)] }
    if let table = calendarTable, let calendar = content.calendar {
      blocks += [
        section("calendar"), block(table),
        small(words("paper.iku.calendar.legend", words.date(calendar.asOf))),
      ]
    }
    return blocks + [madeBy]
  }

  /// How many indicators reached their target, in a sentence.
  var summary: String {
    let percents = lines.compactMap { $0.year.achievement.exact }
    guard !percents.isEmpty else { return words("paper.iku.summary.none", words.count(lines.count)) }
    let reached = percents.count { $0 >= ExactRatio(100) }
    return words(
      "paper.iku.summary", words.count(lines.count), words.count(percents.count), words.count(reached))
  }

  /// No, Sasaran strategis, Indikator kinerja, Satuan, Target, Realisasi, Capaian (%), status.
  var yearTable: IndicatorTable {
    IndicatorTable(
      sheet: words("paper.iku.sheet.measurement"),
      caption: words("paper.iku.caption.measurement", words.period(year)),
      columns: nameColumns + [
        column("unit", .text, width: 14), column("target", .text, .trailing),
        column("value", .text, .trailing), column("achievement", .text, .trailing),
        column("status", .text, width: 16),
      ],
      rows: lines.enumerated().map { index, line in
        .cells(
          names(index) + [
            .text(words.unit(line.definition.unit)),
            cell(line.year.target, of: line.definition, orBlank: false), IndicatorTable.Cell(line.year.value),
            cell(line.year, of: line.definition, target: 4, value: 5), status(line.year),
          ])
      })
  }

  /// The quarters one under the other: what the calendar allows beside what was reached.
  var quarterTable: IndicatorTable {
    let hasCeiling = lines.contains { $0.quarters.contains { $0.ceiling != nil || $0.shareOfDue != nil } }
    var rows: [IndicatorTable.Row] = []
    for quarter in 1...4 {
      let period = CalendarPeriod.quarter(quarter, of: content.year)
      let standings = lines.compactMap { line in
        line.quarters.first { $0.period == period }.map { (line, $0) }
      }
      guard !standings.isEmpty else { continue }
      rows.append(.heading(words.period(period)))
      for (line, standing) in standings {
        let ceiling: [IndicatorTable.Cell] =
          hasCeiling ? [.init(standing.ceiling), .init(standing.shareOfDue)] : []
        rows.append(
          .cells(
            [
              .count(line.definition.number), .text(line.definition.paperName),
              cell(standing.target, of: line.definition, orBlank: false), IndicatorTable.Cell(standing.value),
              cell(standing, of: line.definition, target: 2, value: 3),
            ] + ceiling + [status(standing)]))
      }
    }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.quarters"),
      columns: [
        column("number", .number, width: 6), column("indicator"), column("target", .text, .trailing),
        column("value", .text, .trailing), column("achievement", .text, .trailing),
      ]
        + (hasCeiling ? [column("ceiling", .text, .trailing), column("ofDue", .text, .trailing)] : [])
        + [column("status", .text, width: 16)], rows: rows)
  }

  /// Which formula gave the achievements of the paper, each once; and that they are not capped.
  var formulaBlocks: [PaperBlock] {
    let standings = lines.flatMap { content.standings(of: $0, in: kind) + [$0.mediumTerm].compactMap(\.self) }
    let used = AchievementFormula.allCases.filter { formula in
      standings.contains { standing in
        if case .percent(_, formula) = standing.achievement { true } else { false }
      }
    }
    guard !used.isEmpty else { return [] }
    let texts = used.map { words("paper.iku.formula.\($0.rawValue)") }
    return [small(words("paper.iku.formula", texts.joined(separator: "; ")))]
  }

  /// The counted variables by quarter and year; nil where nothing was counted.
  var countTable: IndicatorTable? {
    var rows: [IndicatorTable.Row] = []
    for line in lines {
      let standings = line.quarters + [line.year]
      let observations = standings.map { $0.observed?.observation }
      let codes = line.definition.formula.variables.filter { variable in
        observations.contains { $0?.counts.contains { $0.code == variable.code } ?? false }
      }
      guard !codes.isEmpty else { continue }
      rows.append(.heading(line.definition.paperName))
      let quarters = (1...4).map { CalendarPeriod.quarter($0, of: content.year) } + [year]
      for variable in codes {
        let counts: [IndicatorTable.Cell] = quarters.map { period in
          let found = observations.compactMap(\.self).first { $0.period == period }
          return (found?.counts.first { $0.code == variable.code }).map { .count($0.count) } ?? .dash
        }
        rows.append(.cells([.text(VisibleText.name(variable.name))] + counts))
      }
    }
    guard !rows.isEmpty else { return nil }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.counts"),
      columns: [column("variable", .text, width: 60)]
        + ["I", "II", "III", "IV"].map { .init("TW \($0)", .number, width: 9) }
        + [.init(words.period(year), .number, width: 12)], rows: rows)
  }

  /// The documents of each desa with their due days; nil where no register is kept or there is no desa.
  var calendarTable: IndicatorTable? {
    guard let calendar = content.calendar, let first = calendar.rows.first else { return nil }
    let headings = first.cells.map { item in
      words(
        "paper.iku.calendar.column", words("paper.iku.villageDocument.\(item.kind.rawValue)"),
        String(item.fiscalYear), item.due.map(words.date) ?? "–")
    }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.calendar"),
      columns: [column("code", .code), column("village", .text, width: 24)]
        + headings.map { .init($0, .text, width: 28) },
      rows: calendar.rows.map { row in
        .cells([.text(row.village.code), .text(VisibleText.name(row.village.name))] + row.cells.map(state))
      })
  }

  /// The day that decides, how the document stands, and that it was replaced where it was.
  private func state(_ cell: VillageCalendarTable.Cell) -> IndicatorTable.Cell {
    let state = words("paper.iku.state.\(cell.state.rawValue)")
    let dated = cell.decided.map { "\(words.date($0)) – \(state)" } ?? state
    guard cell.versions > 1 else { return .text(dated) }
    return .text(words("paper.iku.calendar.replaced", dated, words.count(cell.versions)))
  }
}

extension Achievement {
  /// The exact percentage; nil where there is a reason instead.
  var exact: ExactRatio? { if case .percent(let exact, _) = self { exact } else { nil } }
}
