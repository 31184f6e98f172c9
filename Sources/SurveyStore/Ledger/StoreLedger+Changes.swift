// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension StoreLedger {
  /// Where a unit of a round stands in `units`.
  mutating func index(of code: String?, round: String, _ db: Database) throws -> Int {
    try index(of: code ?? "") { try Self.services(db, round: round, unit: $0) }
  }

  /// Excludes a held form that counted until now; an excluded one keeps its first reason.
  /// - Returns: what it was before; nil when nothing changed.
  mutating func exclude(form id: Int64, for reason: ExclusionReason, round: String, _ db: Database) throws
    -> FormStatus?
  {
    guard let status = try leave(form: id, round: round, db), status != .excluded else { return nil }
    try db.execute(
      sql: "UPDATE form SET status = 'excluded', exclusion = ? WHERE id = ?",
      arguments: [reason.rawValue, id])
    let unit = try index(of: unit(ofForm: id, db), round: round, db)
    change(unit: unit) { entry in
      entry.account.count(status, -1)
      entry.account.count(.excluded)
    }
    return status
  }

  /// Makes a held form a superseded version.
  mutating func supersede(form id: Int64, round: String, _ db: Database) throws {
    guard let status = try leave(form: id, round: round, db) else { return }
    try db.cachedStatement(sql: "UPDATE form SET isCurrent = 0 WHERE id = ?").execute(arguments: [id])
    let unit = try index(of: unit(ofForm: id, db), round: round, db)
    change(unit: unit) { entry in
      entry.account.count(status, -1)
      entry.account.superseded += 1
    }
  }

  /// Takes the current forms of a batch out of the tallies.
  /// - Parameter body: what becomes of them in the account of their unit.
  mutating func leave(
    batch id: Int, round: String, _ db: Database, _ body: (inout FormAccount, FormStatus) -> Void
  ) throws {
    let statement = try LentStatement(
      db, "SELECT unitCode, service, answers, status FROM form WHERE \(FormRange.ofBatch) AND isCurrent = 1")
    statement.bind(id, at: 1)
    try statement.forEachRow { row in
      let unit = try index(of: row.optionalText(0), round: round, db)
      let status = FormStatus(rawValue: row.text(3)) ?? .excluded
      if status != .excluded {
        remove(FormText.answers(row.text(2)), fromUnit: unit, service: row.text(1))
      }
      change(unit: unit) { body(&$0.account, status) }
    }
  }

  /// Takes one form out of the tallies; nil when there is none that is current.
  private mutating func leave(form id: Int64, round: String, _ db: Database) throws -> FormStatus? {
    let statement = try db.cachedStatement(
      sql: "SELECT unitCode, service, answers, status FROM form WHERE id = ? AND isCurrent = 1")
    guard let row = try Row.fetchOne(statement, arguments: [id]),
      let status = FormStatus(rawValue: try row(3))
    else { return nil }
    if status != .excluded {
      let unit = try index(of: row(0), round: round, db)
      try remove(FormText.answers(row(2)), fromUnit: unit, service: row(1))
    }
    return status
  }

  private func unit(ofForm id: Int64, _ db: Database) throws -> String? {
    try String.fetchOne(db.cachedStatement(sql: "SELECT unitCode FROM form WHERE id = ?"), arguments: [id])
  }
}
