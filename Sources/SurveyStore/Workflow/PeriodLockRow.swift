// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Locks of periods that hold.
enum PeriodLockRow {
  static func fetchAll(_ db: Database) throws -> [PeriodLock] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT periodLock.*, audit.operatorName, audit.time FROM periodLock JOIN audit ON audit.id = periodLock.lockID
        WHERE reopenID IS NULL ORDER BY period, coalesce(unitCode, '')
        """
    ).map { row in
      guard let period = CalendarPeriod(try row("period") as String) else { throw DatabaseError.damage }
      return try PeriodLock(
        period: period, unitCode: row("unitCode"), operatorName: row("operatorName"), lockedAt: row("time"))
    }
  }

  /// - Parameter subject: what the audit calls that which was to be changed.
  /// - Throws: E913 where a lock covers the period of the unit.
  static func refuseLocked(_ period: CalendarPeriod, unit: String, naming subject: String, _ db: Database)
    throws
  {
    if let lock = try fetchAll(db).first(where: { $0.covers(period, unit: unit) }) {
      throw SurveyStoreError(.periodLocked, [subject, lock.period.description])
    }
  }

  /// What the audit calls the values of a period: of one unit, or `*` for all.
  static func subject(_ period: CalendarPeriod, _ unit: String?) -> String { "\(period) \(unit ?? "*")" }

  /// Notes a lock by the audit line that was written last.
  static func insert(_ period: CalendarPeriod, unit: String?, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO periodLock (period, unitCode, lockID) VALUES (?, ?, (SELECT lines FROM auditHead))",
      arguments: [period.description, unit])
  }

  /// Ends a lock by the audit line that was written last.
  static func reopen(_ period: CalendarPeriod, unit: String?, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE periodLock SET reopenID = (SELECT lines FROM auditHead)
        WHERE reopenID IS NULL AND period = ? AND unitCode IS ?
        """, arguments: [period.description, unit])
  }
}
