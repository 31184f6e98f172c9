// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// From the score of a survey round to an observation of the indicator that is the index itself (IKU 1).
public enum IndicatorPosting {
  /// The observation that a unit's score makes for the year of its round.
  ///
  /// The value is the exact index rounded once to the decimals of the definition. The same score makes the
  /// same observation, digit by digit. Whether the round is final is for the caller to ask.
  /// - Parameters:
  ///   - score: the score of the unit.
  ///   - sheet: the sheet that the score stands in; it names round, rulebook and questionnaire.
  ///   - definition: the version of the indicator's definition to post under.
  ///   - digest: SHA-256 over `score.tally.canonicalText`, in small hexadecimal letters.
  /// - Returns: nil when the unit has no index, or when the indicator is not the index of a survey.
  public static func observation(
    from score: UnitScore, of sheet: ScoreSheet, definition: IndicatorDefinition, digest: String
  ) -> Observation? {
    guard definition.formula == .surveyIndex, let exact = score.score.index.exact else { return nil }
    let figures = score.score.elements.map {
      SurveyTrail.ElementFigure(code: $0.element.code, answered: $0.answered, sum: $0.sum)
    }
    return Observation(
      indicatorCode: definition.code, definitionVersion: definition.version, unitCode: score.unit.code,
      period: period(of: sheet.round), measure: .index(exact),
      value: exact.rounded(places: definition.places),
      provenance: .survey(
        SurveyTrail(
          roundID: sheet.round.id, roundEnd: sheet.round.days.upperBound, rulebookID: sheet.rulebook.id,
          questionnaireID: sheet.questionnaire.id, respondents: score.score.respondents,
          grade: score.score.index.band?.grade ?? "", elements: figures, tallyDigest: digest,
          isSynthetic: score.isSynthetic)))
  }

  /// The year that a round is posted to: that of its id, else that of its last day.
  public static func period(of round: SurveyRound) -> CalendarPeriod {
    .year(round.period?.year ?? round.days.upperBound.year)
  }
}
