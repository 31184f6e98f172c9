// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Draws the small bar of a cell.
enum CellBarDrawing {
  /// The drawing; the number beside it says the same, so it needs no words.
  static func drawing(_ bar: CellBar) -> Drawing {
    Drawing(
      height: 9,
      items: [
        .box(
          from: Spot(Place(0), 1), to: Spot(Place(bar.share), 8), fill: Palette.fill(bar.tone),
          outline: Stroke(Palette.colour(bar.tone), width: 0.6)),
        .line(from: Spot(Place(0), 0), to: Spot(Place(0), 9), Stroke(Palette.grey, width: 0.6)),
      ])
  }
}
