// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyScoring

/// The score of a unit beside what other conventions and rulebooks make of the same forms.
public struct UnitComparison: Sendable {
  /// The round.
  public let roundID: String
  /// The unit.
  public let unit: ServiceUnit
  /// The comparison.
  public let comparison: ConventionComparison
}

extension Assessment {
  /// The index and letter of a unit under every convention in use and under every rulebook.
  /// - Throws: E712, E711, E702, E722 (no forms), E723 (no forms of that unit).
  public func comparison(round id: String, unit: String, rulebook: String? = nil) throws -> UnitComparison {
    let sheet = try scoreSheet(round: id, unit: unit, rulebook: rulebook)
    guard let score = sheet.units.first else { throw PipelineError("E723", [unit, sheet.round.id]) }
    var known = try workspace.definitions.rulebooks()
    // A rulebook of the office's own stands last.
    if !known.contains(where: { $0.id == sheet.rulebook.id }) { known.append(sheet.rulebook) }
    return UnitComparison(
      roundID: sheet.round.id, unit: score.unit,
      comparison: IndexScoring.comparison(
        of: score.tally, elements: sheet.questionnaire.elements, under: sheet.rulebook, known: known))
  }
}
