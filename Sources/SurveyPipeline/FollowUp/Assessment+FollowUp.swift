// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyScoring
import SurveyStore

extension Assessment {
  /// The rows of the plans that a round gave rise to, each with whether its element rose to the unit's next round.
  /// Rows that were taken back are left out.
  /// - Throws: E712, E711, and what `scoreSheet` throws.
  public func followUps(round id: String, unit: String? = nil) throws -> [FollowUpLine] {
    let round = try workspace.round(id)
    let code = try unit.map { try workspace.unit(named: $0).code }
    let rows = try workspace.store.followUps(round: round.id, unit: code)
      .filter { $0.followUp.outcome.state != .withdrawn }
    guard !rows.isEmpty else { return [] }
    let units = try workspace.units()
    let sheet = try sheetIfAny(round)
    let later = try workspace.rounds().filter { $0.days.lowerBound > round.days.upperBound }
      .compactMap { try sheetIfAny($0) }
    return rows.compactMap { row in
      guard let unit = units.unit(code: row.followUp.unitCode) else { return nil }
      let code = row.followUp.elementCode
      return FollowUpLine(
        held: row, unit: unit, element: sheet?.questionnaire.elements.first { $0.code == code },
        change: Self.change(of: code, unit: unit.code, from: sheet, over: later))
    }
  }

  /// The score sheet of a round; nil where it has no forms.
  func sheetIfAny(_ round: SurveyRound) throws -> ScoreSheet? {
    do {
      return try scoreSheet(round: round.id)
    } catch let error as PipelineError where error.message.id == "E722" {
      return nil
    }
  }

  /// The change of an element from a round to the next one in which the unit has respondents.
  static func change(
    of code: String, unit: String, from sheet: ScoreSheet?, over later: [ScoreSheet]
  ) -> ElementChange {
    func score(_ sheet: ScoreSheet) -> UnitScore? { sheet.units.first { $0.unit.code == unit } }
    func element(_ score: UnitScore?) -> ElementScore? {
      score?.score.elements.first { $0.element.code == code && $0.element.isAsked }
    }
    let before = element(sheet.flatMap(score))
    guard let next = later.first(where: { (score($0)?.score.respondents ?? 0) > 0 }) else {
      return ElementChange(verdict: .noNextRound, nextRoundID: nil, before: before?.index, after: nil)
    }
    return ElementChange(
      from: before, to: element(score(next)), nextRoundID: next.round.id,
      isComparable: sheet?.rulebook == next.rulebook && sheet?.questionnaire == next.questionnaire)
  }
}
