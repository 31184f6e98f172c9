// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

/// Village documents, one row for each version.
enum DocumentRow {
  /// Versions that fit a condition, by desa, fiscal year and kind, then in the order in which they came.
  static func fetchAll(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [HeldDocument]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(RegisterFileRow.columns("d")) FROM villageDocument d \(RegisterFileRow.joins("d"))
        WHERE \(condition) ORDER BY d.villageCode, d.fiscalYear, d.kind, d.version
        """, arguments: arguments
    ).map { row in
      guard let kind = VillageDocumentKind(rawValue: try row("kind")) else { throw DatabaseError.damage }
      let enacted: Int? = try row("enactedOn")
      let received: Int? = try row("receivedOn")
      let withdrawnBy: Int? = try row("withdrawnBy")
      return try HeldDocument(
        record: row("id"), version: row("version"), unitCode: row("unitCode"),
        document: VillageDocument(
          villageCode: row("villageCode"), kind: kind, fiscalYear: row("fiscalYear"),
          enacted: enacted.map { try RegisterFileRow.day($0) },
          received: received.map { try RegisterFileRow.day($0) }, number: row("documentNumber")),
        isSynthetic: row("isSynthetic"), isWithdrawn: withdrawnBy != nil,
        origin: RegisterFileRow.origin(row), operatorName: row("operatorName"), writtenAt: row("time"))
    }
  }

  /// Writes the next version of a document. The caller has written its line in the audit.
  static func insert(_ record: RegisterRecord<PlacedDocument>, version: Int, fileID: Int?, _ db: Database)
    throws
  {
    let document = record.content.document
    try db.execute(
      sql: """
        INSERT INTO villageDocument (unitCode, villageCode, kind, fiscalYear, version, enactedOn, receivedOn,
          documentNumber, isSynthetic, fileID, line, auditID)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT max(id) FROM audit))
        """,
      arguments: [
        record.content.unitCode, document.villageCode, document.kind.rawValue, document.fiscalYear, version,
        document.enacted?.dayNumber, document.received?.dayNumber, document.number, record.isSynthetic,
        fileID,
        fileID == nil ? nil : record.line,
      ])
  }

  /// What the audit calls a document, in all of its versions.
  static func subject(_ document: VillageDocument) -> String {
    "\(document.villageCode) \(document.kind.rawValue) \(document.fiscalYear)"
  }

  /// What the audit says about a version.
  static func detail(_ document: VillageDocument) -> String {
    "\(document.enacted?.isoText ?? "-") \(document.received?.isoText ?? "-") \(document.number)"
  }

  /// The years of an indicator that a document bears on: the one in which it is due, and its fiscal year (reading A3).
  static func years(_ document: VillageDocument) -> Set<Int> {
    let due = document.kind == .report ? document.fiscalYear + 1 : document.fiscalYear - 1
    return [due, document.fiscalYear]
  }
}
