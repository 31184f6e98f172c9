// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyScoring
import SurveyStore
import SurveyValidation

/// Tally, score, evaluate: from what the store holds to what can be printed.
public struct Assessment: Sendable {
  let workspace: Workspace

  /// The assessment of a workspace.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// The score sheet of a round, or of one unit of it.
  /// - Parameters:
  ///   - round: the round's id.
  ///   - unit: a unit by code or name; nil for all.
  ///   - rulebook: an id or a file; nil for the round's own, else the one in force on its last day.
  /// - Throws: E712, E711, E702, E722 (no forms), E723 (no forms of that unit).
  public func scoreSheet(round id: String, unit: String? = nil, rulebook: String? = nil) throws -> ScoreSheet
  {
    let round = try workspace.round(id)
    return try scoreSheet(
      of: round, unit: unit,
      under: workspace.rulebook(rulebook ?? round.rulebookID, inForceOn: round.days.upperBound))
  }

  /// The score sheet of a round under a rulebook that was found already.
  func scoreSheet(of round: SurveyRound, unit: String? = nil, under book: Rulebook) throws -> ScoreSheet {
    guard let questionnaireID = round.questionnaireID else { throw PipelineError("E722", [round.id]) }
    let questionnaire = try workspace.questionnaire(questionnaireID)
    var units = try workspace.store.unitTallies(round: round.id, questionnaire: questionnaire)
    let unassigned = try workspace.store.unassignedAccount(round: round.id)
    guard !units.isEmpty || unassigned.read > 0 else { throw PipelineError("E722", [round.id]) }
    if let unit {
      let chosen = try workspace.unit(named: unit)
      units = units.filter { $0.unit.code == chosen.code }
      guard !units.isEmpty else { throw PipelineError("E723", [chosen.code, round.id]) }
    }
    return IndexScoring.sheet(
      round: round, rulebook: book, questionnaire: questionnaire, units: units,
      unassigned: unit == nil ? unassigned : FormAccount())
  }

  /// Every step from the counts of a unit to its letter.
  public func explanation(round id: String, unit: String, rulebook: String? = nil) throws -> UnitExplanation {
    let sheet = try scoreSheet(round: id, unit: unit, rulebook: rulebook)
    guard let score = sheet.units.first else { throw PipelineError("E723", [unit, sheet.round.id]) }
    return UnitExplanation(
      roundID: sheet.round.id, questionnaire: sheet.questionnaire, unit: score,
      steps: IndexScoring.explanation(
        of: score, elements: sheet.questionnaire.elements, under: sheet.rulebook))
  }

  /// The account of a round with what was found about its units.
  public func account(round id: String, unit: String? = nil) throws -> RoundAccount {
    let sheet = try scoreSheet(round: id, unit: unit)
    let store = workspace.store
    let chosen = unit == nil ? nil : sheet.units.first?.unit.code
    let total = sheet.units.map(\.account).reduce(sheet.unassigned, +)
    let verdicts = try roundVerdicts(of: sheet)
    return RoundAccount(
      roundID: sheet.round.id, units: sheet.units.map { .init(unit: $0.unit, account: $0.account) },
      unassigned: sheet.unassigned, total: total,
      findingCounts: Dictionary(
        uniqueKeysWithValues: try store.findingCounts(round: sheet.round.id, unit: chosen)
          .map { ($0.key.rawValue, $0.value) }),
      notes: try verdicts.flatMap { entry in
        try unitFindings(of: entry.unit, round: sheet.round.id, verdicts: entry.verdicts)
          .map { UnitNote(unit: entry.unit, finding: $0) }
      },
      verdicts: verdicts,
      purged: try (sheet.units.map(\.unit.code) + (unit == nil ? [nil] : []))
        .map { try store.purgedForms(round: sheet.round.id, unit: $0).account }.reduce(FormAccount(), +))
  }
}
