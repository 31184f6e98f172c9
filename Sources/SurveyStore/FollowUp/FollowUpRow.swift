// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Rows of follow-up plans with their quarters, as two tables hold them.
enum FollowUpRow {
  /// Rows that fit a condition, in the order of unit, element and number, then of their versions.
  static func fetchAll(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [HeldFollowUp]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT followUp.*, audit.operatorName, audit.time FROM followUp JOIN audit ON audit.id = followUp.auditID
        WHERE \(condition) ORDER BY unitCode, elementCode, number, version
        """, arguments: arguments
    ).map { try held($0, db) }
  }

  /// The version of a row that holds.
  /// - Throws: E575.
  static func current(_ number: Int, _ db: Database) throws -> HeldFollowUp {
    let rows = try fetchAll(db, where: "number = ? AND isCurrent = 1", [number])
    guard let row = rows.first else { throw SurveyStoreError(.followUpNotFound, [String(number)]) }
    return row
  }

  /// The row that plans the same thing; nil where none does. One that was taken back is none.
  static func same(as followUp: FollowUp, _ db: Database) throws -> HeldFollowUp? {
    try fetchAll(
      db,
      where: """
        roundID = ? AND unitCode = ? AND elementCode = ? AND activityKey = ? AND isCurrent = 1
        AND state <> 'withdrawn'
        """,
      [followUp.roundID, followUp.unitCode, followUp.elementCode, followUp.activityKey.description]
    ).first
  }

  /// Writes a first version, or the next one of a held row, with its line in the audit.
  static func insert(_ followUp: FollowUp, after held: HeldFollowUp?, by act: OperatorAct, _ db: Database)
    throws
    -> HeldFollowUp
  {
    let last = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM followUp") ?? 0
    let number = held?.number ?? last + 1
    let version = (held?.version ?? 0) + 1
    let earlier =
      try held.map { held in
        try Int.fetchOne(
          db, sql: "SELECT id FROM followUp WHERE number = ? AND isCurrent = 1", arguments: [held.number])
      } ?? nil
    if let earlier {
      try db.execute(sql: "UPDATE followUp SET isCurrent = 0 WHERE id = ?", arguments: [earlier])
    }
    try AuditRow.write(
      held == nil ? .followUpPlanned : .followUpChanged, of: String(number),
      detail:
        "\(followUp.roundID) \(followUp.unitCode) \(followUp.elementCode) \(followUp.outcome.state.rawValue)",
      by: act, db)
    let outcome = followUp.outcome
    try db.execute(
      sql: """
        INSERT INTO followUp VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT max(id) FROM audit))
        """,
      arguments: [
        last + 1, number, version, earlier, followUp.roundID, followUp.unitCode, followUp.elementCode,
        followUp.activity, followUp.activityKey.description, followUp.responsible, outcome.state.rawValue,
        outcome.date?.dayNumber,
        outcome.description, outcome.evidence, outcome.obstacles,
      ])
    for quarter in followUp.quarters {
      try db.execute(
        sql: "INSERT INTO followUpQuarter VALUES (?, ?, ?)",
        arguments: [last + 1, quarter.year, quarter.quarter])
    }
    return HeldFollowUp(
      number: number, version: version, followUp: followUp, operatorName: act.operatorName,
      writtenAt: act.time)
  }

  private static func held(_ row: Row, _ db: Database) throws -> HeldFollowUp {
    let id: Int = try row("id")
    let quarters = try Row.fetchAll(
      db, sql: "SELECT year, quarter FROM followUpQuarter WHERE followUpID = ? ORDER BY year, quarter",
      arguments: [id]
    ).map { quarter in
      guard let value = PlanQuarter(year: try quarter("year"), quarter: try quarter("quarter")) else {
        throw DatabaseError.damage
      }
      return value
    }
    guard let state = FollowUpOutcome.State(rawValue: try row("state")) else { throw DatabaseError.damage }
    let doneOn: Int? = try row("doneOn")
    let date = try doneOn.map { number in
      guard let date = CalendarDate(dayNumber: number) else { throw DatabaseError.damage }
      return date
    }
    return try HeldFollowUp(
      number: row("number"), version: row("version"),
      followUp: FollowUp(
        roundID: row("roundID"), unitCode: row("unitCode"), elementCode: row("elementCode"),
        activity: row("activity"), quarters: quarters, responsible: row("responsible"),
        outcome: FollowUpOutcome(
          state: state, date: date, description: row("description"), evidence: row("evidence"),
          obstacles: row("obstacles"))),
      operatorName: row("operatorName"), writtenAt: row("time"))
  }
}
