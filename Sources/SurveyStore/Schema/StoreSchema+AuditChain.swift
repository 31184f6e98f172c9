// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel

extension StoreSchema {
  /// The audit as a chain: each line bears old value, new value and the link to all lines before it, and the number
  /// and link of the last line are kept beside them, so that lines that are cut off at the end are missed.
  ///
  /// The lines that are there already are chained as they stand; what was done to them before cannot be told.
  static func chainAudit(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TRIGGER auditIsNotRewritten;
        ALTER TABLE audit ADD COLUMN oldValue TEXT;
        ALTER TABLE audit ADD COLUMN newValue TEXT;
        ALTER TABLE audit ADD COLUMN hash TEXT NOT NULL DEFAULT '';

        CREATE TABLE auditHead (
          one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
          lines INTEGER NOT NULL CHECK (lines >= 0),
          hash TEXT NOT NULL CHECK (length(hash) = 64)
        ) STRICT;
        """)
    var head = (lines: 0, hash: AuditDigest.start)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM audit ORDER BY id") {
      let event = try AuditEvent(
        number: row("id"), time: row("time"), operatorName: row("operatorName"), action: row("action"),
        subject: row("subject"), detail: row("detail"), why: row("why"))
      let hash = AuditDigest.link(of: event, after: head.hash)
      try db.execute(sql: "UPDATE audit SET hash = ? WHERE id = ?", arguments: [hash, event.number])
      head = (event.number, hash)
    }
    try db.execute(sql: "INSERT INTO auditHead VALUES (1, ?, ?)", arguments: [head.lines, head.hash])
    try db.execute(
      sql: """
        CREATE TRIGGER auditIsNotRewritten BEFORE UPDATE ON audit
          BEGIN SELECT RAISE(ABORT, 'an audit line is never rewritten'); END;
        CREATE TRIGGER auditIsChained BEFORE INSERT ON audit
          WHEN NOT (length(NEW.hash) = 64 AND NEW.id = (SELECT lines + 1 FROM auditHead))
          BEGIN SELECT RAISE(ABORT, 'an audit line is the next link'); END;
        CREATE TRIGGER auditHeadIsKept BEFORE DELETE ON auditHead
          BEGIN SELECT RAISE(ABORT, 'the head of the audit is never deleted'); END;
        CREATE TRIGGER auditHeadGrows BEFORE UPDATE ON auditHead
          WHEN NOT (NEW.one = OLD.one AND NEW.lines = OLD.lines + 1
            AND NEW.hash = (SELECT hash FROM audit WHERE id = NEW.lines))
          BEGIN SELECT RAISE(ABORT, 'the head of the audit is its last line'); END;
        """)
  }
}
