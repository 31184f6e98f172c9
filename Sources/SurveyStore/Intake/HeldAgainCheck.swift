// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Whether most records of a file are held already, in the same unit and round, whatever batches hold them: such as a
/// workbook that was imported as a whole and comes again, saved anew, sheet by sheet.
///
/// The other side of ``GrownFileCheck``, which asks how much of a held batch comes again. Only records without a strong
/// id are compared, by unit and content, as multisets: half or more of five or more that say something beside their
/// answers (a date, an age), or nine of ten of all. A unit that holds hundreds of forms holds many equal ones that are
/// not the same, so bare answers need more; one answer throughout and nothing else is not compared at all.
struct HeldAgainCheck {
  /// Fewer records are not compared.
  static let smallestFile = 5

  let db: Database
  let round: String
  let batch: Int64

  /// How many records were compared, or came again.
  private struct Count {
    var all = 0
    var sayingMore = 0

    mutating func add(_ key: Key) {
      all += 1
      if key.saysMore { sayingMore += 1 }
    }
  }

  /// - Throws: E539 that tells how many records are held.
  func check(file: String) throws {
    guard try mayBeHeld() else { return }
    var new = Count()
    var again = Count()
    let left = try incoming()
    let right = try held()
    var one = try left.next().map(Key.init)
    var other = try right.next().map(Key.init)
    while let a = one {
      guard let b = other, !(a < b) else {
        new.add(a)
        one = try left.next().map(Key.init)
        continue
      }
      if a.isSame(as: b) {
        new.add(a)
        again.add(a)
        one = try left.next().map(Key.init)
      }
      other = try right.next().map(Key.init)
    }
    guard Self.isEnough(again, of: new) else { return }
    throw SurveyStoreError(
      .recordsHeld, [String(again.all), String(new.all)], at: Provenance(source: file))
  }

  private static func isEnough(_ again: Count, of new: Count) -> Bool {
    if new.sayingMore >= smallestFile, again.sayingMore * 2 >= new.sayingMore { return true }
    return new.all >= smallestFile && again.all * 10 >= new.all * 9
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
        """, arguments: [batch, round, Self.smallestFile])
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

  private static let saysMore = """
    (form.date IS NOT NULL OR form.hour IS NOT NULL OR replace(replace(form.profile, '-1', ''), ',', '') <> '')
    """
  private static let columns =
    "coalesce(form.unitCode, '') AS unit, form.contentHash, \(saysMore) AS saysMore"
  private static let isCompared = """
    form.strongID IS NULL AND form.purgeID IS NULL
      AND (\(saysMore) OR replace(form.answers, substr(form.answers, 1, 1), '') <> '')
    """

  /// Ordered as SQLite orders it: the unit by its bytes, then the hash as a signed number.
  private struct Key {
    let unit: String
    let hash: Int64
    let saysMore: Bool

    init(_ row: Row) throws {
      unit = try row(0)
      hash = try row(1)
      saysMore = try row(2)
    }

    func isSame(as other: Key) -> Bool { hash == other.hash && unit == other.unit }

    static func < (left: Key, right: Key) -> Bool {
      if left.unit != right.unit { return left.unit.utf8.lexicographicallyPrecedes(right.unit.utf8) }
      return left.hash < right.hash
    }
  }
}
