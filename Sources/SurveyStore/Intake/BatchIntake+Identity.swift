// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension BatchIntake {
  /// Keeps a form under a strong id that nothing current bears: a first version, or an edit of a held one.
  mutating func keepVersion(
    _ form: CheckedForm, conflictFindings: (IdentityConflict) -> ConflictFindings
  ) throws {
    if let deprecatedID = form.raw.deprecatedID {
      // Two edits of one version contradict each other; neither is preferred.
      if let rival = try identities.edits(of: deprecatedID).last {
        let identity = rival.identity(importing: Int(batch))
        let verdict: IdentityVerdict =
          identity.isSameBatch ? .conflictInFile(with: identity) : .conflictWithHeld(identity)
        try keepConflict(form, with: rival, verdict: verdict, conflictFindings: conflictFindings)
        return
      }
      let replaced = try identities.current(strongID: deprecatedID)
      // What replaces one of two contradicting edits of this file contradicts the other one too.
      if let replaced, let rival = try rival(of: replaced) {
        try ledger.supersede(form: replaced.formID, round: request.roundID, db)
        try keepConflict(
          form, with: rival, verdict: .conflictInFile(with: rival.identity(importing: Int(batch))),
          supersedes: replaced.formID, conflictFindings: conflictFindings)
        identities.noteEdit()
        return
      }
      // The edit of an edit may have come before this one: then this one is history from the start.
      let later = try form.raw.strongID.map { try identities.edits(of: $0) } ?? []
      // Where the named version does not count any more, the one that came back in its place is replaced.
      let earlier = try replaced?.formID ?? standing(for: deprecatedID)
      if let earlier { try ledger.supersede(form: earlier, round: request.roundID, db) }
      let id = try keep(form, isCurrent: later.isEmpty, supersedes: earlier)
      try link(later, to: id)
      identities.noteEdit()
      return
    }
    // An old version that comes after its edit is history from the start.
    let edits = try form.raw.strongID.map { try identities.edits(of: $0) } ?? []
    let id = try keep(form, isCurrent: edits.isEmpty)
    try link(edits, to: id)
  }

  /// Names the version that edits replace, where they came before it.
  private func standing(for strongID: String) throws -> Int64? {
    guard identities.hasEdits else { return nil }
    return try EditChain(db: db, round: request.roundID).standing(for: strongID)
  }

  private func link(_ edits: [IdentityIndex.Held], to id: Int64) throws {
    for edit in edits {
      try db.execute(
        sql: "UPDATE form SET supersedes = ? WHERE id = ? AND supersedes IS NULL",
        arguments: [id, edit.formID])
    }
  }

  /// The other edit of the version that an edit of this file replaces, where the two contradict each other.
  private mutating func rival(of edit: IdentityIndex.Held) throws -> IdentityIndex.Held? {
    guard edit.isInConflict, edit.batchID == Int(batch),
      let version = try String.fetchOne(
        db, sql: "SELECT deprecatedID FROM form WHERE id = ?", arguments: [edit.formID])
    else { return nil }
    return try identities.edits(of: version).last { $0.formID != edit.formID && $0.isInConflict }
  }

  /// Keeps a form in conflict with a held one, and excludes that one too when it came in the same file.
  mutating func keepConflict(
    _ form: CheckedForm, with held: IdentityIndex.Held, verdict: IdentityVerdict, supersedes: Int64? = nil,
    conflictFindings: (IdentityConflict) -> ConflictFindings
  ) throws {
    let findings = conflictFindings(
      IdentityConflict(
        verdict: verdict, incoming: place(of: form), incomingBatch: Int(batch), held: held.place,
        heldBatch: held.batchID))
    contested.insert(Int(try keep(form, extra: findings.incoming, supersedes: supersedes, inConflict: true)))
    if held.batchID == Int(batch) { contested.insert(Int(held.formID)) }
    if case .conflictInFile = verdict,
      let before = try ledger.exclude(form: held.formID, for: .conflict, round: request.roundID, db)
    {
      if held.batchID == Int(batch) {
        account.count(before, -1)
        account.count(.excluded)
      }
    }
    for finding in findings.held { try noteHeld(finding, on: held) }
  }

  /// Writes a finding on a held form unless the form bears it already.
  private mutating func noteHeld(_ finding: Finding, on held: IdentityIndex.Held) throws {
    let arguments = PackedText.joined(finding.arguments)
    let unit = try String.fetchOne(
      db, sql: "SELECT unitCode FROM form WHERE id = ?", arguments: [held.formID])
    let isKnown = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM finding
          WHERE batchID = ? AND unitCode = ? AND rule = ? AND formID = ? AND arguments = ?)
        """,
      arguments: [held.batchID, unit ?? "", finding.rule.rawValue, held.formID, arguments])
    guard isKnown != true else { return }
    findingCounts[finding.rule, default: 0] += 1
    try FindingRow.insert(finding, batch: held.batchID, form: held.formID, unit: unit ?? "", db)
  }
}
