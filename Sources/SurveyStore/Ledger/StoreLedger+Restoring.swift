// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension StoreLedger {
  /// Brings back the versions that current forms of a batch have superseded: a batch that no longer counts
  /// must not take the forms of other batches with it.
  ///
  /// A version of another batch that does not count either is passed over; the one before it comes back then.
  /// One that a counting edit of another batch has superseded too does not come back.
  /// Nor does a purged one, whose answers are gone.
  mutating func restoreVersions(supersededBy batch: Int, round: String, _ db: Database) throws {
    let edited = try Int64.fetchAll(
      db,
      sql:
        "SELECT supersedes FROM form WHERE \(FormRange.ofBatch) AND isCurrent = 1 AND supersedes IS NOT NULL",
      arguments: [batch])
    guard !edited.isEmpty else { return }
    let chain = EditChain(db: db, round: round)
    let superseded = try chain.idsEdited(outside: batch)
    var restored: Set<Int64> = []
    for id in Set(edited).sorted() {
      guard let version = try chain.version(from: id, without: batch), restored.insert(version).inserted,
        try !isSuperseded(version, among: superseded, db)
      else { continue }
      try restore(form: version, round: round, db)
    }
  }

  private func isSuperseded(_ form: Int64, among ids: Set<String>, _ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT strongID FROM form WHERE id = ?", arguments: [form])
      .map(ids.contains) ?? false
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
