// SPDX-License-Identifier: Apache-2.0
import GRDB

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
}

extension SurveyStore {
  /// A short text that is another one after every change that is audited: the number and time of the last line.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func auditMark() throws -> String {
    try reading { db in
      let row = try Row.fetchOne(db, sql: "SELECT id, time FROM audit ORDER BY id DESC LIMIT 1")
      return row.map { "\($0["id"] as Int) \($0["time"] as String)" } ?? ""
    }
  }
}
