// SPDX-License-Identifier: Apache-2.0
/// The counts of one element over the scored forms of a group.
public struct ElementTally: Hashable, Sendable {
  /// Forms in which the element has a value.
  public var answered: Int
  /// The sum of those values, in L-ths.
  public var sum: Int
  /// How many forms have each value: `counts[v]` for v L-ths, 0 to L times the highest value.
  public var counts: [Int]
  /// Forms in which it was left blank.
  public var blank: Int
  /// Forms with more than one mark.
  public var multipleMarks: Int
  /// Forms in which it was unreadable.
  public var unreadable: Int
  /// Forms in which it was not asked.
  public var notAsked: Int

  /// Counts, zero by default; `counts` has one entry per value in L-ths.
  public init(
    answered: Int = 0, sum: Int = 0, counts: [Int], blank: Int = 0, multipleMarks: Int = 0,
    unreadable: Int = 0,
    notAsked: Int = 0
  ) {
    self.answered = answered
    self.sum = sum
    self.counts = counts
    self.blank = blank
    self.multipleMarks = multipleMarks
    self.unreadable = unreadable
    self.notAsked = notAsked
  }
}

/// The counts of a pair of elements over the forms that answer both.
public struct PairTally: Hashable, Sendable {
  /// Forms that answer both.
  public var forms: Int
  /// The sum of the first element over those forms, in L-ths.
  public var firstSum: Int
  /// The sum of the second element over those forms, in L-ths.
  public var secondSum: Int
  /// The sum of the products over those forms, in L-ths squared.
  public var productSum: Int

  /// Counts, zero by default.
  public init(forms: Int = 0, firstSum: Int = 0, secondSum: Int = 0, productSum: Int = 0) {
    self.forms = forms
    self.firstSum = firstSum
    self.secondSum = secondSum
    self.productSum = productSum
  }
}
