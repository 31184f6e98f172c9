// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

extension RollUp {
  /// The index of the place above: again from the answers of all units (pooled), and beside it the mean of
  /// the units' exact indices. An index is not additive: neither is made from printed indices.
  /// - Parameters:
  ///   - sheet: the score of one round with all units.
  ///   - digest: SHA-256 over the digests of the units' tallies, one per line in the order of the sheet.
  /// - Returns: nil where there is no pooled index or no mean, or the indicator is no index of a survey.
  public static func observation(
    of sheet: ScoreSheet, definition: IndicatorDefinition, unitCode: String, digest: String
  ) -> RolledUpObservation? {
    guard definition.formula == .surveyIndex, let pooled = sheet.pooled,
      let exact = pooled.index.exact, let mean = sheet.meanOfUnits.exact
    else { return nil }
    let figures = pooled.elements.map {
      SurveyTrail.ElementFigure(code: $0.element.code, answered: $0.answered, sum: $0.sum)
    }
    let observation = Observation(
      indicatorCode: definition.code, definitionVersion: definition.version, unitCode: unitCode,
      period: IndicatorPosting.period(of: sheet.round), measure: .index(exact),
      value: exact.rounded(places: definition.places),
      provenance: .survey(
        SurveyTrail(
          roundID: sheet.round.id, roundEnd: sheet.round.days.upperBound, rulebookID: sheet.rulebook.id,
          questionnaireID: sheet.questionnaire.id, respondents: pooled.respondents,
          grade: pooled.index.band?.grade ?? "", elements: figures, tallyDigest: digest,
          isSynthetic: sheet.units.contains(where: \.isSynthetic))))
    return RolledUpObservation(
      pooled: observation,
      meanOfUnits: .init(
        exact: mean, value: mean.rounded(places: definition.places), units: sheet.meanOfUnitsCount),
      missing: sheet.units.filter { $0.score.index.exact == nil }.map(\.unit.code))
  }
}
