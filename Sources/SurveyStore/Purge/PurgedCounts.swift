// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// What purged forms counted, kept beside the tallies of their round.
struct PurgedCounts {
  let db: Database
  let shape: TallyShape

  /// By unit and service, over all purges of a round.
  /// - Throws: a damage when one does not add up.
  func tallies(round: String) throws -> [String: [String: Tally]] {
    var tallies: [String: [String: Tally]] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT purgedTally.* FROM purgedTally JOIN purge ON purge.id = purgedTally.purgeID
        WHERE purge.roundID = ?
        """, arguments: [round])
    for row in rows {
      guard let tally = Tally(canonicalText: try row("tally"), shape: shape) else {
        throw DatabaseError.damage
      }
      try tallies[row("unitCode"), default: [:]][row("service"), default: Tally(shape: shape)].merge(tally)
    }
    return tallies
  }

  /// The profiles of the purged forms of a unit that counted.
  func profile(round: String, unit: String, fieldCount: Int) throws -> ProfileTally {
    var profile = ProfileTally(shape: shape, fieldCount: fieldCount)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT purgedProfile.* FROM purgedProfile JOIN purge ON purge.id = purgedProfile.purgeID
        WHERE purge.roundID = ? AND purgedProfile.unitCode = ?
        """, arguments: [round, unit])
    for row in rows {
      try profile.add(
        ProfileTally.Group(
          forms: row("forms"), answered: Self.numbers(row("answered")), sums: Self.numbers(row("sums"))),
        field: row("field"), value: ProfileValue(code: row("value")))
    }
    return profile
  }

  func keep(_ tallies: [String: [String: Tally]], _ profiles: [String: ProfileTally], purge: Int64) throws {
    for (unit, services) in tallies {
      for (service, tally) in services {
        try db.execute(
          sql: "INSERT INTO purgedTally VALUES (?, ?, ?, ?)",
          arguments: [purge, unit, service, tally.canonicalText])
      }
    }
    for (unit, profile) in profiles {
      for (field, groups) in profile.fields.enumerated() {
        for (value, group) in groups {
          try db.execute(
            sql: "INSERT INTO purgedProfile VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
              purge, unit, field, value.code, group.forms, Self.text(group.answered), Self.text(group.sums),
            ])
        }
      }
    }
  }

  private static func text(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }

  private static func numbers(_ text: String) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
}
