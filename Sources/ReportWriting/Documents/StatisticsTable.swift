// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The text of `ikm statistics` at a terminal, at most 100 columns: all units one a line, or one unit with
/// its elements.
public enum StatisticsTable {
  /// The statistics of a sheet whose units bear them; one unit alone is shown in full.
  public static func text(_ sheet: ScoreSheet, inFull: Bool, catalogue: MessageCatalogue) -> String {
    let words = PaperWords(catalogue)
    var lines = TextTable.wrapped(
      words("paper.statistics.title", words.round(sheet.round), sheet.rulebook.name), width: ScoreTable.width,
      indent: 0)
    if inFull {
      for unit in sheet.units { lines += self.unit(unit, sheet.rulebook, words) }
    } else {
      lines += [""] + units(sheet, words)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func units(_ sheet: ScoreSheet, _ words: PaperWords) -> [String] {
    let places = sheet.rulebook.indexPlaces
    var table = TextTable([.left, .left, .right, .right, .right, .right, .right, .left])
    table.add([
      words("paper.column.unitCode"), words("paper.column.unit"), words("paper.column.respondents"), "IKM",
      words("paper.column.standardError"), words("paper.column.interval"), words("paper.column.alpha"),
      words("paper.column.change"),
    ])
    func cells(_ score: IndexScore?, _ estimate: IntervalEstimate?) -> [String] {
      [
        score?.value.map { words.number($0.number) } ?? "–",
        estimate.map { words.number($0.standardError, places: places) } ?? "–",
        estimate.map { words.interval($0, places: places) } ?? "–",
      ]
    }
    table.addRule()
    for unit in sheet.units {
      table.add(
        [unit.unit.code, unit.unit.paperName, words.count(unit.score.respondents)]
          + cells(unit.score.index, unit.statistics?.index.figure) + [
            unit.statistics?.reliability.alpha.figure.map {
              words.number($0, places: StatisticsBlocks.correlationPlaces)
            } ?? "–",
            words.changeCell(unit.statistics?.change),
          ])
    }
    table.addRule()
    table.add(
      ["", words("paper.index.pooled"), words.count(sheet.pooled?.respondents ?? 0)]
        + cells(sheet.pooled?.index, sheet.statistics?.pooled.figure)
        + ["", words.changeCell(sheet.statistics?.pooledChange)])
    table.add(
      ["", words.counted("paper.table.meanOfUnits", sheet.meanOfUnitsCount), ""]
        + cells(sheet.meanOfUnits, sheet.statistics?.meanOfUnits.figure)
        + ["", words.changeCell(sheet.statistics?.meanChange)])
    return table.lines(width: ScoreTable.width, flexible: 1) + [""] + legend(sheet, words)
  }

  private static func legend(_ sheet: ScoreSheet, _ words: PaperWords) -> [String] {
    let changes = sheet.units.compactMap { $0.statistics?.change }
    let text =
      changes.first.map { words("paper.statistics.against", words.round($0.earlier)) }
      ?? words("paper.sentence.change.none")
    var reasons: [Message] = []
    for reason in sheet.units.compactMap({ $0.statistics?.index.reason })
      + changes.compactMap(\.estimate.reason)
    where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return ([text] + reasons.map { "- " + words.note($0, .internalUse) }).flatMap {
      TextTable.wrapped($0, width: ScoreTable.width, indent: 2)
    }
  }

  private static func unit(_ unit: UnitScore, _ rulebook: Rulebook, _ words: PaperWords) -> [String] {
    guard let statistics = unit.statistics else { return [] }
    let builder = StatisticsBuilder(
      statistics: statistics, places: rulebook.indexPlaces, words: words, variant: .internalUse)
    let change =
      statistics.change.map { words.change($0, .internalUse) } ?? words("paper.sentence.change.none")
    var lines = [
      "",
      VisibleText.cut(VisibleText.line("\(unit.unit.code)  \(unit.unit.paperName)"), to: ScoreTable.width),
    ]
    lines += (builder.sentences + [change]).flatMap {
      TextTable.wrapped("- " + $0, width: ScoreTable.width, indent: 2)
    }
    for table in [builder.elements, builder.distribution] {
      lines += [""] + self.lines(of: table)
    }
    for block in builder.reasons {
      guard case .list(let reasons) = block else { continue }
      lines += reasons.flatMap { TextTable.wrapped("- " + $0, width: ScoreTable.width, indent: 2) }
    }
    return lines
  }

  /// A table of a paper as aligned text.
  private static func lines(of paper: PaperTable) -> [String] {
    var table = TextTable(paper.columns.map { $0.alignment == .trailing ? .right : .left })
    table.add(paper.columns.map(\.title))
    table.addRule()
    for row in paper.rows { table.add(row.cells.map(\.text)) }
    return TextTable.wrapped(paper.caption, width: ScoreTable.width, indent: 0)
      + table.lines(width: ScoreTable.width, flexible: 1)
  }
}
