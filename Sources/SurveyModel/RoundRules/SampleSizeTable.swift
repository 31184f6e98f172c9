// SPDX-License-Identifier: Apache-2.0
/// How many respondents a population asks for (Krejcie and Morgan 1970): the formula, and the table as
/// printed.
public struct SampleSizeTable: Hashable, Sendable {
  /// A printed row.
  public struct Row: Hashable, Sendable {
    /// The population N.
    public let population: Int
    /// The sample n.
    public let sample: Int

    /// A printed row.
    public init(population: Int, sample: Int) {
      self.population = population
      self.sample = sample
    }
  }

  /// X², the chi-square of the confidence for one degree of freedom, 3.841.
  public let chiSquare: ExactRatio
  /// P, the presumed share in the population, 0.5.
  public let proportion: ExactRatio
  /// d, the margin of error as a share, 0.05.
  public let margin: ExactRatio
  /// A population below this is asked as a whole, 10.
  public let everybodyBelow: Int
  /// The printed rows, smallest population first.
  public let rows: [Row]
  /// Where formula and table come from.
  public let citation: String

  /// A table.
  public init(
    chiSquare: ExactRatio, proportion: ExactRatio, margin: ExactRatio, everybodyBelow: Int, rows: [Row],
    citation: String
  ) {
    self.chiSquare = chiSquare
    self.proportion = proportion
    self.margin = margin
    self.everybodyBelow = everybodyBelow
    self.rows = rows
    self.citation = citation
  }

  /// The sample by the formula, X²·N·P(1-P) / (d²(N-1) + X²·P(1-P)), rounded to the nearest whole number;
  /// everybody where the population is below `everybodyBelow`.
  /// - Parameter population: N, at least 0.
  public func sample(for population: Int) -> Int {
    guard population >= everybodyBelow, population > 0 else { return max(0, population) }
    let spread = chiSquare * proportion * (.one - proportion)
    let below = margin * margin * ExactRatio(population - 1) + spread
    guard let exact = (spread * ExactRatio(population)).divided(by: below) else { return population }
    return Int(exact.rounded(places: 0).description) ?? population
  }

  /// The row that a reader of the table takes: that of the population, else the next higher one; nil beyond
  /// the last row, and where everybody is asked.
  public func row(for population: Int) -> Row? {
    population < everybodyBelow ? nil : rows.first { $0.population >= population }
  }
}
