// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyScoring

extension Assessment {
  /// How many rounds a series shows at most, the last ones.
  private static let longestSeries = 12

  /// A sheet in which each unit also bears its statistics, with the change since an earlier round.
  ///
  /// Every round is scored under its own rulebook; where the sheet was made under another than that of its
  /// round, that other one scores the earlier round too.
  /// - Parameters:
  ///   - sheet: the scores.
  ///   - earlier: the round to compare with; nil for the last one before it.
  /// - Throws: E712, E722 for a round that was named and cannot be compared with, E880 where it is the same.
  public func withStatistics(_ sheet: ScoreSheet, against earlier: String? = nil) throws -> ScoreSheet {
    guard let earlier else {
      return IndexStatistics.sheet(
        sheet, since: try lastSheet(before: sheet.round, under: chosenRulebook(of: sheet)))
    }
    let round = try workspace.round(earlier)
    guard round.id != sheet.round.id else { throw PipelineError("E880", [round.id]) }
    return IndexStatistics.sheet(
      sheet, since: try scoreSheet(of: round, under: chosenRulebook(of: sheet) ?? ownRulebook(of: round)))
  }

  /// The rounds that lead to a sheet, one after the other without overlap, the sheet last, each with the
  /// statistics that give its points an interval.
  /// - Returns: nil where there is no earlier round.
  public func series(endingWith sheet: ScoreSheet) throws -> ScoreTrend? {
    let book = try chosenRulebook(of: sheet)
    var sheets = [sheet]
    while sheets.count < Self.longestSeries,
      let earlier = try lastSheet(before: sheets[sheets.count - 1].round, under: book)
    {
      sheets.append(earlier)
    }
    guard sheets.count > 1 else { return nil }
    return RoundTrend.trend(
      of: sheets.map { $0.statistics == nil ? IndexStatistics.sheet($0, since: nil) : $0 })
  }

  /// The rulebook of a sheet where it is not that of its round; nil where it is.
  private func chosenRulebook(of sheet: ScoreSheet) throws -> Rulebook? {
    try ownRulebook(of: sheet.round) == sheet.rulebook ? nil : sheet.rulebook
  }

  private func ownRulebook(of round: SurveyRound) throws -> Rulebook {
    try workspace.rulebook(round.rulebookID, inForceOn: round.days.upperBound)
  }

  /// The scores of the last round that ended before this one began and has forms. Of several that end on one
  /// day the one that is nearest in length is taken: a semester before a semester.
  private func lastSheet(before round: SurveyRound, under book: Rulebook?) throws -> ScoreSheet? {
    let earlier = try workspace.rounds().filter {
      $0.questionnaireID != nil && $0.days.upperBound < round.days.lowerBound
    }
    let sorted = earlier.sorted { first, second in
      (second.days.upperBound.dayNumber, Self.distance(first, round), first.id)
        < (first.days.upperBound.dayNumber, Self.distance(second, round), second.id)
    }
    for candidate in sorted {
      do {
        let sheet = try scoreSheet(of: candidate, under: book ?? ownRulebook(of: candidate))
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
