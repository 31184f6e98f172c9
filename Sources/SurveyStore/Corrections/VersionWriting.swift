// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Writes new versions of held forms, inside one transaction: the row, what was found, the counts.
struct VersionWriting: ~Copyable {
  private let db: Database
  private let round: String
  private let limits: SurveyStoreLimits
  private var ledger: StoreLedger
  private var writer: FormWriter?
  private var writerBatch = 0
  private var encoder = FormEncoder()
  private var layouts: BatchLayouts?

  init(_ db: Database, round: String, limits: SurveyStoreLimits) throws {
    self.db = db
    self.round = round
    self.limits = limits
    ledger = StoreLedger(shape: try TallyTable.heldShape(db, round: round))
  }

  /// The number that the next version gets.
  func nextID() throws -> Int { try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM form") ?? 1 }

  /// Supersedes a form by a revision of it.
  /// - Returns: the number of the new version.
  /// - Throws: E543 when the unit would have too many services.
  @discardableResult
  mutating func write(_ revision: FormRevision, over held: HeldVersion, kind: CorrectionKind, audit: Int64)
    throws -> Int
  {
    let checked = revision.checked
    let layouts = try self.layouts(of: held.batch.id)
    if encoder.order.map({ $0.layout != checked.raw.layout }) ?? false { encoder = FormEncoder() }
    try encoder.encode(checked)
    try ledger.supersede(form: Int64(held.form.id), round: round, db)
    let id = try insert(checked, over: held)
    let unit = checked.response.unitCode ?? ""
    try db.cachedStatement(sql: "INSERT INTO formVersion VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [id, held.originalID, held.form.id, held.batch.id, unit, kind.rawValue, audit])
    for (field, text) in revision.corrected {
      try db.execute(
        sql: "INSERT INTO correctedCell VALUES (?, ?, ?)",
        arguments: [id, layouts.keptName(of: field), text])
    }
    for finding in checked.findings {
      try writer?.insert(finding, form: id, unit: unit)
    }
    try count(checked, unit: unit)
    return Int(id)
  }

  /// Takes a version out of the counts in whose place another one stands.
  mutating func supersede(_ form: Int64) throws {
    try ledger.supersede(form: form, round: round, db)
  }

  private mutating func insert(_ checked: CheckedForm, over held: HeldVersion) throws -> Int64 {
    if writerBatch != held.batch.id || writer == nil {
      writer = try FormWriter(db, batch: Int64(held.batch.id), source: held.batch.manifest.name)
      writerBatch = held.batch.id
    }
    let statement = try db.cachedStatement(sql: "SELECT raw FROM form WHERE id = ?")
    let raw = try String.fetchOne(statement, arguments: [held.form.id])
    guard let raw,
      let id = try writer?.insert(
        checked, status: checked.status, exclusion: checked.exclusion, isCurrent: true,
        supersedes: Int64(held.form.id), encoded: encoder, raw: raw)
    else { throw SurveyStoreError(.formNotFound, [String(held.form.id)]) }
    return id
  }

  private mutating func count(_ checked: CheckedForm, unit code: String) throws {
    let unit = try ledger.index(of: code, round: round, db)
    ledger.change(unit: unit) { $0.account.count(checked.status) }
    guard checked.status != .excluded else { return }
    let service = checked.response.service
    if ledger.isNewService(service, inUnit: unit) {
      guard ledger.units[unit].services.count < limits.servicesPerUnit else {
        throw SurveyStoreError(.tooManyServices, [code, String(limits.servicesPerUnit)])
      }
    }
    ledger.add(checked.response.answers, toUnit: unit, service: service)
  }

  private mutating func layouts(of batch: Int) throws -> BatchLayouts {
    if writerBatch == batch, let layouts { return layouts }
    let fetched = try BatchLayouts.fetch(db, id: batch)
    layouts = fetched
    return fetched
  }

  /// Writes the counts and marks the observations made from what has changed.
  /// - Returns: how many observations are marked.
  mutating func finish(by act: OperatorAct) throws -> Int {
    let nothing = Tally(shape: ledger.shape)
    let touched = Set(ledger.tallies.filter { $0.tally != nothing }.map { ledger.units[$0.unit].code })
    try ledger.write(db, round: round)
    return try ObservationRow.markStale(round: round, units: touched, by: act, db)
  }
}
