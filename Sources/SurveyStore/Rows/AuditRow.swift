// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

/// What was done, as one word that never changes.
enum AuditAction: String {
  case workspaceCreated = "workspace.create"
  case decreeKept = "decree.define"
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
  case observationStale = "observation.stale"
  case observationSubmitted = "observation.submit"
  case observationVerified = "observation.verify"
  case observationApproved = "observation.approve"
  case observationReturned = "observation.return"
  case observationLocked = "observation.lock"
  case observationReopened = "observation.reopen"
  case observationReplaced = "observation.replace"
  case evidenceAdded = "observation.evidence"
  case periodLocked = "period.lock"
  case periodReopened = "period.reopen"
  case targetSet = "target.set"
  case targetChanged = "target.change"
  case paperPrinted = "paper.print"
  case followUpPlanned = "followup.plan"
  case followUpChanged = "followup.change"
  case registerImported = "register.import"
  case eventAdded = "event.add"
  case eventChanged = "event.change"
  case eventWithdrawn = "event.withdraw"
  case documentAdded = "document.add"
  case documentReplaced = "document.replace"
  case documentWithdrawn = "document.withdraw"
}

/// Lines of the audit, written by the transaction that makes the change.
enum AuditRow {
  /// A line from a row with the columns of `audit`.
  static func line(_ row: Row) throws -> AuditLine {
    try AuditLine(
      id: row("id"), time: row("time"), operatorName: row("operatorName"), action: row("action"),
      subject: row("subject"), detail: row("detail"), why: row("why"), oldValue: row("oldValue"),
      newValue: row("newValue"), hash: row("hash"))
  }

  /// What the audit calls a form, in all of its versions: the number under which it came.
  static func form(_ original: Int) -> String { "form \(original)" }

  /// Writes the next line of the chain; `db.lastInsertedRowID` is its number afterwards.
  /// - Parameters:
  ///   - oldValue: the value before; nil where the change replaces none.
  ///   - newValue: the value after; nil where the change gives none.
  static func write(
    _ action: AuditAction, of subject: String, detail: String = "", from oldValue: String? = nil,
    to newValue: String? = nil, by act: OperatorAct, _ db: Database
  ) throws {
    guard let head = try Row.fetchOne(db, sql: "SELECT lines, hash FROM auditHead") else {
      throw DatabaseError.damage
    }
    let event = AuditEvent(
      number: try head("lines") + 1, time: act.time, operatorName: act.operatorName, action: action.rawValue,
      subject: subject, detail: detail, why: act.why, oldValue: oldValue, newValue: newValue)
    let hash = AuditDigest.link(of: event, after: try head("hash"))
    try db.execute(
      sql: """
        INSERT INTO audit (id, time, operatorName, action, subject, detail, why, oldValue, newValue, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.number, event.time, event.operatorName, event.action, event.subject, event.detail, event.why,
        event.oldValue, event.newValue, hash,
      ])
    try db.execute(sql: "UPDATE auditHead SET lines = ?, hash = ?", arguments: [event.number, hash])
  }
}
