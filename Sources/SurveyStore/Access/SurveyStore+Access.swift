// SPDX-License-Identifier: Apache-2.0
import GRDB

extension SurveyStore {
  func explaining<T>(_ work: () throws -> T) throws -> T {
    try SurveyStoreError.explaining(file: file, work)
  }

  /// Reads from one state of the file. A body of a reading loop may read again.
  func reading<T>(_ body: (Database) throws -> T) throws -> T {
    try explaining {
      try queue.unsafeReentrantWrite { db in
        if db.isInsideTransaction { return try body(db) }
        return try Self.inTransaction(db, .deferred) { (try body(db), .commit) }
      }
    }
  }

  /// Changes the file, all or nothing.
  func writing<T>(_ body: (Database) throws -> T) throws -> T {
    try deciding { (try body($0), .commit) }
  }

  /// Changes the file, all or nothing; the body says whether it is to be kept.
  /// - Throws: E510 inside another reading or writing body.
  func deciding<T>(_ body: (Database) throws -> (T, Database.TransactionCompletion)) throws -> T {
    try explaining {
      try queue.unsafeReentrantWrite { db in
        guard !db.isInsideTransaction else { throw SurveyStoreError(.nestedChange) }
        return try Self.inTransaction(db, .immediate) { try body(db) }
      }
    }
  }

  private static func inTransaction<T>(
    _ db: Database, _ kind: Database.TransactionKind,
    _ body: () throws -> (T, Database.TransactionCompletion)
  ) throws -> T {
    var result: T?
    try db.inTransaction(kind) {
      let (value, completion) = try body()
      result = value
      return completion
    }
    guard let result else { throw SurveyStoreError(.nestedChange) }
    return result
  }
}
