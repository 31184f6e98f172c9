// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Whether most records of a file are held already, in the same unit and round, whatever batches hold them: such as a
/// workbook that was imported as a whole and comes again, saved anew, sheet by sheet.
///
/// The other side of ``GrownFileCheck``, which asks how much of a held batch comes again. Only records without a strong
/// id are compared, by content and unit by unit, as multisets; how many are enough, ``Sameness`` says.
struct HeldAgainCheck {
  let db: Database
  let round: String
  let batch: Int64

  /// What of one unit was compared.
  private struct Count {
    var new = 0
    var again = 0
    var kinds = 0
    var last: Int64?

    mutating func add(again hash: Int64) {
      again += 1
      if last != hash { kinds += 1 }
      last = hash
    }

    var isEnough: Bool { Sameness.isEnough(again: again, kinds: kinds, of: new) }
  }

  /// - Throws: E539 that tells how many records are held.
  func check(file: String) throws {
    guard try mayBeHeld() else { return }
    var counts: [String: Count] = [:]
    let left = try incoming()
    let right = try held()
    var one = try left.next().map(Key.init)
    var other = try right.next().map(Key.init)
    while let a = one {
      guard let b = other, !(a < b) else {
        counts[a.unit, default: Count()].new += 1
        one = try left.next().map(Key.init)
        continue
      }
      if a.isSame(as: b) {
        counts[a.unit, default: Count()].new += 1
        counts[a.unit, default: Count()].add(again: a.hash)
        one = try left.next().map(Key.init)
      }
      other = try right.next().map(Key.init)
    }
    let found = counts.filter(\.value.isEnough).min { $0.key < $1.key }
    guard let found else { return }
    throw SurveyStoreError(
      .recordsHeld, [String(found.value.again), String(found.value.new), found.key],
      at: Provenance(source: file))
  }

  /// Whether the units of the file hold as many records as would be enough: most imports are the first of their units.
  private func mayBeHeld() throws -> Bool {
    let most = try Bool.fetchOne(
      db,
      sql: """
        SELECT sum(min(new.formsWithoutID, coalesce(held.forms, 0))) > 0
        FROM batchUnit AS new LEFT JOIN
          (SELECT batchUnit.unitCode, sum(batchUnit.formsWithoutID) AS forms FROM batch
            JOIN batchUnit ON batchUnit.batchID = batch.id
            WHERE batch.roundID = ?2 AND batch.state = 'held' AND batch.id <> ?1
            GROUP BY batchUnit.unitCode) AS held ON held.unitCode = new.unitCode
        WHERE new.batchID = ?1
        HAVING sum(new.formsWithoutID) >= ?3
        """, arguments: [batch, round, Sameness.fewestForms])
    return most == true
  }

  private func incoming() throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Self.columns) FROM form WHERE \(FormRange.asCame) AND \(Self.isCompared) ORDER BY 1, 2
        """, arguments: [batch])
  }

  /// The records of all held batches in the units of the file.
  private func held() throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Self.columns)
        FROM batch CROSS JOIN
          (SELECT batchID, min(firstForm) AS firstForm, max(lastForm) AS lastForm FROM batchUnit
            WHERE unitCode IN (SELECT unitCode FROM batchUnit WHERE batchID = ?1) GROUP BY batchID) AS place
            ON place.batchID = batch.id
          CROSS JOIN form ON form.id BETWEEN place.firstForm AND place.lastForm
        WHERE batch.roundID = ?2 AND batch.state = 'held' AND batch.id <> ?1 AND form.batchID = batch.id
          AND coalesce(form.unitCode, '') IN (SELECT unitCode FROM batchUnit WHERE batchID = ?1)
          AND \(Self.isCompared)
        ORDER BY 1, 2
        """, arguments: [batch, round])
  }

  private static let columns = "coalesce(form.unitCode, '') AS unit, form.contentHash"
  private static let isCompared = "form.strongID IS NULL AND form.purgeID IS NULL"

  /// Ordered as SQLite orders it: the unit by its bytes, then the hash as a signed number.
  private struct Key {
    let unit: String
    let hash: Int64

    init(_ row: Row) throws {
      unit = try row(0)
      hash = try row(1)
    }

    func isSame(as other: Key) -> Bool { hash == other.hash && unit == other.unit }

    static func < (left: Key, right: Key) -> Bool {
      if left.unit != right.unit { return left.unit.utf8.lexicographicallyPrecedes(right.unit.utf8) }
      return left.hash < right.hash
    }
  }
}
