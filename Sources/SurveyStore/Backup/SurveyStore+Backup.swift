// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Writes a consistent copy of the workspace into one file, mode 0600, while others may go on writing.
  ///
  /// The copy is a workspace file itself, with the attachments in it. Before it gets its name it is looked
  /// through: its pages, its references, and its tallies and accounts counted afresh from its forms.
  /// - Throws: E571 when there is something in that place, E572 when it cannot be written, E505 on a full
  ///   disk, E573 when the copy does not add up. No part of a copy is left behind.
  @discardableResult
  public func backup(to path: String, attachments: [StoreAttachment]) throws -> StoreBackup {
    let file = try BackupFile(path)
    do {
      let counts = try copy(to: file.draft, attachments: attachments)
      let digest = try BackupFile.digest(of: file.draft)
      try file.finish()
      return StoreBackup(
        path: path, size: digest.size, sha256: digest.sha256, rounds: counts.rounds, forms: counts.forms,
        attachments: attachments.map(\.name))
    } catch {
      file.forget()
      if let error = error as? DatabaseError, ![.SQLITE_IOERR, .SQLITE_CANTOPEN].contains(error.resultCode) {
        throw SurveyStoreError.explained(error, file: path)
      }
      if error is SurveyStoreError { throw error }
      throw SurveyStoreError(.backupNotWritten, [path])
    }
  }

  private func copy(to draft: String, attachments: [StoreAttachment]) throws -> (rounds: Int, forms: Int) {
    let target = try DatabaseQueue(path: draft)
    try queue.backup(to: target)
    try target.writeWithoutTransaction { db in
      // One file that needs no log beside it.
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try target.write { db in
      for attachment in attachments {
        try db.execute(
          sql: "INSERT OR REPLACE INTO attachment VALUES (?, ?)",
          arguments: [attachment.name, Data(attachment.content)])
      }
    }
    let copied = SurveyStore(folder: folder, file: draft, limits: limits, queue: target)
    guard try copied.isSound() else { throw SurveyStoreError(.backupUnsound, [draft]) }
    let counts = try target.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM round") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM form") ?? 0
      )
    }
    try target.close()
    return counts
  }

  /// Whether the file is whole and adds up.
  func isSound() throws -> Bool {
    let isWhole = try queue.read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"]
        && Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
    }
    guard isWhole else { return false }
    return try addsUp()
  }

  /// Makes a workspace from a backup.
  /// - Parameter place: puts the attachments into the folder; what it throws undoes everything.
  /// - Throws: E574 when the file is no backup of a workspace, E503 when it is newer than this program,
  ///   E502, E505, E506 and E508 as `create`. No workspace is left behind then.
  public static func restore(
    from backup: String, into folder: String, act: OperatorAct,
    limits: SurveyStoreLimits = SurveyStoreLimits(), place: ([StoreAttachment]) throws -> Void
  ) throws -> SurveyStore {
    var configuration = Configuration()
    configuration.readonly = true
    guard StoreFile.isPlain(backup),
      let source = try? DatabaseQueue(path: backup, configuration: configuration),
      (try? source.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") }) == StoreSchema.applicationID
    else { throw SurveyStoreError(.notABackup, [backup]) }
    let file = try StoreFile.prepare(folder: folder)
    do {
      do {
        let target = try DatabaseQueue(path: file)
        try source.backup(to: target)
        try target.close()
      }
      let store = try open(folder: folder, limits: limits)
      guard try store.hasPlainSchema(), try store.isSound() else {
        throw SurveyStoreError(.notABackup, [backup])
      }
      let attachments = try store.attachments()
      guard attachments.allSatisfy({ StoreAttachment.isPlain($0.name) }) else {
        throw SurveyStoreError(.notABackup, [backup])
      }
      try place(attachments)
      try store.writing { db in
        try db.execute(sql: "DELETE FROM attachment")
        try AuditRow.write(.workspaceRestored, of: "", by: act, db)
      }
      return store
    } catch {
      StoreFile.remove(file)
      if let error = error as? SurveyStoreError, [.damaged, .notAWorkspace, .engine].contains(error.code) {
        throw SurveyStoreError(.notABackup, [backup])
      }
      guard let error = error as? DatabaseError else { throw error }
      switch error.resultCode {
      case .SQLITE_FULL: throw SurveyStoreError(.diskFull, [file])
      case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: throw SurveyStoreError(.notWritable, [file])
      default: throw SurveyStoreError(.notABackup, [backup])
      }
    }
  }

  private func attachments() throws -> [StoreAttachment] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT name, content FROM attachment ORDER BY name").map { row in
        StoreAttachment(name: try row("name"), content: [UInt8](try row("content") as Data))
      }
    }
  }

  /// Whether the file has the tables and guards of this program and nothing beside them: a file from
  /// outside could bring triggers of its own.
  private func hasPlainSchema() throws -> Bool {
    let sql = """
      SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1
      """
    let fresh = try DatabaseQueue()
    try StoreSchema.migrator.migrate(fresh)
    return try queue.read { try String.fetchAll($0, sql: sql) }
      == fresh.read { try String.fetchAll($0, sql: sql) }
  }
}
