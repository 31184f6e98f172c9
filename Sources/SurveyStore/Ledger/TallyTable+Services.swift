// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension TallyTable {
  /// The tallies of a unit in a round, in the order of the services' bytes.
  /// - Throws: a damage when one does not add up.
  func services(round: String, unit: String) throws -> [ServiceTally] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, service FROM tally WHERE roundID = ? AND unitCode = ? ORDER BY service",
      arguments: [round, unit])
    return try rows.map { row in
      guard let tally = try tally(id: row("id")) else { throw DatabaseError.damage }
      return ServiceTally(name: try row("service"), tally: tally)
    }
  }

  /// The shape in which a round is counted, from the text that its first file left.
  /// - Throws: E521 when the round has no questionnaire yet.
  static func heldShape(_ db: Database, round: String) throws -> TallyShape {
    let text = try String.fetchOne(db, sql: "SELECT shape FROM round WHERE id = ?", arguments: [round])
    guard let text, let shape = RoundOpening.shape(text) else {
      throw SurveyStoreError(.roundNotFound, [round])
    }
    return shape
  }
}
