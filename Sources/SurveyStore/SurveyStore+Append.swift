// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Imports the forms of one file into one round: all of it in one transaction, or nothing.
  ///
  /// The forms are pulled one at a time, so that memory does not grow with the file. The same bytes again
  /// are noticed before the first form is pulled. An error that the cursor throws undoes everything and is
  /// thrown again as it was; so does every other error. Records that cannot be read as forms refuse the file
  /// after its end, so that all of them are listed, unless `acceptsGood` holds them as excluded.
  /// - Parameters:
  ///   - request: the file, the round and how it is to be taken.
  ///   - forms: the checked forms, in the order of the file.
  ///   - judge: what becomes of a form whose strong id is held; called for forms with a strong id only.
  ///   - conflictFindings: what is written about two forms in conflict.
  ///   - newUnit: the unit to be registered for a code that a form or `--unit` names and that is not
  ///     registered; nil makes it an error (E541).
  ///   - closing: what is known about the file after its last record.
  /// - Returns: what became of the file; in a dry run, what would.
  /// - Throws: `SurveyStoreError`, or the error of the cursor. The store is unchanged then.
  public func append<C: PullCursor & ~Copyable>(
    _ request: BatchRequest, forms: inout C,
    judge: (CheckedForm, HeldIdentity?) -> IdentityVerdict,
    conflictFindings: (IdentityConflict) -> ConflictFindings,
    newUnit: (String, borrowing C) -> ServiceUnit? = { _, _ in nil },
    closing: (borrowing C) -> BatchClosing = { _ in BatchClosing() }
  ) throws -> BatchOutcome where C.Element == CheckedForm {
    try deciding { db in
      if let held = try Self.heldBatch(for: request, db) { return (.alreadyHeld(held), .rollback) }
      var unit: ServiceUnit?
      if let code = request.unitCode, try !UnitRow.exists(db, code: code) { unit = newUnit(code, forms) }
      var intake = try BatchIntake.begin(request, registering: unit, limits: limits, db)
      while let form = try forms.next() {
        if let code = form.response.unitCode, !intake.knows(unit: code) {
          try intake.register(newUnit(code, forms), code: code, at: intake.place(of: form))
        }
        try intake.take(form, judge: judge, conflictFindings: conflictFindings)
      }
      let outcome = try intake.finish(closing(forms))
      return (outcome, outcome.verdict == .imported ? .commit : .rollback)
    }
  }

  /// The batch that holds the same bytes in the same round, unit, order and questionnaire; nil when these
  /// bytes are new. Withdrawn and replaced batches do not count.
  /// - Throws: E533 when they are held under another round, unit, order or questionnaire.
  public func heldBatch(for request: BatchRequest) throws -> Batch? {
    try reading { try Self.heldBatch(for: request, $0) }
  }

  private static func heldBatch(for request: BatchRequest, _ db: Database) throws -> Batch? {
    let known = try BatchRow.fetchAll(
      db, where: "sha256 = ? AND state <> 'withdrawn'", [request.manifest.sha256]
    ).filter { $0.sharesSheets(with: request) }
    let batches = known.filter { $0.state == .held }
    let isSame = { (batch: Batch) in
      batch.roundID == request.roundID && batch.unitCode == request.unitCode
        && (batch.chosenOrder == request.chosenOrder
          || (batch.isReordered && batch.order == request.chosenOrder))
        && batch.questionnaireID == request.questionnaire.id && batch.holdsSheets(of: request)
    }
    if let same = batches.first(where: isSame) {
      guard let replaced = request.replaces, replaced != same.id else { return same }
      throw SurveyStoreError(
        .replacementHeld, [String(same.id), String(replaced)], at: Provenance(source: request.manifest.name))
    }
    if request.replaces == nil, !request.also {
      // What a later file has replaced is held in that file, as long as that one counts.
      for batch in known where isSame(batch) {
        if try isReplacedByHeld(batch.id, db) { return batch }
      }
    }
    guard let other = batches.first else { return nil }
    throw SurveyStoreError(
      .bytesHeldElsewhere,
      [
        String(other.id), other.roundID, other.unitCode ?? "store.unit.inFile",
        "store.order.\(other.chosenOrder?.rawValue ?? "none")",
        other.questionnaireID,
      ], at: Provenance(source: request.manifest.name))
  }
}

extension SurveyStore {
  /// Whether the batch at the end of the chain of replacements still counts.
  fileprivate static func isReplacedByHeld(_ id: Int, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        WITH RECURSIVE later(id) AS (
          SELECT replacedBy FROM batch WHERE id = ? AND replacedBy IS NOT NULL
          UNION SELECT batch.replacedBy FROM batch JOIN later ON batch.id = later.id
            WHERE batch.replacedBy IS NOT NULL)
        SELECT EXISTS (SELECT 1 FROM batch JOIN later ON batch.id = later.id WHERE batch.state = 'held')
        """, arguments: [id]) ?? false
  }
}

extension Batch {
  /// The sheets of a workbook that were read; empty for every other file.
  private static func sheets(_ dialect: [DialectEntry]) -> Set<String> {
    Set(dialect.filter { $0.name == "sheet" }.map(\.value))
  }

  /// Whether the same sheets may have come before: two sheets of one workbook are two files.
  fileprivate func sharesSheets(with request: BatchRequest) -> Bool {
    let (held, incoming) = (Self.sheets(dialect), Self.sheets(request.header.dialect))
    return held.isEmpty || incoming.isEmpty || !held.isDisjoint(with: incoming)
  }

  /// Whether every sheet that comes is held already.
  fileprivate func holdsSheets(of request: BatchRequest) -> Bool {
    Self.sheets(dialect).isSuperset(of: Self.sheets(request.header.dialect))
  }
}

extension BatchOutcome {
  /// The same bytes came again.
  static func alreadyHeld(_ batch: Batch) -> BatchOutcome {
    BatchOutcome(
      verdict: .alreadyHeld, batch: batch, account: FormAccount(alreadyHeld: batch.account.read),
      conflicts: 0,
      findingCounts: [:], fileFindings: [], refusedRecords: [], refusedRecordCount: 0, units: [],
      registeredUnits: [], lostCorrections: [])
  }
}
