// SPDX-License-Identifier: Apache-2.0

/// A drawing as one value: what is drawn, in which order. It is made once and rendered onto paper, into a picture and
/// into a page.
///
/// Its height is fixed and its width is not: every place is a share of the width plus points, so that the same drawing
/// fills a sheet of paper and a telephone, and its letters keep their size. Lengths are points, 72 to the inch; y grows
/// downwards.
public struct Drawing: Hashable, Sendable {
  /// The height, in points.
  public let height: Double
  /// What is drawn, from the back to the front.
  public let items: [DrawingItem]

  /// A drawing.
  public init(height: Double, items: [DrawingItem]) {
    self.height = max(0, height.isFinite ? height : 0)
    self.items = items
  }
}

/// One thing in a drawing.
public enum DrawingItem: Hashable, Sendable {
  /// A straight line. Where its ends lie on different shares of the width, the points beside the first one are those of
  /// both.
  case line(from: Spot, to: Spot, Stroke)
  /// A box between two corners. Where they lie on different shares of the width, the points beside the first one are
  /// those of both.
  case box(from: Spot, to: Spot, fill: Fill?, outline: Stroke?)
  /// A shape with corners given from a point: points to the right and down.
  case polygon(at: Spot, corners: [Corner], fill: Fill?, outline: Stroke?)
  /// A circle.
  case circle(at: Spot, radius: Double, fill: Fill?, outline: Stroke?)
  /// A line of text.
  case text(TextRun)
}

/// A corner of a shape, seen from the point where the shape stands.
public struct Corner: Hashable, Sendable {
  /// Points to the right.
  public let x: Double
  /// Points down.
  public let y: Double

  /// A corner.
  public init(_ x: Double, _ y: Double) {
    self.x = x.isFinite ? x : 0
    self.y = y.isFinite ? y : 0
  }
}
