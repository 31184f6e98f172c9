// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension StoreLedger {
  /// The services that a unit has in a round.
  static func services(_ db: Database, round: String, unit: String) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT service FROM tally WHERE roundID = ? AND unitCode = ?", arguments: [round, unit])
  }

  /// Writes the differences of tallies and forgets them.
  mutating func writeTallies(_ db: Database, round: String) throws {
    let table = TallyTable(db: db, shape: shape)
    for entry in tallies where entry.tally != Tally(shape: shape) {
      try table.merge(entry.tally, round: round, unit: units[entry.unit].code, service: entry.service)
    }
    forgetTallies()
  }

  /// Writes everything that is left.
  mutating func write(_ db: Database, round: String) throws {
    try writeTallies(db, round: round)
    for entry in units where entry.account != FormAccount() {
      try db.execute(
        sql: "INSERT INTO account VALUES (?, ?, 0, 0, 0, 0) ON CONFLICT DO NOTHING",
        arguments: [round, entry.code])
      try db.execute(
        sql: """
          UPDATE account SET accepted = accepted + ?, warned = warned + ?, excluded = excluded + ?,
            superseded = superseded + ? WHERE roundID = ? AND unitCode = ?
          """,
        arguments: [
          entry.account.accepted, entry.account.warned, entry.account.excluded, entry.account.superseded,
          round, entry.code,
        ])
    }
  }
}
