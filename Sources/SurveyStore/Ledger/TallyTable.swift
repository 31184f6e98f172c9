// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Reads and writes tallies.
struct TallyTable {
  let db: Database
  let shape: TallyShape

  /// Adds a difference to the tally of a round, unit and service; an emptied tally disappears.
  /// - Throws: a damage when the held tally does not add up or does not fit the shape of its round.
  func merge(_ difference: Tally, round: String, unit: String, service: String) throws {
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM tally WHERE roundID = ? AND unitCode = ? AND service = ?",
      arguments: [round, unit, service])
    var sum = difference
    if let id {
      guard let held = try tally(id: id), sum.merge(held) else { throw DatabaseError.damage }
      try db.execute(sql: "DELETE FROM tally WHERE id = ?", arguments: [id])
    }
    // A difference that cancels out leaves nothing behind; a negative count is caught by the CHECKs.
    if sum.forms != 0 { try insert(sum, id: id, round: round, unit: unit, service: service) }
  }

  private func insert(_ tally: Tally, id: Int64?, round: String, unit: String, service: String) throws {
    try db.execute(
      sql:
        "INSERT INTO tally (id, roundID, unitCode, service, forms, completeForms) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [id, round, unit, service, tally.forms, tally.completeForms])
    let id = db.lastInsertedRowID
    let insertElement = try db.cachedStatement(
      sql: "INSERT INTO tallyElement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let insertCount = try db.cachedStatement(sql: "INSERT INTO tallyCount VALUES (?, ?, ?, ?)")
    for (position, element) in tally.elements.enumerated() {
      insertElement.setUncheckedArguments([
        id, position, shape.elementCodes[position], element.answered, element.sum, element.blank,
        element.multipleMarks, element.unreadable, element.notAsked, tally.completeSums[position],
      ])
      try insertElement.execute()
      for (value, forms) in element.counts.enumerated() where forms != 0 {
        insertCount.setUncheckedArguments([id, position, value, forms])
        try insertCount.execute()
      }
    }
    let insertPair = try db.cachedStatement(sql: "INSERT INTO tallyPair VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (index, pair) in tally.pairs.enumerated() {
      insertPair.setUncheckedArguments([
        id, index, pair.forms, pair.firstSum, pair.secondSum, pair.productSum, tally.completeProducts[index],
      ])
      try insertPair.execute()
    }
  }

  /// A held tally; nil when it does not fit the shape.
  func tally(id: Int64) throws -> Tally? {
    guard
      let head = try Row.fetchOne(
        db, sql: "SELECT forms, completeForms FROM tally WHERE id = ?", arguments: [id])
    else { return nil }
    let codes = shape.elementCodes
    let histogram = [Int](repeating: 0, count: shape.partsPerUnit * shape.highestValue + 1)
    var elements = [ElementTally](repeating: ElementTally(counts: histogram), count: codes.count)
    var completeSums = [Int](repeating: 0, count: codes.count)
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM tallyElement WHERE tallyID = ? ORDER BY position", arguments: [id])
    guard rows.count == codes.count else { return nil }
    for (position, row) in rows.enumerated() {
      guard try row("element") as String == codes[position] else { return nil }
      elements[position] = try ElementTally(
        answered: row("answered"), sum: row("sum"), counts: histogram, blank: row("blank"),
        multipleMarks: row("multipleMarks"), unreadable: row("unreadable"), notAsked: row("notAsked"))
      completeSums[position] = try row("completeSum")
    }
    for row in try Row.fetchAll(db, sql: "SELECT * FROM tallyCount WHERE tallyID = ?", arguments: [id]) {
      let position: Int = try row("position")
      let value: Int = try row("value")
      guard elements.indices.contains(position), histogram.indices.contains(value) else { return nil }
      elements[position].counts[value] = try row("forms")
    }
    var pairs: [PairTally] = []
    var completeProducts: [Int] = []
    for row in try Row.fetchAll(
      db, sql: "SELECT * FROM tallyPair WHERE tallyID = ? ORDER BY pair", arguments: [id])
    {
      try pairs.append(
        PairTally(
          forms: row("forms"), firstSum: row("firstSum"), secondSum: row("secondSum"),
          productSum: row("productSum")))
      try completeProducts.append(row("completeProduct"))
    }
    return try Tally(
      shape: shape, forms: head("forms"), elements: elements, pairs: pairs,
      completeForms: head("completeForms"),
      completeSums: completeSums, completeProducts: completeProducts)
  }
}
