// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

/// Observations with their trails, counts, alternatives and evidence, as several tables hold them.
enum ObservationRow {
  static func fetchAll(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [HeldObservation]
  {
    try Row.fetchAll(
      db, sql: "SELECT * FROM observation WHERE \(condition) ORDER BY indicatorCode, unitCode, period, id",
      arguments: arguments
    ).map { try held($0, db) }
  }

  /// The observation of a number.
  /// - Throws: E910.
  static func find(_ id: Int, _ db: Database) throws -> HeldObservation {
    guard let held = try fetchAll(db, where: "id = ?", [id]).first else {
      throw SurveyStoreError(.observationNotFound, [String(id)])
    }
    return held
  }

  /// The latest version of what an observation measures; nil where nothing is held.
  static func current(of observation: Observation, _ db: Database) throws -> HeldObservation? {
    try fetchAll(
      db, where: "indicatorCode = ? AND unitCode = ? AND period = ? AND isCurrent = 1",
      [observation.indicatorCode, observation.unitCode, observation.period.description]
    ).first
  }

  /// What the audit calls an observation, in all of its versions.
  static func subject(_ observation: Observation) -> String {
    "\(observation.indicatorCode) \(observation.unitCode) \(observation.period)"
  }

  /// Forms or records changed behind an observation, and it came out the same again.
  static func refresh(_ held: HeldObservation, by act: OperatorAct, _ db: Database) throws {
    try db.execute(sql: "UPDATE observation SET isStale = 0 WHERE id = ?", arguments: [held.id])
    try AuditRow.write(.observationConfirmed, of: subject(held.observation), by: act, db)
  }

  /// Marks the observations made from these units' forms of a round: the current ones and those in force.
  /// - Returns: how many were not marked before.
  @discardableResult
  static func markStale(round: String, units: Set<String>, by act: OperatorAct, _ db: Database) throws -> Int
  {
    try units.sorted().reduce(0) { count, unit in
      try count
        + markStale(
          where: "unitCode = ? AND id IN (SELECT observationID FROM observationSurvey WHERE roundID = ?)",
          [unit, round], by: act, db)
    }
  }

  /// Marks the observations made from the records of a register of a unit in these years: the current ones and those
  /// in force.
  /// - Returns: how many were not marked before.
  @discardableResult
  static func markStale(
    _ register: RegisterTrail.Register, unit: String, years: Set<Int>, by act: OperatorAct, _ db: Database
  ) throws -> Int {
    try years.sorted().reduce(0) { count, year in
      try count
        + markStale(
          where: """
            unitCode = ? AND substr(period, 1, 4) = ?
            AND id IN (SELECT observationID FROM observationRegister WHERE register = ?)
            """, [unit, CalendarPeriod.year(year).description, register.rawValue], by: act, db)
    }
  }

  private static func markStale(
    where condition: String, _ arguments: StatementArguments, by act: OperatorAct, _ db: Database
  ) throws -> Int {
    let fresh = try fetchAll(
      db, where: "(isCurrent = 1 OR isInForce = 1) AND isStale = 0 AND \(condition)", arguments)
    for held in fresh {
      try db.execute(sql: "UPDATE observation SET isStale = 1 WHERE id = ?", arguments: [held.id])
      try AuditRow.write(
        .observationStale, of: subject(held.observation),
        detail: "#\(held.id) \(held.observation.value) \(held.status.rawValue)", by: act, db)
    }
    return fresh.count
  }
}
