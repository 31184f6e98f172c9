// SPDX-License-Identifier: Apache-2.0
import GRDB
public import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// Posts an observation: one holds for each indicator, unit and period, the older ones stay as history.
  /// An equal one changes nothing (one that was stale is fresh again); one from an earlier round than the held
  /// one is not taken.
  /// - Throws: E521 or E541 when its round or its unit is not known.
  @discardableResult
  public func post(_ observation: Observation, act: OperatorAct) throws -> PostResult {
    try writing { db in
      guard let trail = observation.provenance.survey else { return .unchanged }
      _ = try RoundRow.find(db, id: trail.roundID)
      guard try UnitRow.exists(db, code: observation.unitCode) else {
        throw SurveyStoreError(.unitNotFound, [observation.unitCode])
      }
      let held = try ObservationRow.fetchAll(
        db, where: "indicatorCode = ? AND unitCode = ? AND period = ? AND isCurrent = 1",
        [observation.indicatorCode, observation.unitCode, observation.period.description]
      ).first
      if let held {
        if held.observation == observation {
          if held.isStale { try ObservationRow.refresh(held, by: act, db) }
          return .unchanged
        }
        // Of two rounds that end on one day the one that was posted stays: posting again never flips the figure.
        let heldTrail = held.observation.provenance.survey
        let isLater = heldTrail.map { $0.roundEnd < trail.roundEnd } ?? false
        guard isLater || heldTrail?.roundID == trail.roundID else {
          return .laterRoundHeld(held)
        }
        try db.execute(sql: "UPDATE observation SET isCurrent = 0 WHERE id = ?", arguments: [held.id])
      }
      try ObservationRow.insert(observation, supersedes: held?.id, by: act, db)
      try AuditRow.write(
        .observationPosted, of: ObservationRow.subject(observation),
        detail: observation.value.description, by: act, db)
      return held.map { .superseded($0) } ?? .posted
    }
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
}
