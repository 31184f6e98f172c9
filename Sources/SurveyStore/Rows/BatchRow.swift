// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Batches with their columns and their dialect, as three tables hold them.
enum BatchRow {
  static func fetch(_ db: Database, id: Int) throws -> Batch? {
    try fetchAll(db, where: "id = ?", [id]).first
  }

  static func fetchAll(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [Batch]
  {
    try Row.fetchAll(db, sql: "SELECT * FROM batch WHERE \(condition) ORDER BY id", arguments: arguments)
      .map { try batch($0, db) }
  }

  private static func batch(_ row: Row, _ db: Database) throws -> Batch {
    let id: Int = try row("id")
    let dialect = try Row.fetchAll(
      db, sql: "SELECT name, value FROM batchDialect WHERE batchID = ? ORDER BY position", arguments: [id])
    let version: String = try row("formatVersion")
    let format: String = try row("format")
    return try Batch(
      id: id, roundID: row("roundID"),
      manifest: FileManifest(name: row("fileName"), size: row("fileSize"), sha256: row("sha256")),
      format: version.isEmpty ? format : "\(format) \(version)", questionnaireID: row("questionnaireID"),
      unitCode: row("unitCode"),
      chosenOrder: (row("chosenOrder") as String?).flatMap { ElementOrder(rawValue: $0) },
      order: ElementOrder(rawValue: row("elementOrder")) ?? .unsettled,
      layout: try BatchLayouts.fetch(db, id: id).read,
      dialect: dialect.map { try DialectEntry($0("name"), $0("value")) }, isSynthetic: row("isSynthetic"),
      account: FormAccount(
        accepted: row("accepted"), warned: row("warned"), excluded: row("excluded"),
        alreadyHeld: row("alreadyHeld")),
      state: Batch.State(rawValue: row("state")) ?? .withdrawn, operatorName: row("operatorName"),
      importedAt: row("importedAt"), isReordered: (row("reorderedBy") as Int?) != nil)
  }
}
