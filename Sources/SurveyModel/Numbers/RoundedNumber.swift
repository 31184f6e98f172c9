// SPDX-License-Identifier: Apache-2.0
public import BigInt

/// A decimal number with a fixed number of places: what is printed.
///
/// 76.61 is `units` 7661 at `places` 2.
public struct RoundedNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The number times ten to the power of `places`.
  public let units: BigInt
  /// How many decimals are printed, 0 or more.
  public let places: Int

  /// A decimal number of `units` at `places` decimals.
  public init(units: BigInt, places: Int) {
    self.units = units
    self.places = places
  }

  /// Reads `76.61`, `25` or `-0.5`: an optional minus, digits, and at most one point followed by digits.
  /// - Returns: nil for anything else, or for more than 40 characters.
  public init?(decimalText text: some StringProtocol) {
    var units: BigInt = 0
    var places = 0
    var digits = 0
    var seenPoint = false
    var negative = false
    guard text.utf8.count <= 40 else { return nil }
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: negative = true
      case UInt8(ascii: ".") where !seenPoint && digits > 0: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        units = units * 10 + BigInt(Int(byte) - 48)
        digits += 1
        if seenPoint { places += 1 }
      default: return nil
      }
    }
    guard digits > 0, !seenPoint || places > 0 else { return nil }
    self.init(units: negative ? -units : units, places: places)
  }

  /// The number as an exact ratio.
  public var exact: ExactRatio {
    ExactRatio(units, over: BigInt(10).power(places)) ?? .zero
  }

  /// The number with a point, as machine formats print it: `76.61`.
  public var description: String { text(decimalMark: ".") }

  /// The number with the decimal mark of the reader: `76,61` in Indonesian papers.
  public func text(decimalMark: String) -> String {
    let digits = String(units.magnitude)
    let sign = units.sign == .minus && !units.isZero ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + decimalMark + padded.suffix(places)
  }

  /// The difference of two printed numbers, at the places of the one that has more.
  public static func - (left: Self, right: Self) -> Self {
    let places = max(left.places, right.places)
    let scaled = { (number: Self) in number.units * BigInt(10).power(places - number.places) }
    return Self(units: scaled(left) - scaled(right), places: places)
  }

  /// Compares the values, whatever their places.
  public static func < (left: Self, right: Self) -> Bool { left.exact < right.exact }
}
