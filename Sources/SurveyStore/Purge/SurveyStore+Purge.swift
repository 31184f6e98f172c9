// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Purges the forms of a final round that are dated before a day: what they said is gone from the file,
  /// what they counted stays.
  ///
  /// A form is dated by its survey date in its latest version, else by the import of its batch; all its
  /// versions go together. Kept are its number, file, place, unit and status, the tallies, the profiles as
  /// counts, the account, the batches and the audit. Gone are cells, answers, profile, dates, service, ids,
  /// the name of its document, and what was found about it. After the one transaction the file is written anew, so that nothing of it
  /// remains in free pages or in the log.
  /// - Throws: E521, E561 when the round is not final (nothing is changed then), E562 when the forms are
  ///   purged and the file could not be written anew; the same act again does that.
  @discardableResult
  public func purge(round id: String, before day: CalendarDate, act: OperatorAct, isDryRun: Bool = false)
    throws
    -> PurgeOutcome
  {
    let outcome = try deciding { db -> (PurgeOutcome, Database.TransactionCompletion) in
      guard try RoundRow.find(db, id: id).state == .final else {
        throw SurveyStoreError(.purgeNeedsFinalRound, [id])
      }
      try db.execute(sql: "PRAGMA secure_delete = ON")
      let forms = try Self.purgeable(round: id, before: day, db)
      let outcome = PurgeOutcome(units: try Self.units(of: forms, db), isDryRun: isDryRun)
      guard !isDryRun, !forms.isEmpty else { return (outcome, .rollback) }
      try AuditRow.write(
        .roundPurged, of: id, detail: "< \(day.isoText); \(outcome.total.read)", by: act, db)
      try db.execute(
        sql: "INSERT INTO purge (roundID, beforeDay, auditID, isOpen) VALUES (?, ?, ?, 1)",
        arguments: [id, day.dayNumber, db.lastInsertedRowID])
      try Self.purge(forms, round: id, by: db.lastInsertedRowID, db)
      return (outcome, .commit)
    }
    if !isDryRun { try wipe() }
    return outcome
  }

  /// The forms of a unit that are no longer held.
  /// - Parameter unit: as in `forEachForm`.
  /// - Throws: E521.
  public func purgedForms(round: String, unit: String?) throws -> PurgedForms {
    try reading { db in
      _ = try RoundRow.find(db, id: round)
      let isPurged = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM purge WHERE roundID = ?)", arguments: [round])
      guard isPurged == true else { return PurgedForms(account: FormAccount(), ranges: []) }
      var account = FormAccount()
      var ranges: [PurgedForms.Range] = []
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT form.batchID, form.record, form.status, form.place \(FormRange.ofUnit(purged: true))
          ORDER BY form.batchID, form.place
          """, arguments: [round, unit])
      while let row = try rows.next() {
        account.count(FormStatus(rawValue: try row("status")) ?? .excluded)
        let (batch, record): (Int, Int) = (try row("batchID"), try row("record"))
        if let last = ranges.last, last.batchID == batch, last.records.upperBound + 1 == record {
          ranges[ranges.count - 1] = .init(batchID: batch, records: last.records.lowerBound...record)
        } else {
          ranges.append(.init(batchID: batch, records: record...record))
        }
      }
      return PurgedForms(account: account, ranges: ranges)
    }
  }

  /// The profiles of the forms of a unit that are no longer held and counted.
  /// - Throws: E521, E524.
  public func purgedProfile(round: String, unit: String, questionnaire: Questionnaire) throws -> ProfileTally
  {
    try reading { db in
      try RoundOpening.check(questionnaire, round: try RoundRow.find(db, id: round).id, db)
      return try PurgedCounts(db: db, shape: questionnaire.tallyShape)
        .profile(round: round, unit: unit, fieldCount: questionnaire.profileFields.count)
    }
  }

  /// All versions of the forms whose latest version is dated before a day.
  private static func purgeable(round: String, before day: CalendarDate, _ db: Database) throws -> [Int64] {
    let originals = try Int64.fetchAll(
      db,
      sql: """
        SELECT form.id FROM batch CROSS JOIN form ON form.batchID = batch.id
        WHERE batch.roundID = ?1 AND form.purgeID IS NULL
          AND NOT EXISTS (SELECT 1 FROM formVersion WHERE formID = form.id)
          AND coalesce((SELECT later.date FROM form AS later WHERE later.id =
              (SELECT max(formID) FROM formVersion WHERE originalID = form.id)), form.date,
            CAST(strftime('%s', substr(batch.importedAt, 1, 10)) AS INTEGER) / 86400) < ?2
        """, arguments: [round, day.dayNumber])
    let versions = try db.makeStatement(sql: "SELECT formID FROM formVersion WHERE originalID = ?")
    return try originals.flatMap { [$0] + (try Int64.fetchAll(versions, arguments: [$0])) }
  }

  private static func units(of forms: [Int64], _ db: Database) throws -> [String: FormAccount] {
    let statement = try LentStatement(
      db, "SELECT coalesce(unitCode, ''), status, isCurrent FROM form WHERE id = ?1")
    var units: [String: FormAccount] = [:]
    for form in forms {
      statement.bind(form, at: 1)
      try statement.forEachRow { row in
        if row.int(2) == 1 {
          units[row.text(0), default: FormAccount()].count(FormStatus(rawValue: row.text(1)) ?? .excluded)
        } else {
          units[row.text(0), default: FormAccount()].superseded += 1
        }
      }
    }
    return units
  }

  private static func purge(_ forms: [Int64], round: String, by purge: Int64, _ db: Database) throws {
    let shape = try TallyTable.heldShape(db, round: round)
    var tallies: [String: [String: Tally]] = [:]
    var profiles: [String: ProfileTally] = [:]
    let read = try LentStatement(
      db,
      """
      SELECT unitCode, service, answers, profile FROM form
      WHERE id = ?1 AND isCurrent = 1 AND status <> 'excluded'
      """)
    let blank = try LentStatement(
      db,
      """
      UPDATE form SET service = '', date = NULL, hour = NULL, strongID = NULL, strongHash = NULL,
        deprecatedID = NULL, contentHash = 0, answers = '', profile = '', raw = '', purgeID = ?2 WHERE id = ?1
      """)
    blank.bind(purge, at: 2)
    for form in forms {
      read.bind(form, at: 1)
      try read.forEachRow { row in
        let unit = row.text(0)
        let answers = FormText.answers(row.text(2))
        let profile = FormText.profile(row.text(3))
        tallies[unit, default: [:]][row.text(1), default: Tally(shape: shape)].add(answers)
        profiles[unit, default: ProfileTally(shape: shape, fieldCount: profile.count)]
          .add(profile, answers: answers)
      }
      blank.bind(form, at: 1)
      try blank.run()
    }
    let gone = "formID IN (SELECT id FROM form WHERE purgeID = ?)"
    try db.execute(sql: "DELETE FROM finding WHERE \(gone)", arguments: [purge])
    try db.execute(sql: "DELETE FROM correctedCell WHERE \(gone)", arguments: [purge])
    // A folder of a submission is named after its instance: the name is the id of the form.
    try db.execute(
      sql: """
        UPDATE batchMember SET name = '***' WHERE (batchID, record) IN
          (SELECT batchID, record FROM form WHERE purgeID = ?)
        """, arguments: [purge])
    try PurgedCounts(db: db, shape: shape).keep(tallies, profiles, purge: purge)
    try db.execute(sql: "UPDATE purge SET isOpen = 0 WHERE id = ?", arguments: [purge])
  }

  /// Writes the file anew and empties its log, so that nothing that was deleted remains in them.
  /// - Throws: E562 when another process keeps the file open or the disk is full.
  private func wipe() throws {
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        guard try row?(0) as Int? == 0 else { throw SurveyStoreError(.purgeNotWiped, [file]) }
      }
    } catch is DatabaseError {
      throw SurveyStoreError(.purgeNotWiped, [file])
    }
  }
}
