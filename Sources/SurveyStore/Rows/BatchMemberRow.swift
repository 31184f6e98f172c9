// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// The documents of a folder or zip, as their table holds them.
enum BatchMemberRow {
  static func insert(_ members: [BatchMember], batch: Int64, _ db: Database) throws {
    guard !members.isEmpty else { return }
    let statement = try db.makeStatement(sql: "INSERT INTO batchMember VALUES (?, ?, ?, ?, ?, ?)")
    for (position, member) in members.enumerated() {
      try statement.execute(arguments: [
        batch, position, member.name, member.size, member.sha256, member.record,
      ])
    }
  }

  static func fetchAll(_ db: Database, batch: Int) throws -> [BatchMember] {
    try Row.fetchAll(
      db, sql: "SELECT name, size, sha256, record FROM batchMember WHERE batchID = ? ORDER BY position",
      arguments: [batch]
    ).map { try BatchMember(name: $0("name"), size: $0("size"), sha256: $0("sha256"), record: $0("record")) }
  }
}
