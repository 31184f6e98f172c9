// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// The batches of a round, withdrawn and replaced ones included; of all rounds when none is given.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func batches(round: String? = nil) throws -> [Batch] {
    try reading { try BatchRow.fetchAll($0, where: "roundID = coalesce(?, roundID)", [round]) }
  }

  /// A batch; nil when there is none of this number.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func batch(_ id: Int) throws -> Batch? { try reading { try BatchRow.fetch($0, id: id) } }

  /// The documents of a batch that came as a folder or zip, by name; none for a single file.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func members(ofBatch id: Int) throws -> [BatchMember] {
    try reading { try BatchMemberRow.fetchAll($0, batch: id) }
  }

  /// Withdraws a batch: its forms stay, excluded, each with a finding R206; the versions of other batches that
  /// they superseded count again; tallies and accounts follow, and
  /// observations made from them are marked stale. A final round takes it too.
  /// - Returns: the batch as it is held now.
  /// - Throws: E531 when there is none, E532 when it is withdrawn or replaced already, E559 when forms of
  ///   it are purged.
  @discardableResult
  public func withdraw(batch id: Int, act: OperatorAct) throws -> Batch {
    try writing { db in
      let batch = try BatchWriting.find(id, db)
      guard batch.state == .held else {
        throw SurveyStoreError(.batchNotHeld, [String(id), "store.batch.\(batch.state.rawValue)"])
      }
      try BatchWriting.refusePurged(id, db)
      var ledger = StoreLedger(shape: try TallyTable.heldShape(db, round: batch.roundID))
      try ledger.leave(batch: id, round: batch.roundID, db) { account, status in
        account.count(status, -1)
        account.count(.excluded)
      }
      try ledger.restoreVersions(supersededBy: id, round: batch.roundID, db)
      try db.execute(
        sql: """
          INSERT INTO finding (batchID, formID, unitCode, rule, severity, record, line, columnNumber, field,
            arguments)
          SELECT batchID, id, coalesce(unitCode, ''), ?2, ?3, record, line, 0, '', ?4 FROM form
          WHERE \(FormRange.ofBatch) AND isCurrent = 1
          """,
        arguments: [
          id, RuleID.withdrawn.rawValue, Severity.exclusion.rawValue, PackedText.joined([act.why]),
        ])
      try db.execute(
        sql: """
          UPDATE form SET status = 'excluded', exclusion = 'withdrawn'
          WHERE \(FormRange.ofBatch) AND isCurrent = 1
          """,
        arguments: [id])
      try db.execute(sql: "UPDATE batch SET state = 'withdrawn' WHERE id = ?", arguments: [id])
      let touched = Set(ledger.tallies.map { ledger.units[$0.unit].code })
      try ledger.write(db, round: batch.roundID)
      try ObservationRow.markStale(round: batch.roundID, units: touched, by: act, db)
      try AuditRow.write(.batchWithdrawn, of: String(id), detail: batch.roundID, by: act, db)
      return try BatchWriting.find(id, db)
    }
  }
}
