// SPDX-License-Identifier: Apache-2.0
/// How the answers to one element spread.
public struct ElementStatistics: Hashable, Sendable {
  /// How many forms have one value.
  public struct ValueCount: Hashable, Sendable {
    /// The value, 1 to 4; a fraction where several questions feed the element.
    public let value: ExactRatio
    /// How many forms have it.
    public let forms: Int

    /// How many forms have one value.
    public init(value: ExactRatio, forms: Int) {
      self.value = value
      self.forms = forms
    }
  }

  /// The element.
  public let element: Element
  /// Forms in which it has a value.
  public let answered: Int
  /// Forms in which it was asked and has none: blank, several marks, unreadable.
  public let unanswered: Int
  /// The values from the lowest; the whole ones always, fractions only where a form has them.
  public let distribution: [ValueCount]
  /// The index of the element with its standard error and 95% interval, in index points.
  public let index: Derived<IntervalEstimate>

  /// The mean of the values, 1 to 4; nil where nobody answered. It is there also where no precision can be told.
  public var mean: Double? {
    let sum = distribution.reduce(ExactRatio.zero) { $0 + $1.value * ExactRatio($1.forms) }
    return answered > 0 ? sum.double / Double(answered) : nil
  }

  /// The spread of one element.
  public init(
    element: Element, answered: Int, unanswered: Int, distribution: [ValueCount],
    index: Derived<IntervalEstimate>
  ) {
    self.element = element
    self.answered = answered
    self.unanswered = unanswered
    self.distribution = distribution
    self.index = index
  }
}
