// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Inserts forms and findings of one batch.
struct FormWriter {
  private let insertForm: LentStatement
  private let insertFinding: LentStatement
  private let source: String
  private(set) var nextID: Int64

  init(_ db: Database, batch: Int64, source: String) throws {
    self.source = source
    nextID = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM form") ?? 1
    insertForm = try LentStatement(
      db,
      """
      INSERT INTO form (id, batchID, record, line, unitCode, service, date, hour, status, exclusion, isCurrent,
        supersedes, strongID, strongHash, deprecatedID, contentHash, answers, profile, raw)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
      """)
    insertForm.bind(batch, at: 2)
    insertFinding = try LentStatement(
      db,
      """
      INSERT INTO finding (batchID, formID, unitCode, rule, severity, source, sheet, record, line, columnNumber,
        field, arguments)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """)
    insertFinding.bind(batch, at: 1)
  }

  /// Inserts an encoded form.
  /// - Parameter raw: the cells as they came, where others than the encoded ones are to be kept.
  /// - Returns: its number.
  mutating func insert(
    _ form: borrowing CheckedForm, status: FormStatus, exclusion: ExclusionReason?, isCurrent: Bool,
    supersedes: Int64?,
    encoded: borrowing FormEncoder, raw: String? = nil
  ) throws -> Int64 {
    let id = nextID
    let columns = encoded.columns
    insertForm.bind(id, at: 1)
    insertForm.bind(max(0, form.raw.record), at: 3)
    insertForm.bind(max(0, form.raw.line), at: 4)
    insertForm.bind(form.response.date?.dayNumber, at: 7)
    insertForm.bind(FormText.hour(form.response.hour), at: 8)
    switch status {
    case .accepted: insertForm.bindStatic("accepted", at: 9)
    case .warned: insertForm.bindStatic("warned", at: 9)
    case .excluded: insertForm.bindStatic("excluded", at: 9)
    }
    insertForm.bind(exclusion?.rawValue, at: 10)
    insertForm.bind(isCurrent ? 1 : 0, at: 11)
    insertForm.bind(supersedes, at: 12)
    insertForm.bind(columns.strongHash, at: 14)
    insertForm.bind(columns.contentHash, at: 16)
    let bytes = encoded.bytes
    insertForm.lend(columns.unit, of: bytes, at: 5)
    insertForm.lend(columns.service, of: bytes, at: 6)
    insertForm.lend(columns.strongID, of: bytes, at: 13)
    insertForm.lend(columns.deprecatedID, of: bytes, at: 15)
    insertForm.lend(columns.answers, of: bytes, at: 17)
    insertForm.lend(columns.profile, of: bytes, at: 18)
    if let raw { insertForm.bind(raw, at: 19) } else { insertForm.lend(columns.raw, of: bytes, at: 19) }
    try insertForm.run()
    nextID = id + 1
    return id
  }

  /// Inserts a finding about a form of this batch, or about the file.
  func insert(_ finding: Finding, form: Int64?, unit: String) throws {
    insertFinding.bind(form, at: 2)
    insertFinding.bind(unit, at: 3)
    insertFinding.bind(finding.rule.rawValue, at: 4)
    insertFinding.bind(finding.severity.rawValue, at: 5)
    insertFinding.bind(finding.place.source == source ? nil : finding.place.source, at: 6)
    insertFinding.bind(finding.place.sheet, at: 7)
    insertFinding.bind(max(0, finding.place.record), at: 8)
    insertFinding.bind(max(0, finding.place.line), at: 9)
    insertFinding.bind(max(0, finding.place.column), at: 10)
    insertFinding.bind(finding.place.field, at: 11)
    insertFinding.bind(PackedText.joined(finding.arguments), at: 12)
    try insertFinding.run()
  }
}
