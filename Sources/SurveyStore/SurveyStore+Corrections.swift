// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Gives a form a new version: the held one stays as superseded, tallies and account follow, observations
  /// made from it are marked stale, and the audit says who changed what, when and why. One transaction.
  /// - Parameters:
  ///   - id: the current version.
  ///   - kind: what the operator does.
  ///   - revise: how the form is to be understood; nil, or a revision that says the same, changes nothing.
  ///     For `.keep` it is called for the form itself.
  ///   - withdraw: the revision that withdraws a form which contradicts the kept one.
  /// - Throws: E551 to E554, E543, and what `revise` throws; nothing is changed then.
  public func correct(
    form id: Int, kind: CorrectionKind, act: OperatorAct,
    revise: (HeldVersion) throws -> FormRevision?,
    withdraw: (HeldVersion) throws -> FormRevision = { FormRevision(unchanged: $0) }
  ) throws -> CorrectionOutcome {
    try deciding { db in
      let reading = VersionReading(db: db)
      let held = try reading.correctable(id)
      let rivals = try reading.rivals(of: held)
      guard let revision = try revise(held) else { return (.unchanged, .rollback) }
      let contradicting = kind == .keep ? rivals : []
      guard !revision.isEqual(to: held) || !contradicting.isEmpty else { return (.unchanged, .rollback) }
      var writing = try VersionWriting(db, round: held.roundID, limits: limits)
      let kept = try Self.write(revision, over: held, kind: kind, act: act, &writing, db)
      var withdrawn: [CorrectionOutcome.Version] = []
      for rival in contradicting {
        let held = try reading.correctable(rival)
        withdrawn.append(
          try Self.write(withdraw(held), over: held, kind: .withdraw, act: act, &writing, db))
      }
      if kind == .keep { try Self.supersedeEdited(by: held, &writing, db) }
      let open = try kind == .keep ? [] : rivals.filter { try Self.isInConflict($0, db) }
      let outcome = CorrectionOutcome(
        version: kept, withdrawnRivals: withdrawn, openRivals: open,
        staleObservations: try writing.finish(by: act))
      return (outcome, .commit)
    }
  }

  /// A form of any version with all its cells; nil when there is none of this number.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func version(_ id: Int) throws -> HeldVersion? {
    try reading { db in
      guard
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM form WHERE id = ?)", arguments: [id]) == true
      else { return nil }
      return try VersionReading(db: db).version(id)
    }
  }

  /// The number of the form that a batch brought as this record, in its latest version.
  /// - Throws: E531 when there is no such batch, E555 when it has no such record.
  public func formNumber(batch: Int, record: Int) throws -> Int {
    try reading { db in
      _ = try BatchWriting.find(batch, db)
      let original = try Int.fetchOne(
        db, sql: "SELECT id FROM form WHERE \(FormRange.asCame) AND record = ?2", arguments: [batch, record])
      guard let original else {
        throw SurveyStoreError(.recordNotFound, [String(batch), String(record)])
      }
      return try Int.fetchOne(
        db, sql: "SELECT max(formID) FROM formVersion WHERE originalID = ?", arguments: [original])
        ?? original
    }
  }

  /// All versions of a form, the one that came first; each with the line of the audit that made it.
  /// - Throws: E551.
  public func history(ofForm id: Int) throws -> [FormHistoryEntry] {
    try reading { db in
      let reading = VersionReading(db: db)
      let original = try reading.original(of: id)
      let first = try reading.version(original)
      var entries = [
        FormHistoryEntry(form: first.form, isCurrent: try Self.isCurrent(original, db), kind: nil, line: nil)
      ]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT formVersion.formID, formVersion.kind, audit.* FROM formVersion
          JOIN audit ON audit.id = formVersion.auditID WHERE originalID = ? ORDER BY formID
          """, arguments: [original])
      for row in rows {
        let number: Int = try row("formID")
        entries.append(
          FormHistoryEntry(
            form: try reading.version(number).form, isCurrent: try Self.isCurrent(number, db),
            kind: CorrectionKind(rawValue: try row("kind")), line: try AuditRow.line(row)))
      }
      return entries
    }
  }

  static func write(
    _ revision: FormRevision, over held: HeldVersion, kind: CorrectionKind, act: OperatorAct,
    _ writing: inout VersionWriting, _ db: Database
  ) throws -> CorrectionOutcome.Version {
    let changes = revision.changes.map { "\($0.field): \($0.old) → \($0.new)" }
    let detail = "\(held.form.id) → \(try writing.nextID())" + changes.map { "; " + $0 }.joined()
    try AuditRow.write(kind.action, of: AuditRow.form(held.originalID), detail: detail, by: act, db)
    let id = try writing.write(revision, over: held, kind: kind, audit: db.lastInsertedRowID)
    return CorrectionOutcome.Version(
      previous: held.form, form: try VersionReading(db: db).version(id).form, changes: revision.changes)
  }

  /// An edit that is kept takes the place of the version it names, as it does when it comes uncontested.
  private static func supersedeEdited(
    by held: HeldVersion, _ writing: inout VersionWriting, _ db: Database
  ) throws {
    guard let deprecatedID = held.raw.deprecatedID else { return }
    let chain = EditChain(db: db, round: held.roundID)
    if let standing = try chain.standing(for: deprecatedID) { try writing.supersede(standing) }
    try db.execute(
      sql: "UPDATE form SET supersedes = ? WHERE id = ? AND supersedes IS NULL",
      arguments: [try chain.latest(deprecatedID), held.originalID])
  }

  private static func isInConflict(_ form: Int, _ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT exclusion FROM form WHERE id = ?", arguments: [form])
      == ExclusionReason.conflict.rawValue
  }

  private static func isCurrent(_ form: Int, _ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT isCurrent FROM form WHERE id = ?", arguments: [form]) ?? false
  }
}

extension CorrectionOutcome {
  /// Nothing changes.
  static var unchanged: CorrectionOutcome {
    CorrectionOutcome(version: nil, withdrawnRivals: [], openRivals: [], staleObservations: 0)
  }
}

extension FormRevision {
  /// The form as it is held.
  public init(unchanged held: HeldVersion) {
    self.init(
      checked: CheckedForm(
        raw: held.raw, response: held.form.response, findings: held.findings, exclusion: held.form.exclusion),
      corrected: held.corrected, changes: [])
  }
}
