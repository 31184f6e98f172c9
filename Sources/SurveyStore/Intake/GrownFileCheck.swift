// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Whether a file brings a held batch again, corrected or grown (`TERMS.md`, "Identity").
///
/// Only records without a strong id are compared, by unit and content, as multisets: of a held batch of five
/// or more, or of five or more that it has of one unit, half or more come again. Only batches that could
/// share that many are read.
struct GrownFileCheck {
  /// Smaller batches are not compared.
  static let smallestBatch = 5

  let db: Database
  let round: String
  let batch: Int64

  /// - Throws: E534 that names the batch of which most records come again.
  func check(file: String) throws {
    var worst: (id: Int, name: String, found: Scope)?
    for row in try candidates() {
      let id: Int = try row("batchID")
      let asCame = try enough(recordsInBoth(batch, Int64(id)), of: Int64(id))
      guard let found = try asCame ?? enoughCorrected(Int64(id)) else { continue }
      if let known = worst, known.found.again >= found.again { continue }
      worst = (id, try row("fileName"), found)
    }
    guard let worst else { return }
    let found = worst.found
    let counts = [String(worst.id), worst.name, String(found.again), String(found.held)]
    let place = Provenance(source: file)
    guard let unit = found.unit else { throw SurveyStoreError(.grownFile, counts, at: place) }
    throw SurveyStoreError(.grownUnit, counts + [unit, String(found.batch)], at: place)
  }

  /// What comes again: of a whole batch, or of one unit of it.
  private struct Scope {
    var unit: String?
    var again: Int
    var held: Int
    /// How many the batch has in all.
    var batch = 0
  }

  private func candidates() throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT held.batchID, batch.fileName, sum(held.formsWithoutID) AS held,
          sum(min(held.formsWithoutID, coalesce(new.formsWithoutID, 0))) AS most
        FROM batch JOIN batchUnit AS held ON held.batchID = batch.id
          LEFT JOIN batchUnit AS new ON new.batchID = ?1 AND new.unitCode = held.unitCode
        WHERE batch.roundID = ?2 AND batch.state = 'held' AND batch.id <> ?1
        GROUP BY held.batchID
        HAVING (sum(held.formsWithoutID) >= ?3 AND most * 2 >= sum(held.formsWithoutID))
          OR max(held.formsWithoutID >= ?3
            AND min(held.formsWithoutID, coalesce(new.formsWithoutID, 0)) * 2 >= held.formsWithoutID)
        ORDER BY held.batchID
        """, arguments: [batch, round, Self.smallestBatch])
  }

  /// The whole batch, or one unit of it, of which half or more come again; nil where there is none.
  private func enough(_ again: [String: Int], of batch: Int64) throws -> Scope? {
    let held = try Row.fetchAll(
      db, sql: "SELECT unitCode, formsWithoutID FROM batchUnit WHERE batchID = ?", arguments: [batch])
    var scopes = [Scope(again: again.values.reduce(0, +), held: 0)]
    for row in held {
      let unit: String = try row(0)
      let count: Int = try row(1)
      scopes[0].held += count
      scopes.append(Scope(unit: unit, again: again[unit] ?? 0, held: count))
    }
    var found = scopes.first { $0.held >= Self.smallestBatch && $0.again * 2 >= $0.held }
    found?.batch = scopes[0].held
    return found
  }

  /// The same where the held forms are compared as operators have corrected them: the file may have been
  /// mended alike.
  private func enoughCorrected(_ held: Int64) throws -> Scope? {
    let isCorrected = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM formVersion WHERE batchID = ?)", arguments: [held])
    guard isCorrected == true else { return nil }
    return try enough(recordsInBoth(batch, held, corrected: true), of: held)
  }

  /// How many records of two batches are equal, by unit, each counted once: both sorted, walked side by side.
  private func recordsInBoth(_ first: Int64, _ second: Int64, corrected: Bool = false) throws -> [String: Int]
  {
    let left = try records(of: first)
    let right = try corrected ? latestRecords(of: second) : records(of: second)
    var count: [String: Int] = [:]
    var one = try left.next().map(Key.init)
    var other = try right.next().map(Key.init)
    while let a = one, let b = other {
      if a == b {
        count[a.unit, default: 0] += 1
        one = try left.next().map(Key.init)
        other = try right.next().map(Key.init)
      } else if a < b {
        one = try left.next().map(Key.init)
      } else {
        other = try right.next().map(Key.init)
      }
    }
    return count
  }

  private func records(of batch: Int64) throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT coalesce(unitCode, '') AS unit, contentHash FROM form
        WHERE \(FormRange.asCame) AND strongID IS NULL AND purgeID IS NULL ORDER BY 1, 2
        """, arguments: [batch])
  }

  /// Each record in its latest version.
  private func latestRecords(of batch: Int64) throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT coalesce(unitCode, '') AS unit, contentHash FROM form
        WHERE \(FormRange.ofBatch) AND strongID IS NULL AND purgeID IS NULL
          AND NOT EXISTS (SELECT 1 FROM formVersion WHERE previousID = form.id) ORDER BY 1, 2
        """, arguments: [batch])
  }

  /// Ordered as SQLite orders it: the unit by its bytes, then the hash as a signed number.
  private struct Key: Comparable {
    let unit: String
    let hash: Int64

    init(_ row: Row) throws {
      unit = try row(0)
      hash = try row(1)
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.unit != right.unit { return left.unit.utf8.lexicographicallyPrecedes(right.unit.utf8) }
      return left.hash < right.hash
    }
  }
}
