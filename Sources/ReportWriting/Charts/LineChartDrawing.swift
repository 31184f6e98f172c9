// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Draws a value over rounds: the bounds of the bands with their letters, a point for each round, a line between
/// neighbours, the interval of each as a thin line, and a dashed line where the series breaks.
enum LineChartDrawing {
  /// How many rounds have their label and value printed; of more, every second or third one has.
  private static let labelledPoints = 8
  static let top = 11.0
  static let height = 165.0

  /// The drawing; nil for bands that span nothing.
  static func drawing(_ chart: LineChart) -> Drawing? {
    guard let span = BandSpan(chart.bands) else { return nil }
    let places = chart.points.indices.map { index in
      0.09 + 0.86 * (Double(index) + 0.5) / Double(max(1, chart.points.count))
    }
    var items = stripes(chart, span) + connections(chart, places, span)
    let step = max(1, (chart.points.count + labelledPoints - 1) / labelledPoints)
    for (index, point) in chart.points.enumerated() {
      // Counted from the end: the last round is always labelled.
      let isLabelled = (chart.points.count - 1 - index) % step == 0
      items += self.point(point, at: Place(places[index]), span, isLabelled: isLabelled)
    }
    return Drawing(height: top + height + 29, items: items)
  }

  private static func stripes(_ chart: LineChart, _ span: BandSpan) -> [DrawingItem] {
    let edges = chart.bands.map { (down(span.share($0.lower)), $0.lowerText) } + [(top, chart.upperText)]
    let lines = edges.flatMap { y, text -> [DrawingItem] in
      [
        .line(from: Spot(Place(0.09), y), to: Spot(Place(1), y), Stroke(Palette.line)),
        ChartText.run(text, at: Place(0.08), y + 3, ChartText.bound, .end),
      ]
    }
    let letters = chart.bands.map { band in
      let middle = (down(span.share(band.lower)) + down(span.end(of: band))) / 2
      return ChartText.run(band.grade.letter, at: Place(1, plus: -2), middle + 3, ChartText.band, .end)
    }
    return lines + letters
  }

  private static func connections(_ chart: LineChart, _ places: [Double], _ span: BandSpan) -> [DrawingItem] {
    var items: [DrawingItem] = []
    var breaks = 0
    for index in chart.points.indices.dropFirst() {
      let point = chart.points[index]
      if point.breakBefore != nil {
        breaks += 1
        let middle = (places[index - 1] + places[index]) / 2
        items.append(
          .line(
            from: Spot(Place(middle), top), to: Spot(Place(middle), top + height),
            Stroke(Palette.grey, width: 0.9, dash: 3)))
        items.append(ChartText.run("\(breaks)", at: Place(middle, plus: 3), top + 8, ChartText.strong))
      } else if let from = chart.points[index - 1].value, let to = point.value {
        items.append(
          .line(
            from: Spot(Place(places[index - 1]), down(span.share(from))),
            to: Spot(Place(places[index]), down(span.share(to))), Stroke(Palette.accent, width: 1.6)))
      }
    }
    return items
  }

  private static func point(_ point: LineChart.Point, at place: Place, _ span: BandSpan, isLabelled: Bool)
    -> [DrawingItem]
  {
    var items: [DrawingItem] = []
    var above = top + height - 8
    if let value = point.value {
      let middle = down(span.share(value))
      above = middle - 7
      if let lower = point.lower, let upper = point.upper {
        let (bottom, end) = (down(span.share(min(lower, upper))), down(span.share(max(lower, upper))))
        items.append(.line(from: Spot(place, bottom), to: Spot(place, end), Stroke(Palette.ink, width: 1)))
        above = max(end - 4, top - 3)
      }
      items.append(
        .circle(
          at: Spot(place, middle), radius: 3.4, fill: .solid(Palette.accent),
          outline: Stroke(.white, width: 1)))
    }
    guard isLabelled else { return items }
    let printed = [point.valueText, point.grade?.letter].compactMap { $0 }.joined(separator: " ")
    items += onWhite(printed, at: place, above)
    for (line, part) in labelLines(point.label).enumerated() {
      items.append(
        ChartText.run(part, at: place, top + height + 12 + 10.5 * Double(line), ChartText.bound, .middle))
    }
    return items
  }

  /// A number over lines that may run through it.
  private static func onWhite(_ text: String, at place: Place, _ y: Double) -> [DrawingItem] {
    let half = Double(VisibleText.width(text)) * 2.9
    let share = place.share
    return [
      .box(
        from: Spot(Place(share, plus: -half), y - 7.5), to: Spot(Place(share, plus: half), y + 1.5),
        fill: .solid(.white), outline: nil),
      ChartText.run(text, at: place, y, ChartText.strong, .middle),
    ]
  }

  /// A label on two lines, so that its neighbours have room: `Semester I` over `2024`.
  private static func labelLines(_ label: String) -> [String] {
    let whole = VisibleText.line(label)
    guard let space = whole.lastIndex(of: " ") else { return [VisibleText.cut(whole, to: 14)] }
    return [String(whole[..<space]), String(whole[whole.index(after: space)...])]
      .map { VisibleText.cut($0, to: 14) }
  }

  /// How far down a share of the scale lies.
  private static func down(_ share: Double) -> Double { top + height - share * height }
}
