// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// The looks of letters in drawings, and texts on their way into one.
enum ChartText {
  static let bound = TextStyle(8, colour: Palette.grey)
  static let label = TextStyle(8.5, colour: Palette.ink)
  static let strong = TextStyle(8.5, isBold: true, colour: Palette.ink)
  static let band = TextStyle(9, isBold: true, colour: Palette.ink)

  /// The longest text of a drawing, in columns; numbers, letters and the labels of bars are shorter.
  private static let longest = 48

  /// A line of text.
  static func run(
    _ text: String, at x: Place, _ y: Double, _ style: TextStyle, _ anchor: TextRun.Anchor = .start
  ) -> DrawingItem {
    .text(
      TextRun(VisibleText.cut(VisibleText.line(text), to: longest), at: Spot(x, y), style, anchor: anchor))
  }

  /// Which end of a text keeps it inside the drawing at this share of its width.
  static func anchor(at share: Double) -> TextRun.Anchor {
    share < 0.06 ? .start : share > 0.94 ? .end : .middle
  }
}
