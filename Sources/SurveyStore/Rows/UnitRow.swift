// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Service units with their aliases.
enum UnitRow {
  static func fetchAll(_ db: Database) throws -> [ServiceUnit] {
    var aliases: [String: [String]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT unitCode, alias FROM unitAlias ORDER BY unitCode, position")
    {
      try aliases[row("unitCode"), default: []].append(row("alias"))
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM unit ORDER BY code").map { row in
      let code: String = try row("code")
      return try ServiceUnit(
        code: code, name: row("name"), parentCode: row("parentCode"), aliases: aliases[code] ?? [],
        openingHours: row("openingHours"))
    }
  }

  static func exists(_ db: Database, code: String) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM unit WHERE code = ?)", arguments: [code])
      ?? false
  }

  /// Registers a unit.
  /// - Returns: false when it is held already; then new aliases and a first parent or hours are added to it.
  /// - Throws: E542 when its code is held with another name, E545 when it has no code or no name.
  static func register(_ unit: ServiceUnit, _ db: Database) throws -> Bool {
    guard !unit.code.isEmpty, !unit.name.isEmpty else { throw SurveyStoreError(.unitIncomplete, [unit.code]) }
    let held = try String.fetchOne(db, sql: "SELECT name FROM unit WHERE code = ?", arguments: [unit.code])
    if let held {
      guard FoldedText(held) == FoldedText(unit.name) else {
        throw SurveyStoreError(.unitNamedOtherwise, [unit.code, held, unit.name])
      }
      try db.execute(
        sql: """
          UPDATE unit SET parentCode = coalesce(parentCode, ?), openingHours = coalesce(?, openingHours)
          WHERE code = ?
          """,
        arguments: [unit.parentCode, unit.openingHours, unit.code])
    } else {
      try db.execute(
        sql: "INSERT INTO unit (code, name, parentCode, openingHours) VALUES (?, ?, ?, ?)",
        arguments: [unit.code, unit.name, unit.parentCode, unit.openingHours])
    }
    let known = try String.fetchAll(
      db, sql: "SELECT alias FROM unitAlias WHERE unitCode = ?", arguments: [unit.code])
    for (index, alias) in unit.aliases.filter({ !known.contains($0) }).enumerated() {
      try db.execute(
        sql: "INSERT INTO unitAlias (unitCode, position, alias) VALUES (?, ?, ?)",
        arguments: [unit.code, known.count + index, alias])
    }
    return held == nil
  }
}
