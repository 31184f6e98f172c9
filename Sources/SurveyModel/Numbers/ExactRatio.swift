// SPDX-License-Identifier: Apache-2.0
public import BigInt

/// A ratio of two whole numbers of any size, always in lowest terms with a positive denominator.
///
/// Every figure between the tally and the printed paper is one of these: nothing is rounded before the
/// single rounding that the rulebook asks for. `Int` would overflow on ordinary rounds: the mean of 21
/// units with different numbers of answers has a denominator far beyond 64, even 128 bits.
public struct ExactRatio: Hashable, Sendable, Comparable {
  /// The numerator; it carries the sign.
  public let numerator: BigInt
  /// The denominator, at least 1.
  public let denominator: BigInt

  /// The ratio `numerator / denominator` in lowest terms.
  /// - Returns: nil when the denominator is zero.
  public init?(_ numerator: BigInt, over denominator: BigInt) {
    guard !denominator.isZero else { return nil }
    self.init(reducing: numerator, denominator)
  }

  /// The ratio of two machine integers in lowest terms.
  /// - Returns: nil when the denominator is zero.
  public init?(_ numerator: Int, over denominator: Int) {
    self.init(BigInt(numerator), over: BigInt(denominator))
  }

  /// A whole number.
  public init(_ whole: Int) {
    numerator = BigInt(whole)
    denominator = 1
  }

  /// A number of decimal units: `ExactRatio(units: 111, places: 3)` is 0.111 exactly.
  public init(units: Int, places: Int) {
    self.init(reducing: BigInt(units), BigInt(10).power(max(0, places)))
  }

  /// Reads a decimal number with a point, such as `0.111`, `25` or `-2.5`, exactly.
  /// - Returns: nil for anything else, such as an exponent or a comma.
  public init?(decimalText text: some StringProtocol) {
    guard let number = RoundedNumber(decimalText: text) else { return nil }
    self = number.exact
  }

  /// `denominator` must not be zero: the callers of this module have made sure of it.
  private init(reducing numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    if divisor.isZero {
      self.numerator = 0
      self.denominator = 1
    } else {
      self.numerator = sign * numerator / divisor
      self.denominator = sign * denominator / divisor
    }
  }

  /// Zero.
  public static let zero = ExactRatio(0)
  /// One.
  public static let one = ExactRatio(1)

  /// The exact sum.
  public static func + (left: Self, right: Self) -> Self {
    Self(
      reducing: left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The exact difference.
  public static func - (left: Self, right: Self) -> Self {
    Self(
      reducing: left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The exact product.
  public static func * (left: Self, right: Self) -> Self {
    Self(reducing: left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The exact quotient; nil when `divisor` is zero.
  public func divided(by divisor: Self) -> Self? {
    Self(numerator * divisor.denominator, over: denominator * divisor.numerator)
  }

  /// Compares exactly, by cross-multiplication.
  public static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The ratio rounded once to `places` decimals, a half going away from zero.
  ///
  /// Half up is this project's reading where the regulation is silent: 76.605 becomes 76.61.
  public func rounded(places: Int) -> RoundedNumber {
    let scaled = numerator * BigInt(10).power(max(0, places))
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    let away = remainder.magnitude * 2 >= denominator.magnitude
    let step: BigInt = away ? (scaled.sign == .minus ? -1 : 1) : 0
    return RoundedNumber(units: quotient + step, places: max(0, places))
  }

  /// The ratio cut off at `places` decimals, towards zero.
  public func truncated(places: Int) -> RoundedNumber {
    let scaled = numerator * BigInt(10).power(max(0, places))
    return RoundedNumber(units: scaled / denominator, places: max(0, places))
  }

  /// The exact ratio as text, `524/171`, or `7` for a whole number. For explanations, not for papers.
  public var fractionText: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// The nearest double, for drawing only: never for a figure that is printed.
  public var approximation: Double {
    Double(rounded(places: 9).units) / 1e9
  }
}

extension Collection where Element == ExactRatio {
  /// The exact mean; nil when there is nothing to average.
  public var exactMean: ExactRatio? {
    reduce(ExactRatio.zero, +).divided(by: ExactRatio(count))
  }
}
