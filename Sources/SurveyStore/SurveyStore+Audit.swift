// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// The lines of the audit, oldest first.
  /// - Parameters:
  ///   - action: only this action, such as `batch.import`; nil for all.
  ///   - subject: only this subject; nil for all.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func audit(action: String? = nil, subject: String? = nil) throws -> [AuditLine] {
    try reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM audit WHERE action = coalesce(?, action) AND subject = coalesce(?, subject) ORDER BY id
          """, arguments: [action, subject]
      ).map { try AuditRow.line($0) }
    }
  }

  /// Writes down that a decree of the office's own is kept from now on: its definitions change later values.
  /// - Parameters:
  ///   - number: the number of the decree.
  ///   - sha256: of its file, in small hexadecimal letters.
  public func noteDecree(_ number: String, sha256: String, act: OperatorAct) throws {
    try writing { db in try AuditRow.write(.decreeKept, of: number, to: sha256, by: act, db) }
  }

  /// Looks through the chain of the audit.
  /// - Parameter head: the link of a last line that somebody wrote down earlier; nil for none.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func verifyAudit(head: String? = nil) throws -> AuditVerification {
    try reading { db in
      var check = AuditChainCheck(writtenDown: head, digest: AuditDigest.sha256)
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY id")
      while let row = try rows.next() {
        let line = try AuditRow.line(row)
        check.take(AuditLink(event: line.event, hash: line.hash))
      }
      let kept = try Row.fetchOne(db, sql: "SELECT lines, hash FROM auditHead")
      let fault =
        // The last link is kept beside the lines since they are chained: that it is gone is a fault too.
        try check.finish(lines: Self.expectedLines(db), keptHead: kept.map { try $0("hash") } ?? "")
        ?? Self.changedGuards(db)
      let line = try fault?.line.flatMap { number in
        try Row.fetchOne(db, sql: "SELECT * FROM audit WHERE id = ?", arguments: [number])
      }
      return AuditVerification(
        lines: check.count, head: check.head, fault: fault, line: try line.map { try AuditRow.line($0) },
        lineOfHead: check.lineOfWrittenHead)
    }
  }

  /// How many lines there must have been: as many as are kept beside them, or as a row of any table names.
  private static func expectedLines(_ db: Database) throws -> Int {
    let references = try Row.fetchAll(
      db,
      sql: """
        SELECT held.name AS held, reference."from" AS named
        FROM sqlite_schema AS held JOIN pragma_foreign_key_list(held.name) AS reference
        WHERE held.type = 'table' AND reference."table" = 'audit'
        """)
    let kept = try Int.fetchOne(db, sql: "SELECT max(lines) FROM auditHead") ?? 0
    return try references.reduce(kept) { most, row in
      let (table, column): (String, String) = try (row("held"), row("named"))
      let named = try Int.fetchOne(
        db, sql: "SELECT max(\(column.quotedDatabaseIdentifier)) FROM \(table.quotedDatabaseIdentifier)")
      return max(most, named ?? 0)
    }
  }

  /// Guards of the audit that are not as this program makes them; nil where all are.
  private static func changedGuards(_ db: Database) throws -> AuditChainFault? {
    let sql = """
      SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('audit', 'auditHead')
      """
    func guards(_ db: Database) throws -> [String: String] {
      try Row.fetchAll(db, sql: sql).reduce(into: [:]) { guards, row in
        guards[try row("name")] = try row("sql")
      }
    }
    let fresh = try DatabaseQueue()
    try StoreSchema.migrator.migrate(fresh)
    let (expected, held) = (try fresh.read(guards), try guards(db))
    let changed = Set(expected.keys).union(held.keys).filter { expected[$0] != held[$0] }.sorted()
    return changed.isEmpty ? nil : .guardsMissing(changed)
  }
}

extension SurveyStore {
  /// A short text that is another one after every change of what papers can print: the number and time of the last
  /// line of the audit. That a paper was printed is no such change.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func auditMark() throws -> String {
    try reading { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT id, time FROM audit WHERE action <> ? ORDER BY id DESC LIMIT 1",
        arguments: [AuditAction.paperPrinted.rawValue])
      return try row.map { "\(try $0("id") as Int) \(try $0("time") as String)" } ?? ""
    }
  }
}
