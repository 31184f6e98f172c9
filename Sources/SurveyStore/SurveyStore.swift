// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
public import SurveyModel

/// The store of one workspace: a single SQLite file that alone remembers.
///
/// Every change is one transaction that also writes its audit line: after a crash, a full disk or a `kill` at
/// any moment all of it is there or none. Calls are synchronous; several threads may share a store, and take
/// turns. Another process may read while one writes.
public final class SurveyStore: Sendable {
  /// The file's name inside the workspace folder.
  public static let fileName = "ikm.sqlite"

  /// The workspace folder.
  public let folder: String
  /// What one file may bring.
  public let limits: SurveyStoreLimits
  let file: String
  let queue: DatabaseQueue

  init(folder: String, file: String, limits: SurveyStoreLimits, queue: DatabaseQueue) {
    self.folder = folder
    self.file = file
    self.limits = limits
    self.queue = queue
  }

  /// Makes a workspace. A folder that did not exist, or was empty, gets mode 0700; the file gets 0600.
  /// - Parameter units: the units that it knows from the start.
  /// - Throws: E502 when there is one, E505, E506 or E508 when the folder cannot be written.
  public static func create(
    folder: String, units: [ServiceUnit], act: OperatorAct, limits: SurveyStoreLimits = SurveyStoreLimits()
  ) throws -> SurveyStore {
    try create(folder: folder, units: units, act: act, limits: limits, tuning: StoreTuning())
  }

  /// Opens a workspace and brings an older file up to date.
  /// - Throws: E501 when there is none, E503 when it is newer than this program, E504 while another process
  ///   changes it, E507 when it is damaged.
  public static func open(folder: String, limits: SurveyStoreLimits = SurveyStoreLimits()) throws
    -> SurveyStore
  {
    try open(folder: folder, limits: limits, tuning: StoreTuning())
  }

  static func create(
    folder: String, units: [ServiceUnit], act: OperatorAct, limits: SurveyStoreLimits, tuning: StoreTuning
  ) throws -> SurveyStore {
    let file = try StoreFile.prepare(folder: folder)
    do {
      let queue = try tuning.queue(file: file)
      let store = SurveyStore(folder: folder, file: file, limits: limits, queue: queue)
      try store.explaining { try StoreSchema.migrator.migrate(queue) }
      try store.writing { db in
        try AuditRow.write(.workspaceCreated, of: "", by: act, db)
        for unit in units where try UnitRow.register(unit, db) {
          try AuditRow.write(.unitRegistered, of: unit.code, detail: unit.name, by: act, db)
        }
      }
      return store
    } catch {
      StoreFile.remove(file)
      throw SurveyStoreError.explained(error, file: file)
    }
  }

  static func open(folder: String, limits: SurveyStoreLimits, tuning: StoreTuning) throws -> SurveyStore {
    let file = try StoreFile.find(folder: folder)
    return try SurveyStoreError.explaining(file: file) {
      let queue = try tuning.queue(file: file)
      let migrator = StoreSchema.migrator
      let isMine = try queue.read { db in
        try Int32.fetchOne(db, sql: "PRAGMA application_id") == StoreSchema.applicationID
      }
      guard isMine else { throw SurveyStoreError(.notAWorkspace, [folder]) }
      guard try !queue.read(migrator.hasBeenSuperseded) else { throw SurveyStoreError(.newerSchema, [file]) }
      if try !queue.read(migrator.hasCompletedMigrations) { try migrator.migrate(queue) }
      return SurveyStore(folder: folder, file: file, limits: limits, queue: queue)
    }
  }
}
