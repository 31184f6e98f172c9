// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

/// What became of the order of a batch's columns.
public struct ReorderOutcome: Hashable, Sendable {
  /// The batch as it is held now.
  public let batch: Batch
  /// Whether anything changed.
  public let isChanged: Bool
  /// How many forms got a new version.
  public let forms: Int
  /// How many observations are marked stale by it.
  public let staleObservations: Int
}

extension SurveyStore {
  /// Settles the order of a batch's columns: its forms are read again by the new layout, each that is
  /// understood otherwise gets a new version, and tallies, accounts and observations follow. One
  /// transaction.
  /// - Parameters:
  ///   - id: the batch.
  ///   - order: `.element` or `.question`.
  ///   - layout: what its columns mean under that order, from what they mean now; what it throws is thrown
  ///     again.
  ///   - revise: a form read again by its raw cells under the new layout.
  /// - Throws: E531, E532, E559; nothing is changed then.
  public func reorder(
    batch id: Int, order: ElementOrder, act: OperatorAct, layout: (Batch) throws -> RawLayout,
    revise: (HeldVersion) throws -> FormRevision
  ) throws -> ReorderOutcome {
    try deciding { db in
      let batch = try BatchWriting.find(id, db)
      guard batch.state == .held else {
        throw SurveyStoreError(.batchNotHeld, [String(id), "store.batch.\(batch.state.rawValue)"])
      }
      try BatchWriting.refusePurged(id, db)
      let settled = try layout(batch)
      guard settled.fields != batch.layout.fields || order != batch.order else {
        return (ReorderOutcome(batch: batch, isChanged: false, forms: 0, staleObservations: 0), .rollback)
      }
      let forms = try Int.fetchAll(
        db, sql: "SELECT id FROM form WHERE \(FormRange.ofBatch) AND isCurrent = 1 ORDER BY id",
        arguments: [id])
      let detail = "\(batch.roundID) \(batch.order.rawValue) → \(order.rawValue)"
      try AuditRow.write(.batchReordered, of: String(id), detail: detail, by: act, db)
      let audit = db.lastInsertedRowID
      let before = try BatchLayouts.fetch(db, id: id)
      try settle(settled, order: order, batch: id, audit: audit, db)
      let after = try BatchWriting.find(id, db)
      let layouts = BatchLayouts(kept: before.kept, read: settled)
      let reading = VersionReading(db: db)
      var writing = try VersionWriting(db, round: batch.roundID, limits: limits)
      var changed = 0
      for form in forms {
        let held = try reading.version(form, batch: after, layouts: layouts)
        let revision = try revise(held)
        guard !revision.isEqual(to: held) else { continue }
        try writing.write(revision, over: held, kind: .reorder, audit: audit)
        changed += 1
      }
      let stale = try writing.finish(by: act)
      return (
        ReorderOutcome(
          batch: try BatchWriting.find(id, db), isChanged: true, forms: changed, staleObservations: stale),
        .commit
      )
    }
  }

  private func settle(
    _ layout: RawLayout, order: ElementOrder, batch: Int, audit: Int64, _ db: Database
  ) throws {
    for (position, field) in layout.fields.enumerated() {
      try db.execute(
        sql: "UPDATE batchColumn SET settledField = nullif(?, field) WHERE batchID = ? AND position = ?",
        arguments: [field.name, batch, position])
    }
    try db.execute(
      sql: "UPDATE batch SET elementOrder = ?, reorderedBy = ? WHERE id = ?",
      arguments: [order.rawValue, audit, batch])
  }
}
