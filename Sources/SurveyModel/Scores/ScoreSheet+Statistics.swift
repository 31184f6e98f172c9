// SPDX-License-Identifier: Apache-2.0
extension ScoreSheet {
  /// The same sheet with statistics beside its roll-ups, and beside the figures of units, by unit code. No
  /// figure changes.
  public func adding(statistics: RoundStatistics, units: [String: UnitStatistics]) -> ScoreSheet {
    ScoreSheet(
      round: round, rulebook: rulebook, questionnaire: questionnaire,
      units: self.units.map { $0.with(statistics: units[$0.unit.code] ?? $0.statistics) },
      unassigned: unassigned, pooled: pooled, meanOfUnits: meanOfUnits, meanOfUnitsCount: meanOfUnitsCount,
      statistics: statistics)
  }
}

extension UnitScore {
  /// The same score with these statistics.
  public func with(statistics: UnitStatistics?) -> UnitScore {
    UnitScore(
      unit: unit, order: order, isSynthetic: isSynthetic, account: account, tally: tally, score: score,
      services: services, statistics: statistics)
  }
}
