// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Reads forms with all that a new version is made from.
struct VersionReading {
  let db: Database

  /// A form that may get a new version.
  /// - Throws: E551 when there is none, E553 when it is purged, E554 when its batch does not count, E552
  ///   when it is superseded.
  func correctable(_ id: Int) throws -> HeldVersion {
    let row = try row(id)
    let batch = try BatchWriting.find(row("batchID"), db)
    if let purge: Int = try row("purgeID") {
      let day = try Int.fetchOne(db, sql: "SELECT beforeDay FROM purge WHERE id = ?", arguments: [purge])
      throw SurveyStoreError(
        .formPurged,
        [String(id), batch.roundID, day.flatMap { CalendarDate(dayNumber: $0)?.isoText } ?? ""])
    }
    guard batch.state == .held else {
      throw SurveyStoreError(
        .formOfPastBatch, [String(id), String(batch.id), "store.batch.\(batch.state.rawValue)"])
    }
    guard try row("isCurrent") else {
      throw SurveyStoreError(.formSuperseded, [String(id), try current(of: id).map(String.init) ?? "-"])
    }
    return try version(row, batch: batch, layouts: BatchLayouts.fetch(db, id: batch.id))
  }

  /// A form of any version.
  /// - Throws: E551 when there is none.
  func version(_ id: Int) throws -> HeldVersion {
    let row = try row(id)
    let batch = try BatchWriting.find(row("batchID"), db)
    return try version(row, batch: batch, layouts: BatchLayouts.fetch(db, id: batch.id))
  }

  /// A form of a batch whose layouts are known.
  func version(_ id: Int, batch: Batch, layouts: BatchLayouts) throws -> HeldVersion {
    try version(row(id), batch: batch, layouts: layouts)
  }

  /// The number of the form as it came.
  func original(of id: Int) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT originalID FROM formVersion WHERE formID = ?")
    return try Int.fetchOne(statement, arguments: [id]) ?? id
  }

  /// The version that holds in the place of a superseded one; nil where none does.
  func current(of id: Int) throws -> Int? {
    var seen: Set<Int> = []
    var here = id
    while seen.insert(here).inserted {
      if try Bool.fetchOne(db, sql: "SELECT isCurrent FROM form WHERE id = ?", arguments: [here]) == true {
        return here
      }
      guard
        let next = try Int.fetchOne(
          db, sql: "SELECT id FROM form WHERE supersedes = ? ORDER BY id DESC LIMIT 1", arguments: [here])
      else { return nil }
      here = next
    }
    return nil
  }

  /// The forms of the round that bear the strong id of a form, or are another edit of the same version:
  /// current, not withdrawn, of batches that count.
  func rivals(of held: HeldVersion) throws -> [Int] {
    guard let id = held.raw.strongID else { return [] }
    let hash = Array(id.utf8).withUnsafeBufferPointer { FormEncoder.hash($0) }
    let condition = """
      FROM form JOIN batch ON batch.id = form.batchID
      WHERE batch.roundID = ?1 AND batch.state = 'held' AND form.isCurrent = 1
        AND form.exclusion IS NOT 'withdrawn' AND form.purgeID IS NULL AND form.id <> ?2
      """
    var found = try Int.fetchAll(
      db, sql: "SELECT form.id \(condition) AND form.strongHash = ?3 AND form.strongID = ?4",
      arguments: [held.roundID, held.form.id, hash, id])
    if let deprecated = held.raw.deprecatedID {
      found += try Int.fetchAll(
        db, sql: "SELECT form.id \(condition) AND form.deprecatedID = ?3",
        arguments: [held.roundID, held.form.id, deprecated])
    }
    return Set(found).sorted()
  }

  private func row(_ id: Int) throws -> Row {
    let statement = try db.cachedStatement(
      sql: """
        SELECT form.*, batch.fileName, (SELECT name FROM batchMember AS member
          WHERE member.batchID = form.batchID AND member.record = form.record) AS memberName
        FROM form JOIN batch ON batch.id = form.batchID WHERE form.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw SurveyStoreError(.formNotFound, [String(id)])
    }
    return row
  }

  private func version(_ row: Row, batch: Batch, layouts: BatchLayouts) throws -> HeldVersion {
    let form = try FormRow.form(row)
    let found = try db.cachedStatement(
      sql: """
        SELECT finding.*, batch.fileName, \(FindingRow.memberName) FROM finding JOIN batch ON batch.id = finding.batchID
        WHERE finding.formID = ? ORDER BY finding.id
        """)
    let findings = try Row.fetchAll(found, arguments: [form.id]).map { try FindingRow.finding($0) }
    var corrected: [FieldKey: String] = [:]
    let cells = try db.cachedStatement(sql: "SELECT field, text FROM correctedCell WHERE formID = ?")
    for cell in try Row.fetchAll(cells, arguments: [form.id]) {
      guard let field = layouts.field(keptAs: try cell("field")) else { continue }
      corrected[field] = try cell("text")
    }
    let plain = try HeldVersion(
      form: form, batch: batch,
      raw: RawForm(
        record: form.record, line: form.line, layout: layouts.read, cells: [], strongID: row("strongID"),
        deprecatedID: row("deprecatedID"), isIncomplete: findings.contains { $0.rule == .markedIncomplete },
        refusal: RecordRefusal.allCases.first { refusal in findings.contains { $0.rule == refusal.rule } },
        part: row("memberName")),
      came: layouts.cells(of: row("raw")), corrected: corrected, findings: findings,
      originalID: original(of: form.id))
    return HeldVersion(
      form: form, batch: batch, raw: plain.raw(correctedBy: corrected), came: plain.came,
      corrected: corrected,
      findings: findings, originalID: plain.originalID)
  }
}
