// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Draws the band scale of a figure: bands to scale, their letters, their bounds, and a marker at the value.
enum BandScaleDrawing {
  private static let top = 17.0
  private static let bottom = 31.0

  /// The drawing; nil for bands that span nothing.
  static func drawing(_ scale: BandScale) -> Drawing? {
    guard let span = BandSpan(scale.bands) else { return nil }
    var items = scale.bands.flatMap { band($0, span, letterAt: letterPlace(of: $0, scale, span)) }
    items.append(ChartText.run(scale.upperText, at: Place(1), bottom + 11, ChartText.bound, .end))
    if let interval = scale.interval { items += self.interval(interval, span) }
    if let previous = scale.previous { items += self.previous(previous, scale, span) }
    items += marker(scale, span)
    return Drawing(height: bottom + 14, items: items)
  }

  /// Where the letter of a band stands: in its middle, or to one side where the marker or the interval lies there.
  private static func letterPlace(of band: ScaleBand, _ scale: BandScale, _ span: BandSpan) -> Double {
    let start = span.share(band.lower)
    let width = span.end(of: band) - start
    let lower = span.share(scale.interval?.lower ?? scale.value)
    let upper = span.share(scale.interval?.upper ?? scale.value)
    func distance(_ place: Double) -> Double { max(lower - place, place - upper) }
    let middle = start + width / 2
    guard distance(middle) < 0.035 else { return middle }
    let sides = [start + width * 0.15, start + width * 0.85]
    return sides.max { distance($0) < distance($1) } ?? middle
  }

  private static func band(_ band: ScaleBand, _ span: BandSpan, letterAt middle: Double) -> [DrawingItem] {
    let start = span.share(band.lower)
    let end = span.end(of: band)
    let letter = VisibleText.line(band.grade.letter)
    let half = Double(letter.count) * 3.4 + 3.4
    return [
      .box(
        from: Spot(Place(start), top), to: Spot(Place(end), bottom), fill: Palette.fill(band.grade.tone),
        outline: Stroke(Palette.colour(band.grade.tone))),
      .box(
        from: Spot(Place(middle, plus: -half), top + 1.5), to: Spot(Place(middle, plus: half), bottom - 1.5),
        fill: .solid(.white), outline: nil),
      ChartText.run(letter, at: Place(middle), bottom - 3.8, ChartText.band, .middle),
      ChartText.run(
        band.lowerText, at: Place(start), bottom + 11, ChartText.bound, start == 0 ? .start : .middle),
    ]
  }

  /// The 95% interval as a thin line across the bands, with an end on either side.
  private static func interval(_ interval: ScaleInterval, _ span: BandSpan) -> [DrawingItem] {
    let (lower, upper) = (Place(span.share(interval.lower)), Place(span.share(interval.upper)))
    let middle = (top + bottom) / 2
    let ends = [lower, upper].map { place -> DrawingItem in
      .line(from: Spot(place, middle - 3.5), to: Spot(place, middle + 3.5), Stroke(Palette.ink, width: 1))
    }
    return [
      .box(
        from: Spot(lower, middle - 2.2), to: Spot(upper, middle + 2.2), fill: .solid(.white), outline: nil),
      .line(from: Spot(lower, middle), to: Spot(upper, middle), Stroke(Palette.ink, width: 1)),
    ] + ends
  }

  /// The value of the round before as a hollow marker, with its number where it does not touch the other one.
  private static func previous(_ value: Double, _ scale: BandScale, _ span: BandSpan) -> [DrawingItem] {
    let share = span.share(value)
    var items: [DrawingItem] = [
      .polygon(
        at: Spot(Place(share), top), corners: [Corner(0, 0), Corner(-4.5, -7), Corner(4.5, -7)],
        fill: .solid(.white), outline: Stroke(Palette.ink, width: 1))
    ]
    if let text = scale.previousText, abs(share - span.share(scale.value)) > 0.12 {
      items.append(
        ChartText.run(
          VisibleText.cut(text, to: 12), at: Place(share), 7.5, ChartText.bound, ChartText.anchor(at: share)))
    }
    return items
  }

  private static func marker(_ scale: BandScale, _ span: BandSpan) -> [DrawingItem] {
    let share = span.share(scale.value)
    return [
      .line(
        from: Spot(Place(share), top - 1), to: Spot(Place(share), bottom + 2), Stroke(.white, width: 4)),
      .line(
        from: Spot(Place(share), top - 1), to: Spot(Place(share), bottom + 2), Stroke(Palette.ink, width: 1.8)
      ),
      .polygon(
        at: Spot(Place(share), top), corners: [Corner(0, 0), Corner(-4.5, -7), Corner(4.5, -7)],
        fill: .solid(Palette.ink), outline: nil),
      ChartText.run(
        scale.valueText, at: Place(share), 7.5, ChartText.strong, ChartText.anchor(at: share)),
    ]
  }
}
