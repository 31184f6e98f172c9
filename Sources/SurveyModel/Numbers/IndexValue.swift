// SPDX-License-Identifier: Apache-2.0
/// An index on the scale 25 to 100: the converted mean of answers 1 to 4, rounded once.
///
/// It is not a percentage: a target of "90%" beside an index of 82.50 is a mistake of units.
public struct IndexValue: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The rounded value, 25 to 100, with the decimals of the rulebook (2).
  public let number: RoundedNumber

  /// An index of this rounded value.
  /// - Returns: nil outside 0...100, which no form can produce and no paper may print as an index.
  public init?(_ number: RoundedNumber) {
    guard number.exact >= .zero, number.exact <= ExactRatio(100) else { return nil }
    self.number = number
  }

  /// The index with a point: `76.61`.
  public var description: String { number.description }

  /// Compares the values.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
