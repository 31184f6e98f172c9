// SPDX-License-Identifier: Apache-2.0
/// One row of the letter table: its bounds exactly as printed, on both scales.
public struct GradeBand: Hashable, Sendable {
  /// The letter (mutu pelayanan), `A` to `D`.
  public let grade: String
  /// The performance (kinerja) in Indonesian, such as `Baik`.
  public let performance: String
  /// The performance in English.
  public let englishPerformance: String
  /// The value of perception, 1 to 4.
  public let perception: Int
  /// The lower bound on the scale 25 to 100, inside, as printed.
  public let lowerBound: RoundedNumber
  /// The upper bound on the scale 25 to 100, inside, as printed.
  public let upperBound: RoundedNumber
  /// The lower bound on the scale 1 to 4, as printed.
  public let lowerMean: RoundedNumber
  /// The upper bound on the scale 1 to 4, as printed.
  public let upperMean: RoundedNumber

  /// A row of the letter table.
  public init(
    grade: String, performance: String, englishPerformance: String, perception: Int,
    lowerBound: RoundedNumber,
    upperBound: RoundedNumber, lowerMean: RoundedNumber, upperMean: RoundedNumber
  ) {
    self.grade = grade
    self.performance = performance
    self.englishPerformance = englishPerformance
    self.perception = perception
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.lowerMean = lowerMean
    self.upperMean = upperMean
  }

  /// The performance in a language.
  public func performance(in language: Language) -> String {
    language == .indonesian ? performance : englishPerformance
  }
}
