// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyStore
import SurveyValidation

extension Assessment {
  /// What the rules on a whole round say of each unit of a sheet. The forms of each unit are read once, in
  /// the order of file and record.
  public func roundVerdicts(of sheet: ScoreSheet) throws -> [UnitVerdicts] {
    let thresholds = try workspace.definitions.roundThresholds()
    return try sheet.units.map { unit in
      var facts = RoundFacts(shape: unit.tally.shape)
      try workspace.store.forEachForm(round: sheet.round.id, unit: unit.unit.code) { facts.add($0) }
      return UnitVerdicts(
        unit: unit.unit, verdicts: Self.verdicts(of: unit, in: sheet, facts: facts, thresholds: thresholds))
    }
  }

  /// What the rules say of one unit whose forms have been read.
  static func verdicts(
    of unit: UnitScore, in sheet: ScoreSheet, facts: RoundFacts, thresholds: RoundThresholds
  ) -> [RoundVerdict] {
    RoundRules.verdicts(
      unit: unit.unit, facts: facts, tally: unit.tally,
      population: sheet.round.populations[unit.unit.code], thresholds: thresholds)
  }

  /// The notes on a unit: what the rules on a round note, and the bare counts of equal and straight-lined
  /// forms where no rule has said more about them.
  func unitFindings(of unit: ServiceUnit, round: String, verdicts: [RoundVerdict]) throws -> [Finding] {
    let equal = try workspace.store.equalContent(round: round, unit: unit.code)
    let straight = try workspace.store.straightLining(round: round, unit: unit.code)
    let noted = verdicts.compactMap(\.finding)
    func says(_ rule: RuleID) -> Bool { noted.contains { $0.rule == rule } }
    let counts = [
      says(.equalContentShare)
        ? nil : EqualContentRule.finding(unit: unit, forms: equal.forms, groups: equal.groups),
      says(.straightLiningShare)
        ? nil : StraightLiningRule.finding(unit: unit, forms: straight.forms, of: straight.of),
    ]
    return counts.compactMap(\.self) + noted
  }

  /// A sheet in which each unit also bears the notes of the round rules that bear on its figure: sample,
  /// padding, selection, equal forms.
  public func withRoundNotes(_ sheet: ScoreSheet) throws -> ScoreSheet {
    let verdicts = try roundVerdicts(of: sheet)
    return sheet.adding(
      notes: Dictionary(
        uniqueKeysWithValues: verdicts.map { unit in
          (unit.unit.code, Self.notesOnFigure(unit.verdicts))
        }))
  }

  /// The notes that bear on a unit's figure.
  static func notesOnFigure(_ verdicts: [RoundVerdict]) -> [Message] {
    verdicts.compactMap(\.finding).filter { RoundThresholds.bearingOnFigure.contains($0.rule) }.map(\.message)
  }

  /// Every stored finding of a round with the form it is about, in the order of the forms.
  /// - Parameters:
  ///   - unit: a unit by code or name; nil for all.
  ///   - rules: which rules; nil for all.
  ///   - notes: whether notes are among them.
  /// - Throws: E712, E711, and what `body` throws.
  public func forEachHeldFinding(
    round id: String, unit: String?, rules: Set<RuleID>?, notes: Bool, _ body: (HeldFinding) throws -> Void
  ) throws {
    let round = try workspace.round(id)
    let code = try unit.map { try workspace.unit(named: $0).code }
    try workspace.store.forEachHeldFinding(
      round: round.id, unit: code, rules: rules,
      severities: notes ? Set(Severity.allCases) : [.warning, .exclusion], body: body)
  }
}
