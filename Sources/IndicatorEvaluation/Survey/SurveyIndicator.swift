// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// IKU 1 of a period from the final rounds of the survey (reading A7).
public enum SurveyIndicator {
  /// The observation of a unit and a period.
  ///
  /// Adopted: the latest final round whose last day lies in the period; of two that end on one day the one
  /// with more respondents. Beside it stands the mean of the period's final rounds, weighted by respondents.
  /// With the other reading the two change places; the trail then names all rounds, joined by `+`, with all
  /// their respondents and without a letter, since no rulebook grades a mean of rounds.
  /// - Parameters:
  ///   - rounds: what `IndicatorPosting` makes of each final round, also of other units and years.
  ///   - digest: for the weighted mean: SHA-256 over the digests of the rounds' tallies, one per line in the
  ///     order of the rounds' last days.
  /// - Returns: nil where no final round of the unit ends in the period, or the indicator is no index of a
  ///   survey.
  public static func observation(
    rounds: [Observation], definition: IndicatorDefinition, unitCode: String, period: CalendarPeriod,
    policies: ReadingPolicies = .adopted, digest: String = ""
  ) -> Observation? {
    guard definition.formula == .surveyIndex else { return nil }
    let used = rounds.compactMap { observation -> Round? in
      guard observation.unitCode == unitCode, observation.indicatorCode == definition.code,
        let trail = observation.provenance.survey, period.days.contains(trail.roundEnd), trail.respondents > 0
      else { return nil }
      return Round(exact: observation.exact, trail: trail)
    }.sorted()
    guard let latest = used.last, let mean = weightedMean(used) else { return nil }
    let isLatest = policies.surveySource == .latestFinal
    let adopted = isLatest ? latest.exact : mean
    let other = isLatest ? mean : latest.exact
    return Observation(
      indicatorCode: definition.code, definitionVersion: definition.version, unitCode: unitCode,
      period: period,
      measure: .index(adopted), value: adopted.rounded(places: definition.places),
      alternatives: [
        AlternativeValue(
          readingID: "A7", measure: .index(other), value: other.rounded(places: definition.places))
      ],
      provenance: .survey(isLatest ? latest.trail : joined(used, latest.trail, digest)))
  }

  /// One final round.
  private struct Round: Comparable {
    let exact: ExactRatio
    let trail: SurveyTrail

    static func < (left: Self, right: Self) -> Bool {
      (left.trail.roundEnd, left.trail.respondents, left.trail.roundID)
        < (right.trail.roundEnd, right.trail.respondents, right.trail.roundID)
    }
  }

  /// Σ n·I / Σ n; nil without a respondent.
  private static func weightedMean(_ rounds: [Round]) -> ExactRatio? {
    let sum = rounds.reduce(ExactRatio.zero) { $0 + $1.exact * ExactRatio($1.trail.respondents) }
    return sum.divided(by: ExactRatio(rounds.reduce(0) { $0 + $1.trail.respondents }))
  }

  private static func joined(_ rounds: [Round], _ latest: SurveyTrail, _ digest: String) -> SurveyTrail {
    SurveyTrail(
      roundID: rounds.map(\.trail.roundID).joined(separator: "+"), roundEnd: latest.roundEnd,
      rulebookID: latest.rulebookID, questionnaireID: latest.questionnaireID,
      respondents: rounds.reduce(0) { $0 + $1.trail.respondents }, grade: "", elements: [],
      tallyDigest: digest, isSynthetic: rounds.contains { $0.trail.isSynthetic })
  }
}
