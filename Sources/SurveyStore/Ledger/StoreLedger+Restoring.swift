// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension StoreLedger {
  /// Brings back the versions that current forms of a batch have superseded: a batch that no longer counts must
  /// not take the forms of other batches with it.
  ///
  /// A version of another batch that does not count either is passed over; the one before it comes back then.
  mutating func restoreVersions(supersededBy batch: Int, round: String, _ db: Database) throws {
    let edited = try Int64.fetchAll(
      db,
      sql:
        "SELECT supersedes FROM form WHERE \(FormRange.ofBatch) AND isCurrent = 1 AND supersedes IS NOT NULL",
      arguments: [batch])
    for id in Set(edited).sorted() {
      guard let version = try Self.heldVersion(from: id, without: batch, db) else { continue }
      try restore(form: version, round: round, db)
    }
  }

  /// The first version, from this one backwards, whose batch counts; nil where there is none.
  private static func heldVersion(from id: Int64, without batch: Int, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        WITH RECURSIVE version(step, id, earlier, isHeld) AS (
          SELECT 0, form.id, supersedes, batchID <> ?2 AND batch.state = 'held' FROM form
            JOIN batch ON batch.id = batchID WHERE form.id = ?1
          UNION ALL
          SELECT step + 1, form.id, form.supersedes, form.batchID <> ?2 AND batch.state = 'held' FROM version
            JOIN form ON form.id = earlier JOIN batch ON batch.id = form.batchID
            WHERE NOT isHeld AND step < 10000)
        SELECT id FROM version WHERE isHeld ORDER BY step LIMIT 1
        """, arguments: [id, batch])
  }

  private mutating func restore(form id: Int64, round: String, _ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT unitCode, service, answers, status FROM form WHERE id = ? AND isCurrent = 0 AND purgeID IS NULL
        """, arguments: [id])
    guard let row, let status = FormStatus(rawValue: try row(3)) else { return }
    try db.execute(sql: "UPDATE form SET isCurrent = 1 WHERE id = ?", arguments: [id])
    let unit = try index(of: row(0), round: round, db)
    if status != .excluded { try add(FormText.answers(row(2)), toUnit: unit, service: row(1)) }
    change(unit: unit) { entry in
      entry.account.superseded -= 1
      entry.account.count(status)
    }
  }
}
