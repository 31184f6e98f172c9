// SPDX-License-Identifier: Apache-2.0

/// A sheet of A4 with its margins, in points: 20 mm, and 25 mm on the side where it is bound: the left one, and the
/// upper one of a page that lies across.
struct PaperSheet {
  let width: Double
  let height: Double
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  private static let margin = 20.0 * 72 / 25.4
  private static let binding = 25.0 * 72 / 25.4
  private static let short = 210.0 * 72 / 25.4
  private static let long = 297.0 * 72 / 25.4

  init(_ orientation: PageOrientation) {
    switch orientation {
    case .portrait:
      (width, height, left, top) = (Self.short, Self.long, Self.binding, Self.margin)
    case .landscape:
      (width, height, left, top) = (Self.long, Self.short, Self.margin, Self.binding)
    }
    (right, bottom) = (Self.margin, Self.margin)
  }

  /// How wide the content is.
  var contentWidth: Double { width - left - right }
  /// How high the content is.
  var contentHeight: Double { height - top - bottom }
}
