// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The tables of a workspace and how an older file becomes a newer one.
///
/// Migrations are appended and named by date; one that has been released is never edited.
enum StoreSchema {
  /// Marks the file as a workspace of this toolkit: `ikm1` in ASCII, in SQLite's `application_id`.
  static let applicationID: Int32 = 0x696B_6D31

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("2026-11-22 first tables") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: placeTables)
      try db.execute(sql: formTables)
      try db.execute(sql: tallyTables)
      try db.execute(sql: observationTables)
      try db.execute(sql: guards)
    }
    migrator.registerMigration("2026-11-26 members of a batch") { db in
      try db.execute(sql: memberTables)
    }
    migrator.registerMigration("2026-11-26 corrections") { db in try db.execute(sql: correctionTables) }
    migrator.registerMigration("2026-11-26 purges and backups") { db in try db.execute(sql: purgeTables) }
    migrator.registerMigration("2026-11-26 names of documents go with a purge") { db in
      try db.execute(sql: purgedNames)
    }
    migrator.registerMigration("2026-11-26 follow-up plans") { db in try db.execute(sql: followUpTables) }
    migrator.registerMigration("2026-11-26 general observations") { db in
      try db.execute(sql: generalObservationTables)
    }
    migrator.registerMigration("2026-11-26 the audit as a chain", migrate: chainAudit)
    migrator.registerMigration("2026-11-26 locks of periods") { db in try db.execute(sql: lockTables) }
    migrator.registerMigration("2026-11-26 registers") { db in try db.execute(sql: registerTables) }
    migrator.registerMigration("2026-11-26 targets") { db in try db.execute(sql: targetTables) }
    migrator.registerMigration("2026-11-26 papers of observations") { db in
      try db.execute(sql: paperTables)
    }
    return migrator
  }
}
