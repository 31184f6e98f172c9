// SPDX-License-Identifier: Apache-2.0
extension ScoreSheet {
  /// The same sheet with more notes beside the figures of units, by unit code. No figure changes.
  public func adding(notes: [String: [Message]]) -> ScoreSheet {
    ScoreSheet(
      round: round, rulebook: rulebook, questionnaire: questionnaire,
      units: units.map { $0.adding(notes: notes[$0.unit.code] ?? []) }, unassigned: unassigned,
      pooled: pooled,
      meanOfUnits: meanOfUnits, meanOfUnitsCount: meanOfUnitsCount, statistics: statistics)
  }
}

extension UnitScore {
  /// The same score with more notes behind its own.
  public func adding(notes: [Message]) -> UnitScore {
    UnitScore(
      unit: unit, order: order, isSynthetic: isSynthetic, account: account, tally: tally,
      score: GroupScore(
        respondents: score.respondents, index: score.index, elements: score.elements,
        notes: score.notes + notes, priorities: score.priorities),
      services: services, statistics: statistics)
  }
}
