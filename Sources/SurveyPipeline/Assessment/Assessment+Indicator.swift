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

extension Assessment {
  /// Turns the score of a final round into observations of IKU 1, one per unit and year.
  /// - Throws: E721 when the round is not final, E913 where the period of a unit is locked and its value is another
  ///   one; nothing is posted then.
  public func post(round id: String, unit: String?, act: OperatorAct) throws -> [PostedUnit] {
    let round = try workspace.round(id)
    guard round.state == .final else { throw PipelineError("E721", [round.id]) }
    let sheet = try scoreSheet(round: id, unit: unit)
    let inForce = try workspace.indicatorDefinitions(in: IndicatorPosting.period(of: round))
    guard let definition = inForce.first(where: { $0.formula == .surveyIndex }) else { return [] }
    let units = sheet.units.map { score in
      (
        score,
        IndicatorPosting.observation(
          from: score, of: sheet, definition: definition, digest: TallyDigest.text(of: score.tally))
      )
    }
    // All or nothing: a unit whose period is locked stops the others too.
    var results = try workspace.store.post(units.compactMap { $0.1 }, act: act)[...]
    return units.map { score, observation in
      guard let observation, let result = results.popFirst() else {
        return PostedUnit(
          unit: score.unit, verdict: .noIndex, observation: nil, reason: score.score.index.reason)
      }
      return PostedUnit(unit: score.unit, observation: observation, result: result)
    }
  }

  /// The current observations, by indicator, unit and period.
  /// - Parameter history: whether superseded versions are given too.
  public func observations(year: Int?, unit: String?, history: Bool = false) throws -> [PostedObservation] {
    let code = try unit.map { try workspace.unit(named: $0).code }
    return try workspace.store.observations(unit: code, history: history)
      .filter { year == nil || $0.observation.period.year == year }.map { PostedObservation($0) }
  }

  /// The values that stand: the ones in force, and where none is approved the current ones.
  public func standingObservations(year: Int?, unit: String?) throws -> [PostedObservation] {
    let code = try unit.map { try workspace.unit(named: $0).code }
    return try workspace.store.standingObservations(unit: code, year: year).map { PostedObservation($0) }
  }
}

extension PostedUnit {
  fileprivate init(unit: ServiceUnit, observation: Observation, result: PostResult) {
    switch result {
    case .posted: self.init(unit: unit, verdict: .posted, observation: observation, reason: nil)
    case .unchanged: self.init(unit: unit, verdict: .unchanged, observation: observation, reason: nil)
    case .superseded: self.init(unit: unit, verdict: .superseded, observation: observation, reason: nil)
    case .laterRoundHeld(let held):
      self.init(
        unit: unit, verdict: .laterHeld, observation: held.observation,
        reason: Message("command.indicator.laterHeld", held.observation.provenance.survey?.roundID ?? ""))
    }
  }
}
