// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The index of a unit over rounds as a chart. The report of a unit and the Laporan SKM both use it.
public enum IndexSeries {
  /// The chart of a unit; nil where fewer than two of the rounds have an index of it.
  /// - Parameters:
  ///   - code: the unit.
  ///   - trend: the rounds; their sheets may bear statistics, which give each point its interval.
  ///   - catalogue: the texts.
  public static func chart(ofUnit code: String, in trend: ScoreTrend, catalogue: MessageCatalogue)
    -> LineChart?
  {
    chart(ofUnit: code, in: trend, words: PaperWords(catalogue))
  }

  static func chart(ofUnit code: String, in trend: ScoreTrend, words: PaperWords) -> LineChart? {
    guard let unit = trend.units.first(where: { $0.unit.code == code }),
      let rulebook = trend.sheets.last?.rulebook
    else { return nil }
    let valued = unit.scores.indices.filter { unit.scores[$0]?.score.index.value != nil }
    guard let first = valued.first, valued.count >= 2 else { return nil }
    // Rounds before the unit's first figure would be empty room.
    let shown = Array(unit.scores.indices[first...])
    let points = shown.map { point(at: $0, of: unit, in: trend, isFirst: $0 == first, words: words) }
    return LineChart(
      title: title(of: unit, valued: valued, in: trend, words: words), caption: words("paper.series.caption"),
      textAlternative: words(
        "paper.series.alternative",
        points.map { "\($0.label): \($0.valueText) \($0.grade?.letter ?? "")" }.joined(separator: "; ")),
      bands: rulebook.scaleBands(words), upperText: rulebook.upperText(words), points: points)
  }

  private static func point(
    at index: Int, of unit: UnitTrend, in trend: ScoreTrend, isFirst: Bool, words: PaperWords
  ) -> LineChart.Point {
    let score = unit.scores[index]?.score.index
    let interval = unit.scores[index]?.statistics?.index.figure
    return LineChart.Point(
      label: words.round(trend.sheets[index].round), value: score?.value?.number.exact.approximation,
      valueText: score?.value.map { words.number($0.number) } ?? "–", grade: score?.band?.paperGrade,
      lower: score?.value == nil ? nil : interval?.lower, upper: score?.value == nil ? nil : interval?.upper,
      breakBefore: isFirst ? nil : self.seriesBreak(before: index, in: trend, words: words))
  }

  private static func seriesBreak(before index: Int, in trend: ScoreTrend, words: PaperWords) -> String? {
    let kinds = Set(trend.breaks(before: index).map(\.kind))
    if kinds.count > 1 { return words("paper.series.both") }
    return kinds.first.map { kind in
      switch kind {
      case .rulebook: words("paper.series.rulebook")
      case .questionnaire: words("paper.series.questionnaire")
      }
    }
  }

  /// What is seen: the last figure beside the one before it.
  private static func title(
    of unit: UnitTrend, valued: [Int], in trend: ScoreTrend, words: PaperWords
  ) -> String {
    guard let last = valued.last, let now = unit.scores[last]?.score.index.value?.number,
      let before = valued.dropLast().last, let then = unit.scores[before]?.score.index.value?.number
    else { return "" }
    let round = words.round(trend.sheets[last].round)
    let earlier = words.round(trend.sheets[before].round)
    guard trend.isComparable(from: before, to: last) else {
      return words("paper.series.title.broken", words.number(now), round, earlier)
    }
    let change = now - then
    guard change.units != 0 else {
      return words("paper.series.title.level", words.number(now), round, earlier)
    }
    let amount = words.number(
      RoundedNumber(units: change.units < 0 ? -change.units : change.units, places: change.places))
    return words(
      change.units > 0 ? "paper.series.title.risen" : "paper.series.title.fallen", words.number(now), round,
      amount, earlier)
  }
}

extension UnitReportBuilder {
  /// The index over rounds; nothing where there is one round alone.
  var series: [PaperBlock] {
    guard let trend = content.trend,
      let chart = IndexSeries.chart(ofUnit: unit.unit.code, in: trend, words: words)
    else { return [] }
    // Why the series breaks is told in full under the chart.
    let breaks = trend.breaks.map { words.note($0.message, content.variant) }
    return [.heading(words("paper.series.heading"), level: .section), .chart(.line(chart))]
      + (breaks.isEmpty ? [] : [.list(breaks)])
  }
}
