// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// What was done, as one word that never changes.
enum AuditAction: String {
  case workspaceCreated = "workspace.create"
  case unitRegistered = "unit.register"
  case roundOpened = "round.open"
  case roundDefined = "round.define"
  case populationSet = "round.population"
  case roundClosed = "round.close"
  case batchImported = "batch.import"
  case batchReplaced = "batch.replace"
  case batchWithdrawn = "batch.withdraw"
  case observationPosted = "observation.post"
  case observationConfirmed = "observation.confirm"
}

/// Lines of the audit, written by the transaction that makes the change.
enum AuditRow {
  static func write(
    _ action: AuditAction, of subject: String, detail: String = "", by act: OperatorAct, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO audit (time, operatorName, action, subject, detail, why) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [act.time, act.operatorName, action.rawValue, subject, detail, act.why])
  }
}
