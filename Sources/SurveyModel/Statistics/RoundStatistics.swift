// SPDX-License-Identifier: Apache-2.0
/// How sure the two roll-ups of a round are, and whether they changed since an earlier round.
public struct RoundStatistics: Hashable, Sendable {
  /// The pooled index, its units taken as strata.
  public let pooled: Derived<IntervalEstimate>
  /// The mean of the unit indices, the units taken as given.
  public let meanOfUnits: Derived<IntervalEstimate>
  /// The change of the pooled index; nil where there is no earlier round.
  public let pooledChange: IndexChange?
  /// The change of the mean of units; nil where there is no earlier round.
  public let meanChange: IndexChange?

  /// The statistics of the roll-ups.
  public init(
    pooled: Derived<IntervalEstimate>, meanOfUnits: Derived<IntervalEstimate>,
    pooledChange: IndexChange? = nil,
    meanChange: IndexChange? = nil
  ) {
    self.pooled = pooled
    self.meanOfUnits = meanOfUnits
    self.pooledChange = pooledChange
    self.meanChange = meanChange
  }

  /// The same statistics with the changes since an earlier round.
  public func with(pooledChange: IndexChange?, meanChange: IndexChange?) -> Self {
    Self(pooled: pooled, meanOfUnits: meanOfUnits, pooledChange: pooledChange, meanChange: meanChange)
  }
}
