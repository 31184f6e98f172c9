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
  case batchReordered = "batch.reorder"
  case formCorrected = "form.correct"
  case formWithdrawn = "form.withdraw"
  case formKept = "form.keep"
  case roundPurged = "round.purge"
  case workspaceRestored = "workspace.restore"
  case observationPosted = "observation.post"
  case observationConfirmed = "observation.confirm"
  case followUpPlanned = "followup.plan"
  case followUpChanged = "followup.change"
}

/// Lines of the audit, written by the transaction that makes the change.
enum AuditRow {
  /// A line from a row with the columns of `audit`.
  static func line(_ row: Row) throws -> AuditLine {
    try AuditLine(
      id: row("id"), time: row("time"), operatorName: row("operatorName"), action: row("action"),
      subject: row("subject"), detail: row("detail"), why: row("why"))
  }

  /// What the audit calls a form, in all of its versions: the number under which it came.
  static func form(_ original: Int) -> String { "form \(original)" }

  static func write(
    _ action: AuditAction, of subject: String, detail: String = "", by act: OperatorAct, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO audit (time, operatorName, action, subject, detail, why) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [act.time, act.operatorName, action.rawValue, subject, detail, act.why])
  }
}
