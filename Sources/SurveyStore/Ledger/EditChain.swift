// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The versions that edits of submissions name, across the batches of one round.
struct EditChain {
  let db: Database
  let round: String

  /// The version that an edit of this submission takes the place of: the submission itself or, where it does
  /// not count any more, the version before it that has come back; nil where none counts.
  func standing(for strongID: String) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        WITH RECURSIVE version(step, id, earlier) AS (
          SELECT 0, form.id, supersedes FROM form JOIN batch ON batch.id = batchID
            WHERE strongHash = ?1 AND strongID = ?2 AND roundID = ?3
          UNION
          SELECT step + 1, form.id, form.supersedes FROM version JOIN form ON form.id = earlier
            WHERE step < 10000)
        SELECT version.id FROM version JOIN form ON form.id = version.id JOIN batch ON batch.id = batchID
        WHERE isCurrent = 1 AND batch.state = 'held' AND exclusion IS NOT 'withdrawn' AND purgeID IS NULL
        ORDER BY step, version.id DESC LIMIT 1
        """, arguments: [Self.hash(strongID), strongID, round])
  }

  /// The latest version of a submission, whether it counts or not.
  func latest(_ strongID: String) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(form.id) FROM form JOIN batch ON batch.id = batchID
        WHERE strongHash = ?1 AND strongID = ?2 AND roundID = ?3
        """, arguments: [Self.hash(strongID), strongID, round])
  }

  /// The ids of all submissions that counting edits outside a batch have superseded, at any distance.
  func idsEdited(outside batch: Int) throws -> Set<String> {
    try String.fetchSet(
      db,
      sql: """
        WITH RECURSIVE edited(earlier, name) AS (
          SELECT supersedes, deprecatedID FROM form JOIN batch ON batch.id = batchID
            WHERE deprecatedID IS NOT NULL AND roundID = ?1 AND batch.state = 'held' AND batchID <> ?2
              AND isCurrent = 1 AND (exclusion IS NULL OR exclusion NOT IN ('withdrawn', 'conflict'))
          UNION
          SELECT form.supersedes, form.deprecatedID FROM edited JOIN form ON form.id = earlier)
        SELECT name FROM edited WHERE name IS NOT NULL
        """, arguments: [round, batch])
  }

  /// The version that comes back when an edit in a batch no longer counts: from this one backwards the first
  /// whose batch counts, or that another file holds too; nil where there is none or what it said is deleted.
  func version(from id: Int64, without batch: Int) throws -> Int64? {
    var seen: Set<Int64> = []
    var next: Int64? = id
    while let here = next, seen.insert(here).inserted {
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT strongID, supersedes, purgeID, batchID <> ?2 AND batch.state = 'held' AS isHeld
          FROM form JOIN batch ON batch.id = batchID WHERE form.id = ?1
          """, arguments: [here, batch])
      guard let row else { return nil }
      if try row("isHeld") { return try row("purgeID") as Int? == nil ? here : nil }
      if let name: String = try row("strongID"), let twin = try twin(name, without: batch) { return twin }
      next = try row("supersedes")
    }
    return nil
  }

  /// The same submission as another file holds it: superseded by an edit, like the one whose file is gone.
  private func twin(_ strongID: String, without batch: Int) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(form.id) FROM form JOIN batch ON batch.id = batchID
        WHERE strongHash = ?1 AND strongID = ?2 AND roundID = ?3 AND batchID <> ?4 AND batch.state = 'held'
          AND isCurrent = 0 AND NOT EXISTS (SELECT 1 FROM formVersion WHERE previousID = form.id)
        """, arguments: [Self.hash(strongID), strongID, round, batch])
  }

  private static func hash(_ id: String) -> Int64 {
    Array(id.utf8).withUnsafeBufferPointer { FormEncoder.hash($0) }
  }
}
