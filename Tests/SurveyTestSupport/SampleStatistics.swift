// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What SciPy makes of the sample round: `Fixtures/sample_statistics.json`, written by `Scripts/statistics-oracle`.
public struct SampleStatistics: Decodable, Sendable {
  /// An estimate with its interval.
  public struct Estimate: Decodable, Sendable {
    public let value: Double, standardError: Double, quantile: Double, lower: Double, upper: Double

    /// An estimate.
    public init(value: Double, standardError: Double, quantile: Double, lower: Double, upper: Double) {
      self.value = value
      self.standardError = standardError
      self.quantile = quantile
      self.lower = lower
      self.upper = upper
    }
  }

  /// One element of one unit.
  public struct Element: Decodable, Sendable {
    public let code: String, answered: Int, distribution: [Int], itemTotal: Double
    public let value: Double, standardError: Double, quantile: Double, lower: Double, upper: Double
  }

  /// One unit.
  public struct Unit: Decodable, Sendable {
    public let unit: String, respondents: Int, index: Estimate, population: Int, indexOfPopulation: Estimate
    public let completeForms: Int, alpha: Double, criticalCorrelation: Double, elements: [Element]
    /// The scored forms as answers to questions 1 to 9, one word each.
    public let forms: String
  }

  /// The change from one unit's figure to another's, as if they were two rounds.
  public struct Change: Decodable, Sendable {
    public let from: String, to: String, change: Double, standardError: Double, degreesOfFreedom: Double
    public let lower: Double, upper: Double
  }

  /// The units of the sample round.
  public let units: [Unit]
  /// Changes between some of them.
  public let changes: [Change]

  /// Reads the fixture.
  /// - Throws: what Foundation throws when it is not there.
  public static func read() throws -> Self {
    try JSONDecoder().decode(Self.self, from: Data(Fixtures.text("sample_statistics.json").utf8))
  }
}
