// SPDX-License-Identifier: Apache-2.0
import GRDB
public import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// Posts an observation of any origin as a draft: one is current for each indicator, unit and period, the older ones
  /// stay as history; one that is approved stays in force until its successor is approved too.
  ///
  /// An equal one changes nothing (one that was stale is fresh again); one from an earlier round than the held one is
  /// not taken.
  /// - Throws: E521 or E541 when its round or its unit is not known, E913 where its period is locked and the held value
  ///   is another one.
  @discardableResult
  public func post(_ observation: Observation, act: OperatorAct) throws -> PostResult {
    try writing { try Self.post(observation, act: act, $0) }
  }

  /// Posts observations, all of them or none.
  /// - Returns: what became of each, in their order.
  /// - Throws: as ``post(_:act:)-(Observation,_)``.
  @discardableResult
  public func post(_ observations: [Observation], act: OperatorAct) throws -> [PostResult] {
    try writing { db in try observations.map { try Self.post($0, act: act, db) } }
  }

  /// Observations, by indicator, unit and period; nil takes all.
  /// - Parameter history: whether superseded ones are given too.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func observations(
    indicator: String? = nil, unit: String? = nil, period: CalendarPeriod? = nil, history: Bool = false
  ) throws -> [HeldObservation] {
    try reading { db in
      try ObservationRow.fetchAll(
        db,
        where: """
          indicatorCode = coalesce(?, indicatorCode) AND unitCode = coalesce(?, unitCode)
          AND period = coalesce(?, period) AND isCurrent >= ?
          """, [indicator, unit, period?.description, history ? 0 : 1])
    }
  }

  /// The values that stand: for each indicator, unit and period the one in force, else the current one, which then is
  /// not approved. By indicator, unit and period; nil takes all.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func standingObservations(indicator: String? = nil, unit: String? = nil, year: Int? = nil) throws
    -> [HeldObservation]
  {
    try reading { db in
      try ObservationRow.fetchAll(
        db,
        where: """
          indicatorCode = coalesce(?, indicatorCode) AND unitCode = coalesce(?, unitCode)
          AND substr(period, 1, 4) = coalesce(?, substr(period, 1, 4)) AND (isInForce = 1 OR isCurrent = 1 AND
            NOT EXISTS (SELECT 1 FROM observation AS other WHERE other.indicatorCode = observation.indicatorCode
              AND other.unitCode = observation.unitCode AND other.period = observation.period
              AND other.isInForce = 1))
          """, [indicator, unit, year.map { CalendarPeriod.year($0).description }])
    }
  }

  /// An observation by its number; nil when there is none.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func observation(_ id: Int) throws -> HeldObservation? {
    try reading { try ObservationRow.fetchAll($0, where: "id = ?", [id]).first }
  }

  private static func post(_ observation: Observation, act: OperatorAct, _ db: Database) throws -> PostResult
  {
    if let trail = observation.provenance.survey { _ = try RoundRow.find(db, id: trail.roundID) }
    guard try UnitRow.exists(db, code: observation.unitCode) else {
      throw SurveyStoreError(.unitNotFound, [observation.unitCode])
    }
    let held = try ObservationRow.current(of: observation, db)
    if let held {
      if held.observation == observation {
        if held.isStale { try ObservationRow.refresh(held, by: act, db) }
        return .unchanged
      }
      guard replaces(held.observation.provenance, observation.provenance) else {
        return .laterRoundHeld(held)
      }
    }
    try PeriodLockRow.refuseLocked(
      observation.period, unit: observation.unitCode, naming: ObservationRow.subject(observation), db)
    if let held {
      try db.execute(sql: "UPDATE observation SET isCurrent = 0 WHERE id = ?", arguments: [held.id])
    }
    let id = try ObservationRow.insert(observation, supersedes: held?.id, by: act, db)
    try AuditRow.write(
      .observationPosted, of: ObservationRow.subject(observation), detail: "#\(id)",
      from: held?.observation.value.description, to: observation.value.description, by: act, db)
    return held.map { .superseded($0) } ?? .posted
  }

  /// Of two rounds that end on one day the one that was posted stays: posting again never flips the figure. A value of
  /// another origin is always replaced.
  private static func replaces(_ held: ObservationProvenance, _ new: ObservationProvenance) -> Bool {
    guard let held = held.survey, let new = new.survey else { return true }
    return held.roundEnd < new.roundEnd || held.roundID == new.roundID
  }
}
