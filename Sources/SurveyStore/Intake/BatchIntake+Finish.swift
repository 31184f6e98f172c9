// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension BatchIntake {
  /// Writes what is known at the end of the file and says what became of it.
  /// - Throws: E534 when a held batch comes again, E539 when most of the file is held.
  mutating func finish(_ closing: BatchClosing) throws -> BatchOutcome {
    var fileFindings = closing.findings
    for unit in registeredUnits {
      fileFindings.append(
        Finding(
          .unitRegistered, .note, at: Provenance(source: request.manifest.name), [unit.code, unit.name]))
    }
    for finding in fileFindings { try note(finding, form: nil, unit: "") }
    try ledger.write(db, round: request.roundID)
    let units = try writeUnits()
    try refuseLosingUnits(against: units)
    let isRefused = refusedRecordCount > 0 && !request.acceptsGood
    if !isRefused && !request.also {
      try GrownFileCheck(db: db, round: request.roundID, batch: batch).check(file: request.manifest.name)
      // A file that takes the place of a batch brings its forms again, on purpose.
      if request.replaces == nil {
        try HeldAgainCheck(db: db, round: request.roundID, batch: batch).check(file: request.manifest.name)
      }
    }
    try BatchWriting.complete(
      batch, account: account, header: closing.header ?? request.header,
      layout: encoder.order?.layout, db)
    try BatchMemberRow.insert(closing.members, batch: batch, db)
    try AuditRow.write(
      .batchImported, of: String(batch), detail: "\(request.roundID) \(request.manifest.name)",
      by: request.act, db)
    let isKept = !isRefused && !request.isDryRun
    return BatchOutcome(
      verdict: isRefused ? .refused : request.isDryRun ? .wouldBeImported : .imported,
      batch: isKept ? try BatchRow.fetch(db, id: Int(batch)) : nil, account: account,
      conflicts: contested.count,
      findingCounts: findingCounts, fileFindings: fileFindings, refusedRecords: refusedRecords,
      refusedRecordCount: refusedRecordCount, units: units, registeredUnits: registeredUnits,
      lostCorrections: lostCorrections)
  }

  /// A file that replaces a batch must bring forms of every unit that the batch has: else a unit would lose
  /// its forms without a word.
  /// - Throws: E537 that names the units.
  private func refuseLosingUnits(against units: [String]) throws {
    guard let replaced = request.replaces else { return }
    let before = try String.fetchAll(
      db, sql: "SELECT unitCode FROM batchUnit WHERE batchID = ? AND unitCode <> '' ORDER BY unitCode",
      arguments: [replaced])
    let lost = Set(before).subtracting(units).sorted()
    guard lost.isEmpty else {
      throw SurveyStoreError(
        .replacedUnitsMissing, [String(replaced), lost.prefix(10).joined(separator: ", ")],
        at: Provenance(source: request.manifest.name))
    }
  }

  private func writeUnits() throws -> [String] {
    var codes: [String] = []
    for entry in ledger.units where entry.forms > 0 {
      try db.execute(
        sql: "INSERT INTO batchUnit VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          batch, entry.code, entry.forms, entry.formsWithoutID, entry.firstForm, entry.lastForm,
        ])
      if !entry.code.isEmpty { codes.append(entry.code) }
    }
    return codes.sorted()
  }
}
