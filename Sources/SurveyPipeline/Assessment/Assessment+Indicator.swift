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
    let others = try otherFinalRounds(of: round, definition: definition)
    let units = sheet.units.map { score in
      let observation = IndicatorPosting.observation(
        from: score, of: sheet, definition: definition, digest: TallyDigest.text(of: score.tally))
      return (score, observation.map { Self.withOtherReading($0, others, definition) })
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

  /// What the other final rounds of the same year give, of all units.
  private func otherFinalRounds(of round: SurveyRound, definition: IndicatorDefinition) throws
    -> [Observation]
  {
    let period = IndicatorPosting.period(of: round)
    let others = try workspace.rounds().filter {
      $0.state == .final && $0.id != round.id && IndicatorPosting.period(of: $0) == period
        && $0.questionnaireID != nil
    }
    return try others.flatMap { other in
      let book = try workspace.rulebook(other.rulebookID, inForceOn: other.days.upperBound)
      guard let sheet = try sheetIfAny(other, under: book) else { return [Observation]() }
      return sheet.units.compactMap { score in
        IndicatorPosting.observation(
          from: score, of: sheet, definition: definition, digest: TallyDigest.text(of: score.tally))
      }
    }
  }

  /// The value with that of the other reading of A7 beside it, where the year has several final rounds of the unit.
  private static func withOtherReading(
    _ observation: Observation, _ others: [Observation], _ definition: IndicatorDefinition
  ) -> Observation {
    let rounds = others.filter { $0.unitCode == observation.unitCode } + [observation]
    guard rounds.count > 1,
      let read = SurveyIndicator.observation(
        rounds: rounds, definition: definition, unitCode: observation.unitCode, period: observation.period),
      read.provenance == observation.provenance
    else { return observation }
    return read
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
