// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

/// Observations with their elements, as two tables hold them.
enum ObservationRow {
  static func fetchAll(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [HeldObservation]
  {
    try Row.fetchAll(
      db, sql: "SELECT * FROM observation WHERE \(condition) ORDER BY indicatorCode, unitCode, period, id",
      arguments: arguments
    ).compactMap { try held($0, db) }
  }

  static func insert(_ observation: Observation, supersedes: Int?, by act: OperatorAct, _ db: Database) throws
  {
    guard let trail = observation.provenance.survey else { return }
    try db.execute(
      sql: """
        INSERT INTO observation (indicatorCode, definitionVersion, unitCode, period, exact, value, roundID,
          roundEnd, rulebookID, questionnaireID, respondents, grade, tallyDigest, isSynthetic, isCurrent, isStale,
          supersedes, operatorName, postedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, ?, ?, ?)
        """,
      arguments: [
        observation.indicatorCode, observation.definitionVersion, observation.unitCode,
        observation.period.description, observation.exact.fractionText, observation.value.description,
        trail.roundID, trail.roundEnd.dayNumber, trail.rulebookID, trail.questionnaireID, trail.respondents,
        trail.grade, trail.tallyDigest, trail.isSynthetic, supersedes, act.operatorName, act.time,
      ])
    let id = db.lastInsertedRowID
    for (position, element) in trail.elements.enumerated() {
      try db.execute(
        sql: "INSERT INTO observationElement VALUES (?, ?, ?, ?, ?)",
        arguments: [id, position, element.code, element.answered, element.sum.fractionText])
    }
  }

  /// Forms changed behind an observation, and it came out the same again.
  static func refresh(_ held: HeldObservation, by act: OperatorAct, _ db: Database) throws {
    try db.execute(sql: "UPDATE observation SET isStale = 0 WHERE id = ?", arguments: [held.id])
    try AuditRow.write(.observationConfirmed, of: subject(held.observation), by: act, db)
  }

  /// What the audit calls an observation.
  static func subject(_ observation: Observation) -> String {
    "\(observation.indicatorCode) \(observation.unitCode) \(observation.period)"
  }

  /// Marks the current observations made from these units' forms of a round.
  static func markStale(round: String, units: Set<String>, _ db: Database) throws {
    for unit in units.sorted() {
      try db.execute(
        sql: "UPDATE observation SET isStale = 1 WHERE isCurrent = 1 AND roundID = ? AND unitCode = ?",
        arguments: [round, unit])
    }
  }

  private static func held(_ row: Row, _ db: Database) throws -> HeldObservation? {
    guard let period = CalendarPeriod(try row("period") as String),
      let exact = ExactRatio(fractionText: try row("exact") as String),
      let value = RoundedNumber(decimalText: try row("value") as String),
      let roundEnd = CalendarDate(dayNumber: try row("roundEnd"))
    else { return nil }
    let elements = try Row.fetchAll(
      db, sql: "SELECT * FROM observationElement WHERE observationID = ? ORDER BY position",
      arguments: [try row("id") as Int])
    let trail = try SurveyTrail(
      roundID: row("roundID"), roundEnd: roundEnd, rulebookID: row("rulebookID"),
      questionnaireID: row("questionnaireID"), respondents: row("respondents"), grade: row("grade"),
      elements: elements.compactMap { element in
        try ExactRatio(fractionText: element("sum") as String).map {
          try SurveyTrail.ElementFigure(
            code: element("element"), answered: element("answered"), sum: $0)
        }
      },
      tallyDigest: row("tallyDigest"), isSynthetic: row("isSynthetic"))
    return try HeldObservation(
      id: row("id"),
      observation: Observation(
        indicatorCode: row("indicatorCode"), definitionVersion: row("definitionVersion"),
        unitCode: row("unitCode"), period: period, measure: .index(exact), value: value,
        provenance: .survey(trail)),
      isCurrent: row("isCurrent"), isStale: row("isStale"), supersedes: row("supersedes"),
      operatorName: row("operatorName"), postedAt: row("postedAt"))
  }
}
