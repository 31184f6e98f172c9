// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The text of `ikm score --rounds A,B,C` at a terminal: rounds side by side, at most 100 columns.
///
/// A double line before a figure says that the series breaks there. The change is that of the two printed figures
/// before it, so that a reader can subtract them; across a break it stands in brackets.
public enum TrendTable {
  /// How many rounds stand in one table; more of them make another table below.
  private static let roundsPerTable = 5
  /// What marks a break of the series.
  private static let mark = "‖ "

  /// All units over the rounds with the two roll-ups; the elements too where there is one unit alone.
  public static func text(_ trend: ScoreTrend, catalogue: MessageCatalogue) -> String {
    let words = PaperWords(catalogue)
    var lines = heading(trend, words)
    let isOne = trend.units.count == 1
    for begin in stride(from: 0, to: trend.sheets.count, by: roundsPerTable) {
      // Each further table begins with the last round of the one above, so that its first change is seen too.
      let rounds = Array(max(0, begin - 1)..<min(begin + roundsPerTable, trend.sheets.count))
      lines += [""]
      lines += units(trend, rounds, words).lines(width: ScoreTable.width, flexible: 1)
      if isOne, let unit = trend.units.first {
        lines += [""]
        lines += TextTable.wrapped(
          words("paper.trend.elements", unit.unit.paperName), width: ScoreTable.width, indent: 2)
        lines += elements(unit, trend, rounds, words).lines(width: ScoreTable.width, flexible: 1)
      }
    }
    lines += notes(trend, words)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ trend: ScoreTrend, _ words: PaperWords) -> [String] {
    [words("paper.trend.title")]
      + trend.sheets.flatMap { sheet in
        TextTable.wrapped(
          words(
            "paper.trend.round", sheet.round.id, words.round(sheet.round), sheet.rulebook.name,
            words("paper.trend.state.\(sheet.round.state.rawValue)")), width: ScoreTable.width, indent: 2)
      }
  }

  // MARK: Tables

  private static func units(_ trend: ScoreTrend, _ rounds: [Int], _ words: PaperWords) -> TextTable {
    var table = table(
      words("paper.column.unitCode"), words("paper.column.unit"), trend, rounds, words)
    for unit in trend.units {
      let figures = rounds.map { unit.scores[$0].map { Figure($0.score.index) } ?? nil }
      table.add([unit.unit.code, unit.unit.paperName] + cells(figures, trend, rounds, words))
    }
    table.addRule()
    let pooled = rounds.map { trend.sheets[$0].pooled.map { Figure($0.index) } ?? nil }
    table.add(["", words("paper.index.pooled")] + cells(pooled, trend, rounds, words))
    let means = rounds.map { Figure(trend.sheets[$0].meanOfUnits) }
    table.add(["", words("paper.index.mean")] + cells(means, trend, rounds, words))
    return table
  }

  private static func elements(
    _ unit: UnitTrend, _ trend: ScoreTrend, _ rounds: [Int], _ words: PaperWords
  ) -> TextTable {
    var table = table(
      words("paper.column.code"), words("paper.column.element"), trend, rounds, words)
    for element in unit.elements {
      let figures = rounds.map { element.scores[$0].map { Figure($0) } ?? nil }
      table.add(
        [element.element.code, element.element.name(in: words.language)]
          + cells(figures, trend, rounds, words))
    }
    table.addRule()
    table.add(
      ["n", words("paper.trend.respondents")]
        + rounds.map { unit.scores[$0].map { words.count($0.score.respondents) } ?? "–" } + [""])
    return table
  }

  private static func table(
    _ code: String, _ name: String, _ trend: ScoreTrend, _ rounds: [Int], _ words: PaperWords
  ) -> TextTable {
    var table = TextTable([.left, .left] + rounds.map { _ in TextTable.Side.right } + [.right])
    table.add([code, name] + rounds.map { trend.sheets[$0].round.id } + [words("paper.trend.change")])
    table.addRule()
    return table
  }

  /// A figure of a round with its letter.
  private struct Figure {
    let value: RoundedNumber?
    let letter: String

    init(_ index: IndexScore) {
      value = index.value?.number
      letter = index.band?.grade ?? "–"
    }

    init(_ element: ElementScore) {
      value = element.index?.number
      letter = element.band?.grade ?? "–"
    }
  }

  private static func cells(
    _ figures: [Figure?], _ trend: ScoreTrend, _ rounds: [Int], _ words: PaperWords
  ) -> [String] {
    let cells = zip(figures, rounds).map { figure, round in
      let isBroken = round != rounds.first && !trend.breaks(before: round).isEmpty
      let text = figure.flatMap { figure in figure.value.map { "\(words.number($0)) \(figure.letter)" } }
      return (isBroken ? mark : "") + (text ?? "–  ")
    }
    return cells + [change(figures, trend, rounds, words)]
  }

  /// The change between the last two rounds of a table.
  private static func change(
    _ figures: [Figure?], _ trend: ScoreTrend, _ rounds: [Int], _ words: PaperWords
  ) -> String {
    guard figures.count > 1, let last = figures[figures.count - 1]?.value,
      let before = figures[figures.count - 2]?.value
    else { return "–" }
    let text = words.signed(last - before)
    return trend.breaks(before: rounds[rounds.count - 1]).isEmpty ? text : "(\(text))"
  }

  // MARK: Notes

  private static func notes(_ trend: ScoreTrend, _ words: PaperWords) -> [String] {
    var notes = trend.breaks.map { words.note($0.message, .internalUse) }
    notes += trend.notes.map { words.note($0, .internalUse) }
    notes += trend.sheets.flatMap { sheet in
      SheetNotes.lines(sheet, words, .internalUse).map { "\(sheet.round.id): \($0)" }
    }
    guard !notes.isEmpty else { return [] }
    return ["", words("paper.table.notes")]
      + notes.flatMap { TextTable.wrapped("- " + $0, width: ScoreTable.width, indent: 2) }
  }
}
