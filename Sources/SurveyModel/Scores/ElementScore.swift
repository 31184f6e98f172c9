// SPDX-License-Identifier: Apache-2.0
/// The score of one element.
public struct ElementScore: Hashable, Sendable {
  /// The element.
  public let element: Element
  /// Forms in which it has a value.
  public let answered: Int
  /// The sum of those values, exact.
  public let sum: ExactRatio
  /// The exact mean (NRR, nilai rata-rata), 1 to 4; nil when nobody answered.
  public let nrr: ExactRatio?
  /// The weight, exact; zero where the rulebook gives none, and then there is no index.
  public let weight: ExactRatio
  /// NRR times weight, exact; nil when nobody answered or there is no weight.
  public let weightedNRR: ExactRatio?
  /// NRR times 25, rounded once; nil when nobody answered or the answers are of another scale.
  public let index: IndexValue?
  /// The band of the rounded index.
  public let band: GradeBand?

  /// The score of an element.
  public init(
    element: Element, answered: Int, sum: ExactRatio, nrr: ExactRatio?, weight: ExactRatio,
    weightedNRR: ExactRatio?, index: IndexValue?, band: GradeBand?
  ) {
    self.element = element
    self.answered = answered
    self.sum = sum
    self.nrr = nrr
    self.weight = weight
    self.weightedNRR = weightedNRR
    self.index = index
    self.band = band
  }
}
