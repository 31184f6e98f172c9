// SPDX-License-Identifier: Apache-2.0
/// Every step from the counts to the letter, with its integers: what `ikm explain` prints.
///
/// Fractions are exact; a figure beside a fraction is that fraction rounded once for print and is never
/// used in the next step.
public struct IndexExplanation: Hashable, Sendable {
  /// The rulebook of the computation.
  public let rulebook: Rulebook
  /// The result, with its notes and priorities.
  public let score: GroupScore
  /// L: how many parts a whole answer is counted in; 1 where one question feeds one element.
  public let partsPerUnit: Int
  /// The elements asked, in the order of the regulation.
  public let elements: [ElementExplanation]
  /// The elements that the questionnaire declares as not asked.
  public let notAsked: [Element]
  /// The sum of the weighted NRR, exact; nil when there is no index.
  public let total: ExactRatio?
  /// The index before its one rounding, shown to six decimals; nil when there is no index.
  public let unrounded: RoundedNumber?
  /// The printed gap that the unrounded index lies inside of; nil mostly.
  public let gap: PrintedGap?
  /// What the other conventions in official use give; empty when there is no index.
  public let alternatives: [AlternativeIndex]

  /// An explanation.
  public init(
    rulebook: Rulebook, score: GroupScore, partsPerUnit: Int, elements: [ElementExplanation],
    notAsked: [Element], total: ExactRatio?, unrounded: RoundedNumber?, gap: PrintedGap?,
    alternatives: [AlternativeIndex]
  ) {
    self.rulebook = rulebook
    self.score = score
    self.partsPerUnit = partsPerUnit
    self.elements = elements
    self.notAsked = notAsked
    self.total = total
    self.unrounded = unrounded
    self.gap = gap
    self.alternatives = alternatives
  }
}
