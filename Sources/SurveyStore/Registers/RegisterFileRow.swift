// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

/// Files from which records of registers came.
enum RegisterFileRow {
  /// Notes a file that brings records, with its line in the audit.
  /// - Returns: its number.
  static func insert(
    _ file: FileManifest, register: RegisterTrail.Register, records: Int, by act: OperatorAct, _ db: Database
  ) throws -> Int {
    try AuditRow.write(
      .registerImported, of: register.rawValue, detail: "\(file.name) \(file.sha256) \(records)", by: act, db)
    try db.execute(
      sql: """
        INSERT INTO registerFile (fileName, fileSize, sha256, auditID)
        VALUES (?, ?, ?, (SELECT max(id) FROM audit))
        """, arguments: [file.name, file.size, file.sha256])
    return Int(db.lastInsertedRowID)
  }

  /// The columns that tell where a version came from and who wrote it, for a table `alias`.
  static func columns(_ alias: String) -> String {
    """
    \(alias).*, registerFile.fileName, registerFile.sha256, audit.operatorName, audit.time
    """
  }

  /// The tables of these columns.
  static func joins(_ alias: String) -> String {
    """
    JOIN audit ON audit.id = \(alias).auditID LEFT JOIN registerFile ON registerFile.id = \(alias).fileID
    """
  }

  /// The origin that a row with these columns names.
  static func origin(_ row: Row) throws -> RegisterOrigin? {
    let name: String? = try row("fileName")
    guard let name else { return nil }
    return try RegisterOrigin(fileName: name, sha256: row("sha256"), line: row("line"))
  }

  /// A day from its number.
  static func day(_ number: Int) throws -> CalendarDate {
    guard let date = CalendarDate(dayNumber: number) else { throw DatabaseError.damage }
    return date
  }
}
