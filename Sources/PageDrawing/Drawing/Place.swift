// SPDX-License-Identifier: Apache-2.0

/// A place between the left and the right end of a drawing, whatever its width will be: a share of the width and
/// points to the right of that.
public struct Place: Hashable, Sendable {
  /// The share of the width: 0 is the left end, 1 the right one.
  public let share: Double
  /// Points to the right of the share; to the left where it is below 0.
  public let offset: Double

  /// A place.
  public init(_ share: Double, plus offset: Double = 0) {
    self.share = share.isFinite ? share : 0
    self.offset = offset.isFinite ? offset : 0
  }

  /// The place in points from the left end of a drawing of this width.
  public func points(in width: Double) -> Double { share * width + offset }
}

/// A point of a drawing.
public struct Spot: Hashable, Sendable {
  /// How far to the right.
  public let x: Place
  /// How far down from the upper end, in points.
  public let y: Double

  /// A point.
  public init(_ x: Place, _ y: Double) {
    self.x = x
    self.y = y.isFinite ? y : 0
  }

  /// A point in a drawing of a fixed width: points to the right, points down.
  public init(_ x: Double, _ y: Double) { self.init(Place(0, plus: x), y) }
}
