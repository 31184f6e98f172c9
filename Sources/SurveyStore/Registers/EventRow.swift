// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

/// Facilitation events with their follow-ups, as two tables hold them.
enum EventRow {
  /// Versions that fit a condition, by kecamatan, day and record, then by version.
  static func fetchAll(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [HeldEvent]
  {
    let followUps = try followUps(db, where: condition, arguments)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT \(RegisterFileRow.columns("e")) FROM facilitationEvent e \(RegisterFileRow.joins("e"))
        WHERE \(condition) ORDER BY e.unitCode, e.day, e.record, e.version
        """, arguments: arguments
    ).map { row in
      let id: Int = try row("id")
      let withdrawnBy: Int? = try row("withdrawnBy")
      return try HeldEvent(
        record: row("record"), version: row("version"),
        event: FacilitationEvent(
          number: row("eventNumber"), unitCode: row("unitCode"), date: RegisterFileRow.day(row("day")),
          subject: row("subject"), partner: row("partner"), section: row("section"),
          followUps: followUps[id] ?? []),
        isSynthetic: row("isSynthetic"), isCurrent: row("isCurrent"), isWithdrawn: withdrawnBy != nil,
        origin: RegisterFileRow.origin(row), operatorName: row("operatorName"), writtenAt: row("time"))
    }
  }

  private static func followUps(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [Int: [FacilitationEvent.FollowUp]] {
    var all: [Int: [FacilitationEvent.FollowUp]] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.* FROM eventFollowUp f JOIN facilitationEvent e ON e.id = f.eventID
        WHERE \(condition) ORDER BY f.eventID, f.position
        """, arguments: arguments)
    for row in rows {
      guard let kind = FacilitationEvent.FollowUp.Kind(rawValue: try row("kind")) else {
        throw DatabaseError.damage
      }
      all[try row("eventID"), default: []].append(
        FacilitationEvent.FollowUp(
          kind: kind, date: try RegisterFileRow.day(row("day")), evidence: try row("evidence")))
    }
    return all
  }

  /// The version that holds for a number of a kecamatan; nil where there is none. One that was taken back is none.
  static func current(unit: String, number: String, _ db: Database) throws -> HeldEvent? {
    try fetchAll(
      db, where: "e.unitCode = ? AND e.eventNumber = ? AND e.isCurrent = 1 AND e.withdrawnBy IS NULL",
      [unit, number]
    ).first
  }

  /// Writes a first version, or the next one of a held event. The caller has written its line in the audit.
  static func insert(
    _ record: RegisterRecord<FacilitationEvent>, after held: HeldEvent?, fileID: Int?, _ db: Database
  ) throws {
    let id = (try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM facilitationEvent") ?? 0) + 1
    let earlier =
      try held.map { held in
        try Int.fetchOne(
          db, sql: "SELECT id FROM facilitationEvent WHERE record = ? AND isCurrent = 1",
          arguments: [held.record])
      } ?? nil
    if let earlier {
      try db.execute(sql: "UPDATE facilitationEvent SET isCurrent = 0 WHERE id = ?", arguments: [earlier])
    }
    let event = record.content
    try db.execute(
      sql: """
        INSERT INTO facilitationEvent VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT max(id) FROM audit), NULL)
        """,
      arguments: [
        id, held?.record ?? id, (held?.version ?? 0) + 1, earlier, event.unitCode, event.number,
        event.date.dayNumber, event.subject, event.partner, event.section, record.isSynthetic, fileID,
        fileID == nil ? nil : record.line,
      ])
    for (position, followUp) in event.followUps.enumerated() {
      try db.execute(
        sql: "INSERT INTO eventFollowUp VALUES (?, ?, ?, ?, ?)",
        arguments: [id, position, followUp.kind.rawValue, followUp.date.dayNumber, followUp.evidence])
    }
  }

  /// What the audit calls an event.
  static func subject(_ event: FacilitationEvent) -> String { "\(event.unitCode) \(event.number)" }

  /// What the audit says about an event.
  static func detail(_ event: FacilitationEvent) -> String {
    "\(event.date.isoText) \(event.followUps.map { "\($0.kind.rawValue) \($0.date.isoText)" }.joined(separator: ", "))"
  }
}
