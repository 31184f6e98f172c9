// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Survey rounds with their populations.
enum RoundRow {
  static func fetchAll(_ db: Database) throws -> [SurveyRound] {
    try Row.fetchAll(db, sql: "SELECT * FROM round ORDER BY firstDay, lastDay, id").map { try round($0, db) }
  }

  static func fetch(_ db: Database, id: String) throws -> SurveyRound? {
    try Row.fetchOne(db, sql: "SELECT * FROM round WHERE id = ?", arguments: [id]).map { try round($0, db) }
  }

  /// A round that exists.
  /// - Throws: E521.
  static func find(_ db: Database, id: String) throws -> SurveyRound {
    guard let round = try fetch(db, id: id) else { throw SurveyStoreError(.roundNotFound, [id]) }
    return round
  }

  static func insert(_ round: SurveyRound, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO round (id, firstDay, lastDay, rulebookID, state) VALUES (?, ?, ?, ?, 'open')",
      arguments: [
        round.id, round.days.lowerBound.dayNumber, round.days.upperBound.dayNumber, round.rulebookID,
      ])
  }

  static func setPopulation(_ population: Int, unit: String, round: String, _ db: Database) throws {
    guard try UnitRow.exists(db, code: unit) else { throw SurveyStoreError(.unitNotFound, [unit]) }
    guard population > 0 else { throw SurveyStoreError(.populationNotPositive, [unit, String(population)]) }
    try db.execute(
      sql: """
        INSERT INTO roundPopulation VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET population = excluded.population
        """,
      arguments: [round, unit, population])
  }

  private static func round(_ row: Row, _ db: Database) throws -> SurveyRound {
    let id: String = try row("id")
    let populations = try Row.fetchAll(
      db, sql: "SELECT unitCode, population FROM roundPopulation WHERE roundID = ?", arguments: [id])
    guard let first = CalendarDate(dayNumber: try row("firstDay")),
      let last = CalendarDate(dayNumber: try row("lastDay")),
      first <= last
    else { throw DatabaseError.damage }
    return try SurveyRound(
      id: id, days: first...last, questionnaireID: row("questionnaireID"), rulebookID: row("rulebookID"),
      state: SurveyRound.State(rawValue: row("state")) ?? .final,
      populations: Dictionary(
        uniqueKeysWithValues: populations.map { (try $0("unitCode"), try $0("population")) }))
  }
}
