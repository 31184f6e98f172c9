// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Writes the rows of a batch itself.
enum BatchWriting {
  /// Inserts the batch with an empty account.
  static func insert(_ request: BatchRequest, _ db: Database) throws -> Int64 {
    if let code = request.unitCode, try !UnitRow.exists(db, code: code) {
      throw SurveyStoreError(.unitNotFound, [code])
    }
    try db.execute(
      sql: """
        INSERT INTO batch (roundID, fileName, fileSize, sha256, format, formatVersion, questionnaireID, unitCode,
          chosenOrder, elementOrder, isSynthetic, accepted, warned, excluded, alreadyHeld, state, operatorName,
          importedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 'held', ?, ?)
        """,
      arguments: [
        request.roundID, request.manifest.name, request.manifest.size, request.manifest.sha256,
        request.header.format, request.header.version, request.questionnaire.id, request.unitCode,
        request.chosenOrder?.rawValue, request.header.order.rawValue, request.header.isSynthetic,
        request.act.operatorName, request.act.time,
      ])
    return db.lastInsertedRowID
  }

  /// Writes what the end of the file has settled.
  static func complete(
    _ batch: Int64, account: FormAccount, header: FileHeader, layout: RawLayout?, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE batch SET format = ?, formatVersion = ?, elementOrder = ?, isSynthetic = ?, accepted = ?,
          warned = ?, excluded = ?, alreadyHeld = ? WHERE id = ?
        """,
      arguments: [
        header.format, header.version, header.order.rawValue, header.isSynthetic, account.accepted,
        account.warned, account.excluded, account.alreadyHeld, batch,
      ])
    let layout = layout ?? header.layout
    for (position, (field, heading)) in zip(layout.fields, layout.headings).enumerated() {
      try db.execute(
        sql: "INSERT INTO batchColumn (batchID, position, field, heading) VALUES (?, ?, ?, ?)",
        arguments: [batch, position, field.name, heading])
    }
    for (position, entry) in header.dialect.enumerated() {
      try db.execute(
        sql: "INSERT INTO batchDialect VALUES (?, ?, ?, ?)",
        arguments: [batch, position, entry.name, entry.value])
    }
  }

  /// Supersedes the forms of a batch that the new one replaces, in whatever version they are.
  /// - Returns: the forms among them that an operator had corrected.
  /// - Throws: E531, E532, E535 or E559.
  static func replace(
    _ id: Int, by batch: Int64, request: BatchRequest, ledger: inout StoreLedger, _ db: Database
  ) throws -> [Int] {
    let held = try find(id, db)
    guard held.roundID == request.roundID else {
      throw SurveyStoreError(.replacedBatchElsewhere, [String(id), held.roundID, request.roundID])
    }
    guard held.state == .held else {
      throw SurveyStoreError(.batchNotHeld, [String(id), "store.batch.\(held.state.rawValue)"])
    }
    let lost = try corrections(of: id, db)
    try refusePurged(id, db)
    try ledger.leave(batch: id, round: request.roundID, db) { account, status in
      account.count(status, -1)
      account.superseded += 1
    }
    try ledger.restoreVersions(supersededBy: id, round: request.roundID, db)
    try db.execute(sql: "UPDATE form SET isCurrent = 0 WHERE \(FormRange.ofBatch)", arguments: [id])
    try db.execute(
      sql: "UPDATE batch SET state = 'replaced', replacedBy = ? WHERE id = ?", arguments: [batch, id])
    try AuditRow.write(.batchReplaced, of: String(id), detail: String(batch), by: request.act, db)
    return lost
  }

  /// What the purged forms of a batch counted stays counted.
  /// - Throws: E559 when forms of it are purged.
  static func refusePurged(_ id: Int, _ db: Database) throws {
    let purged = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM form WHERE \(FormRange.asCame) AND purgeID IS NOT NULL", arguments: [id])
    guard let purged, purged == 0 else {
      throw SurveyStoreError(.batchPurged, [String(id), String(purged ?? 0)])
    }
  }

  /// The forms of a batch that an operator has corrected, as they are numbered now.
  static func corrections(of id: Int, _ db: Database) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT form.id FROM form WHERE form.isCurrent = 1 AND form.id IN
          (SELECT formID FROM formVersion WHERE batchID = ?1 AND originalID IN
            (SELECT originalID FROM formVersion WHERE batchID = ?1 AND kind <> 'reorder'))
        ORDER BY form.id
        """, arguments: [id])
  }

  /// A batch that exists.
  /// - Throws: E531.
  static func find(_ id: Int, _ db: Database) throws -> Batch {
    guard let batch = try BatchRow.fetch(db, id: id) else {
      throw SurveyStoreError(.batchNotFound, [String(id)])
    }
    return batch
  }
}
