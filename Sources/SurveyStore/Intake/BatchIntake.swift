// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// The import of one file while it runs, inside its one transaction.
struct BatchIntake: ~Copyable {
  let db: Database
  let request: BatchRequest
  let limits: SurveyStoreLimits
  /// The number of the new batch.
  let batch: Int64
  var ledger: StoreLedger
  var encoder: FormEncoder
  var writer: FormWriter
  var identities: IdentityIndex
  var account = FormAccount()
  /// The forms of this file whose strong id another form bears with other content.
  var contested: Set<Int> = []
  var findingCounts: [RuleID: Int] = [:]
  var refusedRecords: [Finding] = []
  var refusedRecordCount = 0
  /// The corrected forms of the batch that this one replaces.
  var lostCorrections: [Int] = []
  var registeredUnits: [ServiceUnit]
  private var knownUnits: Set<String>
  private var lastUnit: String?

  /// Opens the round when it is new, inserts the batch and supersedes the one it replaces.
  /// - Parameter unit: the unit of the whole file where it is to be registered.
  static func begin(
    _ request: BatchRequest, registering unit: ServiceUnit?, limits: SurveyStoreLimits, _ db: Database
  ) throws -> BatchIntake {
    if let unit { try register(unit, by: request.act, db) }
    try RoundOpening.open(for: request, db)
    let batch = try BatchWriting.insert(request, db)
    var ledger = StoreLedger(shape: request.questionnaire.tallyShape)
    var lost: [Int] = []
    if let replaced = request.replaces {
      lost = try BatchWriting.replace(replaced, by: batch, request: request, ledger: &ledger, db)
    }
    var intake = BatchIntake(
      db: db, request: request, limits: limits, batch: batch, ledger: ledger,
      writer: try FormWriter(db, batch: batch, source: request.manifest.name),
      identities: try IdentityIndex(db, round: request.roundID),
      knownUnits: Set(try String.fetchAll(db, sql: "SELECT code FROM unit")),
      registeredUnits: unit.map { [$0] } ?? [])
    intake.lostCorrections = lost
    return intake
  }

  private init(
    db: Database, request: BatchRequest, limits: SurveyStoreLimits, batch: Int64, ledger: StoreLedger,
    writer: FormWriter, identities: IdentityIndex, knownUnits: Set<String>,
    registeredUnits: [ServiceUnit]
  ) {
    self.db = db
    self.request = request
    self.limits = limits
    self.batch = batch
    self.ledger = ledger
    self.writer = writer
    self.identities = identities
    self.knownUnits = knownUnits
    self.registeredUnits = registeredUnits
    encoder = FormEncoder()
  }

  /// Whether forms may name a unit without registering it first.
  mutating func knows(unit code: String) -> Bool {
    if lastUnit == code { return true }
    guard knownUnits.contains(code) else { return false }
    lastUnit = code
    return true
  }

  /// Registers a unit that a form names.
  /// - Throws: E541 when nobody knows it, E544 beyond the limit.
  mutating func register(_ unit: ServiceUnit?, code: String, at place: Provenance) throws {
    guard let unit, unit.code == code else { throw SurveyStoreError(.unitNotFound, [code], at: place) }
    guard registeredUnits.count < limits.registeredUnitsPerFile else {
      throw SurveyStoreError(.tooManyUnits, [String(limits.registeredUnitsPerFile)], at: place)
    }
    try Self.register(unit, by: request.act, db)
    registeredUnits.append(unit)
    knownUnits.insert(code)
  }

  private static func register(_ unit: ServiceUnit, by act: OperatorAct, _ db: Database) throws {
    if try UnitRow.register(unit, db) {
      try AuditRow.write(.unitRegistered, of: unit.code, detail: unit.name, by: act, db)
    }
  }

  /// Takes one form: identity first, then its row, its findings and its counts.
  mutating func take(
    _ form: CheckedForm, judge: (CheckedForm, HeldIdentity?) -> IdentityVerdict,
    conflictFindings: (IdentityConflict) -> ConflictFindings
  ) throws {
    try encoder.encode(form)
    if form.raw.refusal != nil { noteRefusal(form) }
    guard encoder.columns.strongHash != nil else {
      _ = try keep(form)
      return
    }
    let held = try identities.held(encoder)
    switch judge(form, held?.identity(importing: Int(batch))) {
    case .alreadyHeld: account.alreadyHeld += 1
    case .new: try keepVersion(form, conflictFindings: conflictFindings)
    case let verdict:
      guard let held else { return try keepVersion(form, conflictFindings: conflictFindings) }
      try keepConflict(form, with: held, verdict: verdict, conflictFindings: conflictFindings)
    }
  }

  /// Inserts a form and counts it.
  mutating func keep(
    _ form: CheckedForm, extra: [Finding] = [], isCurrent: Bool = true, supersedes: Int64? = nil,
    inConflict: Bool = false
  ) throws -> Int64 {
    let exclusion = form.exclusion ?? (inConflict ? .conflict : nil)
    let status = exclusion == nil ? form.status : .excluded
    let id = try writer.insert(
      form, status: status, exclusion: exclusion, isCurrent: isCurrent, supersedes: supersedes,
      encoded: encoder)
    let code = form.response.unitCode ?? ""
    for finding in form.findings { try note(finding, form: id, unit: code) }
    for finding in extra { try note(finding, form: id, unit: code) }
    account.count(status)
    let unit = try ledger.index(of: code, round: request.roundID, db)
    let hasID = encoder.columns.strongHash != nil
    ledger.change(unit: unit) { entry in
      entry.forms += 1
      if entry.forms == 1 { entry.firstForm = id }
      entry.lastForm = id
      if !hasID { entry.formsWithoutID += 1 }
      if isCurrent { entry.account.count(status) } else { entry.account.superseded += 1 }
    }
    if status != .excluded, isCurrent { try tally(form, unit: unit) }
    return id
  }

  private mutating func tally(_ form: CheckedForm, unit: Int) throws {
    let service = form.response.service
    if ledger.isNewService(service, inUnit: unit) {
      guard ledger.units[unit].services.count < limits.servicesPerUnit else {
        throw SurveyStoreError(
          .tooManyServices, [ledger.units[unit].code, String(limits.servicesPerUnit)], at: place(of: form))
      }
      if ledger.isFull { try ledger.writeTallies(db, round: request.roundID) }
    }
    ledger.add(form.response.answers, toUnit: unit, service: service)
  }

  mutating func note(_ finding: Finding, form: Int64?, unit: String) throws {
    findingCounts[finding.rule, default: 0] += 1
    try writer.insert(finding, form: form, unit: unit)
  }

  private mutating func noteRefusal(_ form: CheckedForm) {
    guard let refusal = form.raw.refusal else { return }
    refusedRecordCount += 1
    guard refusedRecords.count < limits.listedRefusals else { return }
    let finding = form.findings.first { $0.rule == refusal.rule }
    refusedRecords.append(finding ?? Finding(refusal.rule, .exclusion, at: place(of: form)))
  }

  func place(of form: CheckedForm) -> Provenance {
    Provenance(
      source: request.manifest.name, sheet: form.raw.part, record: form.raw.record, line: form.raw.line,
      column: form.raw.column)
  }
}
