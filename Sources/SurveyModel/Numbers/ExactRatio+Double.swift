// SPDX-License-Identifier: Apache-2.0
import BigInt

extension ExactRatio {
  /// The ratio as a double, exact to its last bits whatever the size of numerator and denominator. For
  /// statistics, whose roots and quantiles are no ratios; an index is never computed from it.
  public var double: Double {
    guard !numerator.isZero else { return 0 }
    // As many binary places as make a quotient of at least 64 significant bits.
    let shift = 64 - (numerator.magnitude.bitWidth - denominator.magnitude.bitWidth)
    let scaled = shift >= 0 ? numerator.magnitude << shift : numerator.magnitude >> -shift
    let quotient = Double(scaled / denominator.magnitude)
    let value = Double(sign: .plus, exponent: -shift, significand: quotient)
    return numerator.sign == .minus ? -value : value
  }
}

extension RoundedNumber {
  /// A double rounded to `places` decimals, a half going away from zero, as statistics are printed.
  /// - Returns: nil for infinity and for what is no number.
  public init?(_ value: Double, places: Int) {
    let scaled = (value * Self.power(places)).rounded(
      .toNearestOrAwayFromZero)
    guard scaled.isFinite else { return nil }
    self.init(units: BigInt(scaled), places: max(0, places))
  }

  private static func power(_ places: Int) -> Double {
    (0..<max(0, places)).reduce(1) { power, _ in power * 10 }
  }
}
