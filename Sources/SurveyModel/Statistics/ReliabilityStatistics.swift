// SPDX-License-Identifier: Apache-2.0
/// Whether the elements measure one thing, over the complete forms: those in which every element has a value.
public struct ReliabilityStatistics: Hashable, Sendable {
  /// One element against the others.
  public struct Item: Hashable, Sendable {
    /// The element.
    public let element: Element
    /// The corrected item-total correlation: Pearson's r of the element and the sum of the others, -1 to 1.
    public let itemTotal: Derived<Double>

    /// One element against the others.
    public init(element: Element, itemTotal: Derived<Double>) {
      self.element = element
      self.itemTotal = itemTotal
    }
  }

  /// m: how many forms are complete.
  public let completeForms: Int
  /// Cronbach's alpha, at most 1; it may be negative.
  public let alpha: Derived<Double>
  /// The value of the r table: the correlation that chance alone exceeds in one of twenty samples of m forms,
  /// two-sided, with m - 2 degrees of freedom.
  public let criticalCorrelation: Derived<Double>
  /// The elements, in the order of the regulation.
  public let items: [Item]

  /// The reliability of a set of elements.
  public init(
    completeForms: Int, alpha: Derived<Double>, criticalCorrelation: Derived<Double>, items: [Item]
  ) {
    self.completeForms = completeForms
    self.alpha = alpha
    self.criticalCorrelation = criticalCorrelation
    self.items = items
  }

  /// Whether an element's correlation exceeds the value of the table; nil where one of the two does not
  /// exist.
  public func isValid(_ item: Item) -> Bool? {
    guard let value = item.itemTotal.figure, let bound = criticalCorrelation.figure else { return nil }
    return value > bound
  }
}
