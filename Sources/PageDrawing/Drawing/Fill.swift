// SPDX-License-Identifier: Apache-2.0

/// What is inside a shape.
public enum Fill: Hashable, Sendable {
  /// One colour.
  case solid(Colour)
  /// Lines or dots of a colour on white: told apart without colour too.
  case hatching(Hatching, Colour)
}

/// Lines or dots that fill a shape.
public enum Hatching: String, Hashable, Sendable, CaseIterable {
  /// Thick lines that rise to the right.
  case rising
  /// Dots.
  case dots
  /// Thin lines that cross.
  case crossed

  /// After which length it repeats itself, in points.
  public var step: Double {
    switch self {
    case .rising: 4.5
    case .dots: 3.75
    case .crossed: 4.5
    }
  }

  /// How thick its lines are, in points; of dots, how far they reach from their middle.
  public var weight: Double {
    switch self {
    case .rising: 1.95
    case .dots: 1.1
    case .crossed: 0.85
    }
  }
}

/// A drawn line.
public struct Stroke: Hashable, Sendable {
  /// Its colour.
  public let colour: Colour
  /// How thick it is, in points.
  public let width: Double
  /// How long its dashes and the gaps between them are, in points; nil for a line without gaps.
  public let dash: Double?

  /// A line.
  public init(_ colour: Colour, width: Double = 0.75, dash: Double? = nil) {
    self.colour = colour
    self.width = width
    self.dash = dash
  }
}
