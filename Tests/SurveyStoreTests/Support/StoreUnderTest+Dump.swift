// SPDX-License-Identifier: Apache-2.0
import GRDB

@testable import SurveyStore

extension StoreUnderTest {
  /// Every row of every table, as text.
  func dump() throws -> String {
    try store.queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        return "\(table)\n" + rows.map(\.description).sorted().joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }

  /// Runs SQL behind the store's back.
  func execute(_ sql: String) throws {
    try store.queue.write { try $0.execute(sql: sql) }
  }
}
