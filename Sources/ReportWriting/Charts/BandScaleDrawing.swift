// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Draws the band scale of a figure: bands to scale, their letters, their bounds, and a marker at the value.
enum BandScaleDrawing {
  private static let top = 17.0
  private static let bottom = 31.0

  /// The drawing; nil for bands that span nothing.
  static func drawing(_ scale: BandScale) -> Drawing? {
    guard let span = BandSpan(scale.bands) else { return nil }
    var items = scale.bands.flatMap { band($0, span) }
    items.append(ChartText.run(scale.upperText, at: Place(1), bottom + 11, ChartText.bound, .end))
    items += marker(scale, span)
    return Drawing(height: bottom + 14, items: items)
  }

  private static func band(_ band: ScaleBand, _ span: BandSpan) -> [DrawingItem] {
    let start = span.share(band.lower)
    let end = span.end(of: band)
    let middle = (start + end) / 2
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
