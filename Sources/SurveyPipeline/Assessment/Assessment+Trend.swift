// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyScoring

extension Assessment {
  /// Rounds side by side, by their first days.
  /// - Parameters:
  ///   - ids: the rounds; at least two, none twice.
  ///   - unit: a unit by code or name; nil for all.
  ///   - rulebook: an id or a file that scores all rounds; nil for the rulebook of each.
  /// - Throws: E724 for fewer than two rounds, E725 for a round named twice, and what `scoreSheet` throws; E723 where
  ///   the unit has forms in none of the rounds.
  public func trend(rounds ids: [String], unit: String? = nil, rulebook: String? = nil) throws -> ScoreTrend {
    let rounds = try ids.map { try workspace.round($0).id }
    guard rounds.count >= 2 else { throw PipelineError("E724") }
    for (index, id) in rounds.enumerated() where rounds[..<index].contains(id) {
      throw PipelineError("E725", [id])
    }
    let sheets = try rounds.map { try scoreSheet(round: $0, rulebook: rulebook) }
    guard let unit else { return RoundTrend.trend(of: sheets) }
    let chosen = try workspace.unit(named: unit)
    let trend = RoundTrend.trend(of: sheets.map { $0.only(unit: chosen.code) })
    guard !trend.units.isEmpty else {
      throw PipelineError("E723", [chosen.code, rounds.joined(separator: ", ")])
    }
    return trend
  }
}

extension ScoreSheet {
  /// The same sheet with this unit alone; the roll-ups are those of the round.
  fileprivate func only(unit code: String) -> ScoreSheet {
    ScoreSheet(
      round: round, rulebook: rulebook, questionnaire: questionnaire,
      units: units.filter { $0.unit.code == code },
      unassigned: unassigned, pooled: pooled, meanOfUnits: meanOfUnits, meanOfUnitsCount: meanOfUnitsCount,
      statistics: statistics)
  }
}
