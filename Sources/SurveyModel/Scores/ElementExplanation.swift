// SPDX-License-Identifier: Apache-2.0
/// The step of one element: its counts, its exact mean, its weight.
///
/// answered + blank + multipleMarks + unreadable + notAsked = the respondents of the group.
public struct ElementExplanation: Hashable, Sendable {
  /// How many forms give the element one value.
  public struct ValueCount: Hashable, Sendable {
    /// The value, 1 to 4; a fraction only where several questions feed the element.
    public let value: ExactRatio
    /// Forms with that value.
    public let forms: Int

    /// A count.
    public init(value: ExactRatio, forms: Int) {
      self.value = value
      self.forms = forms
    }
  }

  /// The exact figures: answered, sum, NRR = sum / answered, weight, weighted NRR, index and letter.
  public let score: ElementScore
  /// The counts by value, lowest first: every whole value of the scale, and each fraction that occurs.
  public let counts: [ValueCount]
  /// Forms in which it was left blank; they are not in the denominator.
  public let blank: Int
  /// Forms with more than one mark; they are not in the denominator.
  public let multipleMarks: Int
  /// Forms in which it was unreadable; they are not in the denominator.
  public let unreadable: Int
  /// Forms in which it was not asked; they are not in the denominator.
  public let notAsked: Int
  /// The NRR as papers print it; nil when nobody answered.
  public let printedNRR: RoundedNumber?
  /// The weighted NRR as papers print it; nil when nobody answered.
  public let printedWeightedNRR: RoundedNumber?

  /// The step of an element.
  public init(
    score: ElementScore, counts: [ValueCount], blank: Int, multipleMarks: Int, unreadable: Int, notAsked: Int,
    printedNRR: RoundedNumber?, printedWeightedNRR: RoundedNumber?
  ) {
    self.score = score
    self.counts = counts
    self.blank = blank
    self.multipleMarks = multipleMarks
    self.unreadable = unreadable
    self.notAsked = notAsked
    self.printedNRR = printedNRR
    self.printedWeightedNRR = printedWeightedNRR
  }
}
