// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Findings as their table holds them.
enum FindingRow {
  /// The document of the record, where the batch came as a folder or zip.
  static let memberName = """
    CASE WHEN finding.record > 0 THEN (SELECT name FROM batchMember AS member
      WHERE member.batchID = finding.batchID AND member.record = finding.record) END AS memberName
    """

  static func insert(_ finding: Finding, batch: Int, form: Int64?, unit: String, _ db: Database) throws {
    let place = finding.place
    let file = try String.fetchOne(db, sql: "SELECT fileName FROM batch WHERE id = ?", arguments: [batch])
    try db.execute(
      sql: """
        INSERT INTO finding (batchID, formID, unitCode, rule, severity, source, sheet, record, line, columnNumber,
          field, arguments)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        batch, form, unit, finding.rule.rawValue, finding.severity.rawValue,
        place.source == file ? nil : place.source, place.sheet, max(0, place.record), max(0, place.line),
        max(0, place.column), place.field, PackedText.joined(finding.arguments),
      ])
  }

  /// A finding from a row with the columns of `finding`, `fileName` of its batch and `memberName`.
  static func finding(_ row: Row) throws -> Finding {
    try Finding(
      RuleID(rawValue: row("rule")), Severity(rawValue: row("severity")) ?? .note,
      at: Provenance(
        source: row("source") as String? ?? row("fileName"),
        sheet: row("sheet") as String? ?? row("memberName"), record: row("record"),
        line: row("line"), column: row("columnNumber"), field: row("field")),
      PackedText.texts(in: row("arguments")))
  }

  /// A finding with what it is about, from the same columns.
  static func heldFinding(_ row: Row) throws -> HeldFinding {
    let unit: String = try row("unitCode")
    return HeldFinding(
      try finding(row), form: try row("formID"), unitCode: unit.isEmpty ? nil : unit,
      batchID: try row("batchID"))
  }
}
