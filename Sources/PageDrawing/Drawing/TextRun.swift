// SPDX-License-Identifier: Apache-2.0

/// How letters look.
public struct TextStyle: Hashable, Sendable {
  /// The size of the type, in points.
  public let size: Double
  /// Whether it is bold.
  public let isBold: Bool
  /// The colour.
  public let colour: Colour

  /// A look.
  public init(_ size: Double, isBold: Bool = false, colour: Colour) {
    self.size = min(2_000, max(1, size.isFinite ? size : 1))
    self.isBold = isBold
    self.colour = colour
  }
}

/// A line of text in a drawing.
public struct TextRun: Hashable, Sendable {
  /// What of the text stands at its place.
  public enum Anchor: String, Hashable, Sendable {
    /// Its left end.
    case start
    /// Its middle.
    case middle
    /// Its right end.
    case end
  }

  /// The text, on one line.
  public let text: String
  /// Where its base line lies, and its anchor on that.
  public let spot: Spot
  /// How it looks.
  public let style: TextStyle
  /// What of it stands at the place.
  public let anchor: Anchor

  /// A line of text.
  public init(_ text: String, at spot: Spot, _ style: TextStyle, anchor: Anchor = .start) {
    self.text = text
    self.spot = spot
    self.style = style
    self.anchor = anchor
  }
}
