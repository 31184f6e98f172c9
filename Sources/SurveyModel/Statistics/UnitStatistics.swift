// SPDX-License-Identifier: Apache-2.0
/// What the counts of a unit say beside its index: how sure it is, how the answers spread, whether the
/// elements measure one thing, and whether the index has changed. Every figure is a function of the tally.
public struct UnitStatistics: Hashable, Sendable {
  /// n: the forms that count.
  public let respondents: Int
  /// N: the population served, where it is known and not smaller than n; else nil, and nothing is corrected
  /// by it.
  public let population: Int?
  /// The index with its standard error and 95% interval, in index points.
  public let index: Derived<IntervalEstimate>
  /// The elements that are asked, in the order of the regulation.
  public let elements: [ElementStatistics]
  /// Whether the elements measure one thing.
  public let reliability: ReliabilityStatistics
  /// The change of the index since the last round; nil where nothing was asked for or there is no last round.
  public let change: IndexChange?
  /// What bears on these figures, such as a population smaller than n.
  public let notes: [Message]

  /// The statistics of a unit.
  public init(
    respondents: Int, population: Int?, index: Derived<IntervalEstimate>, elements: [ElementStatistics],
    reliability: ReliabilityStatistics, change: IndexChange? = nil, notes: [Message] = []
  ) {
    self.respondents = respondents
    self.population = population
    self.index = index
    self.elements = elements
    self.reliability = reliability
    self.change = change
    self.notes = notes
  }

  /// The same statistics with a change since the last round.
  public func with(change: IndexChange?) -> Self {
    Self(
      respondents: respondents, population: population, index: index, elements: elements,
      reliability: reliability, change: change, notes: notes)
  }
}
