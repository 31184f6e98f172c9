// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
public import IndicatorModel
public import SurveyModel
import SurveyStore

/// What became of posting the index of one unit.
public struct PostedUnit: Sendable {
  /// The word for it.
  public enum Verdict: String, Hashable, Sendable {
    /// A new observation.
    case posted
    /// The same digits are held already.
    case unchanged
    /// A new version; the older one is kept as history.
    case superseded
    /// A later round of the year is posted already.
    case laterHeld
    /// The unit has no index.
    case noIndex
  }

  /// The unit.
  public let unit: ServiceUnit
  /// What became of it.
  public let verdict: Verdict
  /// The observation that is held now; nil when the unit has none.
  public let observation: Observation?
  /// Why nothing was posted; nil otherwise.
  public let reason: Message?
}

/// An observation as it is held.
public struct PostedObservation: Sendable {
  /// The observation.
  public let observation: Observation
  /// Whether forms of its round changed since it was posted.
  public let isStale: Bool
  /// Who posted it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let postedAt: String
}

extension Assessment {
  /// Turns the score of a final round into observations of IKU 1, one per unit and year.
  /// - Throws: E721 when the round is not final.
  public func post(round id: String, unit: String?, act: OperatorAct) throws -> [PostedUnit] {
    let round = try workspace.round(id)
    guard round.state == .final else { throw PipelineError("E721", [round.id]) }
    let sheet = try scoreSheet(round: id, unit: unit)
    let decree = try workspace.definitions.decree()
    guard let definition = decree.indicators.first(where: { $0.formula == .surveyIndex }) else { return [] }
    return try sheet.units.map { score in
      let digest = TallyDigest.text(of: score.tally)
      guard
        let observation = IndicatorPosting.observation(
          from: score, of: sheet, definition: definition, digest: digest)
      else {
        return PostedUnit(
          unit: score.unit, verdict: .noIndex, observation: nil, reason: score.score.index.reason)
      }
      switch try workspace.store.post(observation, act: act) {
      case .posted:
        return PostedUnit(unit: score.unit, verdict: .posted, observation: observation, reason: nil)
      case .unchanged:
        return PostedUnit(unit: score.unit, verdict: .unchanged, observation: observation, reason: nil)
      case .superseded:
        return PostedUnit(unit: score.unit, verdict: .superseded, observation: observation, reason: nil)
      case .laterRoundHeld(let held):
        return PostedUnit(
          unit: score.unit, verdict: .laterHeld, observation: held.observation,
          reason: Message("command.indicator.laterHeld", held.observation.provenance.survey?.roundID ?? ""))
      }
    }
  }

  /// The current observations, by indicator, period and unit.
  public func observations(year: Int?, unit: String?) throws -> [PostedObservation] {
    let code = try unit.map { try workspace.unit(named: $0).code }
    return try workspace.store.observations(unit: code)
      .filter { year == nil || $0.observation.period.year == year }
      .map {
        PostedObservation(
          observation: $0.observation, isStale: $0.isStale, operatorName: $0.operatorName,
          postedAt: $0.postedAt)
      }
  }
}
