// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// What the files of a unit's forms say about them together.
struct UnitSources {
  var order: ElementOrder
  var isSynthetic: Bool

  /// By unit code, over the held batches that brought forms of the unit; over withdrawn ones where no other
  /// brought any.
  static func fetch(_ db: Database, round: String) throws -> [String: UnitSources] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT source.unitCode, batch.elementOrder, batch.isSynthetic, batch.state
        FROM (SELECT batchID, unitCode FROM batchUnit
          UNION SELECT batchID, unitCode FROM formVersion) AS source
        JOIN batch ON batch.id = source.batchID
        WHERE batch.roundID = ? AND batch.state <> 'replaced'
        ORDER BY batch.state = 'held' DESC, batch.id
        """, arguments: [round])
    var sources: [String: UnitSources] = [:]
    for row in rows {
      let code: String = try row("unitCode")
      let order = ElementOrder(rawValue: try row("elementOrder")) ?? .unsettled
      let isSynthetic: Bool = try row("isSynthetic")
      guard let known = sources[code] else {
        sources[code] = UnitSources(order: order, isSynthetic: isSynthetic)
        continue
      }
      guard try row("state") as String == Batch.State.held.rawValue else { continue }
      sources[code] = UnitSources(
        order: known.order.combined(with: order), isSynthetic: known.isSynthetic || isSynthetic)
    }
    return sources
  }
}
