// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Draws lying bars that begin at the scale's own zero; the label stands above each bar, the value at its right.
enum BarChartDrawing {
  /// How much room a bar takes with its label.
  private static let step = 24.0
  private static let top = 14.0

  /// The drawing; nil for bands that span nothing.
  static func drawing(_ chart: BarChart) -> Drawing? {
    guard let span = BandSpan(chart.bands) else { return nil }
    let bottom = top + step * Double(chart.bars.count)
    var items: [DrawingItem] = []
    for band in chart.bands {
      let start = span.share(band.lower)
      let middle = (start + span.end(of: band)) / 2
      items.append(ChartText.run(band.grade.letter, at: Place(middle), 8.5, ChartText.band, .middle))
      items.append(
        ChartText.run(
          band.lowerText, at: Place(start), bottom + 11, ChartText.bound, start == 0 ? .start : .middle))
    }
    items.append(ChartText.run(chart.upperText, at: Place(1), bottom + 11, ChartText.bound, .end))
    for (index, bar) in chart.bars.enumerated() {
      items += self.bar(bar, at: top + Double(index) * step, span)
    }
    return Drawing(height: bottom + 14, items: items)
  }

  private static func bar(_ bar: BarChart.Bar, at top: Double, _ span: BandSpan) -> [DrawingItem] {
    let label = VisibleText.cut(VisibleText.line(bar.label), to: 44) + (bar.isLowest ? " ▼" : "")
    let tone = bar.grade?.tone ?? .none
    let value = [bar.valueText, bar.grade?.letter].compactMap { $0 }.joined(separator: " ")
    var items = bounds(of: span, from: top + 11, to: top + step - 2)
    items.append(ChartText.run(label, at: Place(0), top + 9, ChartText.label))
    items.append(ChartText.run(value, at: Place(1), top + 9, ChartText.strong, .end))
    if let length = bar.value {
      items.append(
        .box(
          from: Spot(Place(0), top + 12.5), to: Spot(Place(span.share(length)), top + 20.5),
          fill: Palette.fill(tone), outline: Stroke(Palette.colour(tone))))
    }
    return items
  }

  /// The bounds of the bands beside a bar, light, and never through a label.
  private static func bounds(of span: BandSpan, from top: Double, to bottom: Double) -> [DrawingItem] {
    (span.bands.map { span.share($0.lower) } + [1]).map {
      .line(
        from: Spot(Place($0), top), to: Spot(Place($0), bottom),
        Stroke($0 == 0 ? Palette.grey : Palette.line))
    }
  }
}
