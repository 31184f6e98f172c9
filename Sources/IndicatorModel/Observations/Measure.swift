// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What was measured, exactly. An index (25 to 100) and a share are different things.
public enum Measure: Hashable, Sendable {
  /// An index.
  case index(ExactRatio)
  /// A numerator over a denominator.
  case share(Share)

  /// The exact value before rounding: the index, or the share times its multiplier.
  public var exact: ExactRatio {
    switch self {
    case .index(let exact): exact
    case .share(let share): share.exact
    }
  }
}

/// A numerator over a denominator times a multiplier, all exact.
public struct Share: Hashable, Sendable {
  /// What is divided.
  public let numerator: ExactRatio
  /// What it is divided by; never zero.
  public let denominator: ExactRatio
  /// 100 for a percentage.
  public let multiplier: Int
  /// The value: numerator / denominator × multiplier.
  public let exact: ExactRatio

  /// A share.
  /// - Returns: nil where the denominator is zero.
  public init?(numerator: ExactRatio, denominator: ExactRatio, multiplier: Int) {
    guard let quotient = numerator.divided(by: denominator) else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    self.multiplier = multiplier
    exact = quotient * ExactRatio(multiplier)
  }
}

/// The counted value of a variable of the formula.
public struct VariableCount: Hashable, Sendable {
  /// The code of the variable.
  public let code: String
  /// How many.
  public let count: Int

  /// A counted value.
  public init(code: String, count: Int) {
    self.code = code
    self.count = count
  }
}

/// The value that the other reading of an open question gives.
public struct AlternativeValue: Hashable, Sendable {
  /// The id of the reading, `A1`.
  public let readingID: String
  /// What it gives; nil where it gives no value.
  public let measure: Measure?
  /// The value as printed; nil where there is none.
  public let value: RoundedNumber?

  /// A value under another reading.
  public init(readingID: String, measure: Measure?, value: RoundedNumber?) {
    self.readingID = readingID
    self.measure = measure
    self.value = value
  }
}
