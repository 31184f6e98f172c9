// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension LaporanBuilder {
  /// The unit's score in each round of the trend, oldest first; rounds without its forms are left out.
  private var rounds: [(index: Int, sheet: ScoreSheet, score: UnitScore)] {
    guard let trend = content.trend,
      let unit = trend.units.first(where: { $0.unit.code == content.unit.score.unit.code })
    else { return [] }
    return zip(trend.sheets, unit.scores).enumerated().compactMap { index, pair in
      pair.1.map { (index, pair.0, $0) }
    }
  }

  /// The line over the rounds with the table of its figures, and what breaks the series.
  var trendBlocks: [PaperBlock] {
    let rounds = rounds
    guard rounds.count > 1 else { return [body(words("paper.laporan.trend.none"))] }
    let points = rounds.indices.map { position in
      let score = rounds[position].score.score
      let interval = score.index.value == nil ? nil : rounds[position].score.statistics?.index.figure
      return LineChart.Point(
        label: words.round(rounds[position].sheet.round),
        value: score.index.value?.number.exact.approximation, valueText: indexText(score),
        grade: score.index.band?.paperGrade, lower: interval?.lower, upper: interval?.upper,
        breakBefore: breakSentence(before: position))
    }
    let values = points.map { "\($0.label): \($0.valueText) \($0.grade?.letter ?? "")" }
    return [
      .chart(
        .line(
          LineChart(
            title: changeSentence ?? words("paper.laporan.trend.title"),
            caption: words("paper.laporan.trend.caption"),
            textAlternative: words("paper.laporan.trend.alternative", values.joined(separator: "; ")),
            bands: content.unit.rulebook.scaleBands(words), upperText: content.unit.rulebook.upperText(words),
            points: points))),
      .table(trendTable),
    ] + breaks
  }

  private var trendTable: PaperTable {
    let rounds = rounds
    let rows = rounds.indices.map { position in
      let score = rounds[position].score.score
      return PaperRow([
        PaperCell(words.round(rounds[position].sheet.round)),
        PaperCell(rounds[position].sheet.rulebook.name),
        PaperCell(words.count(score.respondents)), PaperCell(indexText(score)),
        PaperCell(score.index.band?.grade ?? "–", grade: score.index.band?.paperGrade),
        PaperCell(position == 0 ? "–" : changeText(at: position)),
      ])
    }
    return PaperTable(
      caption: words("paper.laporan.trend.table"),
      columns: [
        PaperColumn(words("paper.laporan.column.round")), PaperColumn(words("paper.laporan.column.rulebook")),
        PaperColumn(words("paper.column.respondents"), .number),
        PaperColumn(words("paper.column.index"), .number),
        PaperColumn(words("paper.column.grade"), .grade), PaperColumn(words("paper.trend.change"), .number),
      ],
      rows: rows)
  }

  /// The change of the printed figures, so that a reader can subtract them; in brackets across a break.
  private func changeText(at position: Int) -> String {
    let rounds = rounds
    guard let before = rounds[position - 1].score.score.index.value?.number,
      let after = rounds[position].score.score.index.value?.number
    else { return "–" }
    let text = words.signed(after - before)
    return breakSentence(before: position) == nil ? text : "(\(text))"
  }

  private func indexText(_ score: GroupScore) -> String {
    score.index.value.map { words.number($0.number) } ?? "–"
  }

  /// What breaks the series between a round of the line and the one before it; nil where nothing does.
  private func breakSentence(before position: Int) -> String? {
    let rounds = rounds
    guard position > 0, let trend = content.trend else { return nil }
    let between = (rounds[position - 1].index + 1)...rounds[position].index
    let kinds = Set(trend.breaks.filter { between.contains($0.position) }.map(\.kind))
    guard !kinds.isEmpty else { return nil }
    let names = SeriesBreak.Kind.allCases.filter(kinds.contains)
      .map { words("paper.laporan.trend.break.\($0.rawValue)") }
    return words("paper.laporan.trend.break", words.round(rounds[position].sheet.round), words.list(names))
  }

  private var breaks: [PaperBlock] {
    let sentences = rounds.indices.compactMap { breakSentence(before: $0) }
    return sentences.isEmpty ? [] : [.list(sentences)]
  }

  /// The change since the last round: where the statistics say whether it is more than chance, in their words,
  /// as under the figure; else what the two printed figures say. nil where there is no round to compare with.
  var changeSentence: String? {
    if let change = content.unit.score.statistics?.change {
      return words.change(change, content.unit.variant)
    }
    let rounds = rounds
    guard rounds.count > 1 else { return nil }
    let last = rounds.count - 1
    let (before, after) = (rounds[last - 1].score.score, rounds[last].score.score)
    let name = words.round(rounds[last - 1].sheet.round)
    guard let first = before.index.value?.number, let second = after.index.value?.number else {
      return words("paper.laporan.change.noValue", name)
    }
    let values = [words.number(first), words.number(second)]
    guard breakSentence(before: last) == nil else {
      return words("paper.laporan.change.broken", name, values[0], values[1])
    }
    let id = second.exact > first.exact ? "rose" : second.exact < first.exact ? "fell" : "same"
    return words(
      "paper.laporan.change.\(id)", name, values[0], values[1], words.signed(second - first))
  }
}
