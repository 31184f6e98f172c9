// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyScoring

extension Assessment {
  /// How many rounds a series shows at most, the last ones.
  private static let longestSeries = 12

  /// A sheet in which each unit also bears its statistics, with the change since an earlier round.
  /// - Parameters:
  ///   - sheet: the scores.
  ///   - earlier: the round to compare with; nil for the last one before it.
  ///   - rulebook: the rulebook that was asked for; nil for the one of each round.
  /// - Throws: E712, E722 for a round that was named and cannot be compared with, E880 where it is the same.
  public func withStatistics(
    _ sheet: ScoreSheet, against earlier: String? = nil, rulebook: String? = nil
  ) throws -> ScoreSheet {
    let before = try earlierSheet(of: sheet, named: earlier, rulebook: rulebook)
    return IndexStatistics.sheet(sheet, since: before)
  }

  /// The rounds that lead to a sheet, one after the other without overlap, the sheet last.
  /// - Parameter rulebook: the rulebook that was asked for; nil for the one of each round.
  /// - Returns: nil where there is no earlier round.
  public func series(endingWith sheet: ScoreSheet, rulebook: String? = nil) throws -> ScoreTrend? {
    var sheets = [sheet]
    while sheets.count < Self.longestSeries,
      let earlier = try lastSheet(before: sheets[sheets.count - 1].round, rulebook: rulebook)
    {
      sheets.append(earlier)
    }
    return sheets.count < 2 ? nil : RoundTrend.trend(of: sheets)
  }

  private func earlierSheet(of sheet: ScoreSheet, named earlier: String?, rulebook: String?) throws
    -> ScoreSheet?
  {
    guard let earlier else { return try lastSheet(before: sheet.round, rulebook: rulebook) }
    let round = try workspace.round(earlier)
    guard round.id != sheet.round.id else { throw PipelineError("E880", [round.id]) }
    return try scoreSheet(round: round.id, rulebook: rulebook)
  }

  /// The scores of the last round that ended before this one began and has forms. Of several that end on one day the
  /// one of the same kind of period is taken (a semester before a semester), then the one nearest in length.
  private func lastSheet(before round: SurveyRound, rulebook: String?) throws -> ScoreSheet? {
    let earlier = try workspace.rounds().filter {
      $0.questionnaireID != nil && $0.days.upperBound < round.days.lowerBound
    }
    let sorted = earlier.sorted { first, second in
      (second.days.upperBound.dayNumber, Self.distance(first, round), first.id)
        < (first.days.upperBound.dayNumber, Self.distance(second, round), second.id)
    }
    for candidate in sorted {
      do {
        let sheet = try scoreSheet(round: candidate.id, rulebook: rulebook)
        if sheet.units.contains(where: { $0.score.respondents > 0 }) { return sheet }
      } catch let error as PipelineError where error.message.id == "E722" {
        continue
      }
    }
    return nil
  }

  /// By how many days the lengths of two rounds differ.
  private static func distance(_ one: SurveyRound, _ other: SurveyRound) -> Int {
    func length(_ round: SurveyRound) -> Int {
      round.days.upperBound.dayNumber - round.days.lowerBound.dayNumber
    }
    return abs(length(one) - length(other))
  }
}
