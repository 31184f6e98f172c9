// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Remembers that a paper printed observations. The same bytes under the same name again change nothing.
  /// - Parameters:
  ///   - name: the name of the file, without its folder.
  ///   - sha256: of its bytes, in small hexadecimal letters.
  ///   - kind: what kind of paper it is, such as `pengukuran`.
  ///   - observations: the numbers of what it prints.
  /// - Returns: whether it was not known before.
  /// - Throws: E910 for an unknown observation.
  @discardableResult
  public func recordPaper(name: String, sha256: String, kind: String, observations: [Int], act: OperatorAct)
    throws
    -> Bool
  {
    try writing { db in
      for id in observations { _ = try ObservationRow.find(id, db) }
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM paper WHERE name = ? AND sha256 = ?)",
        arguments: [name, sha256])
      guard isKnown != true else { return false }
      try AuditRow.write(
        .paperPrinted, of: name, detail: "\(kind) \(observations.count)", to: sha256, by: act, db)
      try db.execute(
        sql:
          "INSERT INTO paper (name, sha256, kind, auditID) VALUES (?, ?, ?, (SELECT lines FROM auditHead))",
        arguments: [name, sha256, kind])
      let paper = db.lastInsertedRowID
      for id in Set(observations).sorted() {
        try db.execute(sql: "INSERT INTO paperObservation VALUES (?, ?)", arguments: [id, paper])
      }
      return true
    }
  }

  /// The papers that printed an observation, oldest first.
  /// - Throws: E910 for an unknown observation.
  public func papers(printing observation: Int) throws -> [HeldPaper] {
    try reading { db in
      _ = try ObservationRow.find(observation, db)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT paper.*, audit.operatorName, audit.time FROM paperObservation
          JOIN paper ON paper.id = paperObservation.paperID JOIN audit ON audit.id = paper.auditID
          WHERE paperObservation.observationID = ? ORDER BY paper.id
          """, arguments: [observation]
      ).map { row in
        try HeldPaper(
          name: row("name"), sha256: row("sha256"), kind: row("kind"), operatorName: row("operatorName"),
          printedAt: row("time"))
      }
    }
  }
}
