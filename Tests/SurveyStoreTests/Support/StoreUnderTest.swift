// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

@testable import SurveyStore

/// A store in a folder of its own, which disappears with it.
///
/// The contract suite knows stores only through this; another kind of store gets another factory.
final class StoreUnderTest: Sendable {
  let folder: String
  let store: SurveyStore

  static let lumajang = ServiceUnit(code: "35.08.10", name: "Kecamatan Lumajang", aliases: ["Lumajang"])
  static let sukodono = ServiceUnit(code: "35.08.11", name: "Kecamatan Sukodono")
  static let act = OperatorAct(operatorName: "Penguji", time: "2024-07-01T08:00:00+07:00")

  init(
    units: [ServiceUnit] = [lumajang, sukodono], limits: SurveyStoreLimits = SurveyStoreLimits(),
    tuning: StoreTuning = StoreTuning()
  ) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("ikm-store-\(UUID().uuidString)")
      .path
    folder = path
    store = try SurveyStore.create(folder: path, units: units, act: Self.act, limits: limits, tuning: tuning)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Imports forms as one file; the name makes the bytes.
  @discardableResult
  func append(
    _ forms: [CheckedForm], file: String = "a.csv", change: (inout BatchRequest) -> Void = { _ in }
  ) throws -> BatchOutcome {
    var cursor = ListCursor(forms)
    return try append(&cursor, file: file, change: change)
  }

  /// Imports what a cursor gives.
  @discardableResult
  func append(
    _ cursor: inout ListCursor, file: String = "a.csv", change: (inout BatchRequest) -> Void = { _ in }
  ) throws -> BatchOutcome {
    var request = Self.request(file: file)
    change(&request)
    let fileFindings = cursor.fileFindings
    return try store.append(
      request, forms: &cursor, judge: Self.judge, conflictFindings: Self.findings(of:),
      newUnit: { code, cursor in cursor.unitsToRegister[code] },
      closing: { _ in BatchClosing(findings: fileFindings) })
  }

  static func request(file: String) -> BatchRequest {
    BatchRequest(
      roundID: "2024-S1", days: CalendarPeriod.semester(1, of: 2024).days,
      questionnaire: FormMaker.questionnaire,
      manifest: FileManifest(name: file, size: 100, sha256: FormMaker.digest(of: file)),
      header: FileHeader(
        format: "csv", version: "1", dialect: [DialectEntry("delimiter", ";")], layout: FormMaker.layout,
        order: .question), act: act)
  }

  func tallies(round: String = "2024-S1") throws -> [UnitTallies] {
    try store.unitTallies(round: round, questionnaire: FormMaker.questionnaire)
  }

  func recomputed(round: String = "2024-S1") throws -> [UnitTallies] {
    try store.recomputedTallies(round: round, questionnaire: FormMaker.questionnaire)
  }

  func forms(unit: String? = "35.08.10", round: String = "2024-S1") throws -> [HeldForm] {
    var forms: [HeldForm] = []
    try store.forEachForm(round: round, unit: unit) { forms.append($0) }
    return forms
  }

  func findings(unit: String? = nil, severities: Set<Severity> = Set(Severity.allCases)) throws -> [Finding] {
    var findings: [Finding] = []
    try store.forEachFinding(round: "2024-S1", unit: unit, severities: severities) { findings.append($0) }
    return findings
  }

  /// What the corridor's rule says, in short.
  static func judge(_ form: CheckedForm, _ held: HeldIdentity?) -> IdentityVerdict {
    guard let held else { return .new }
    if held.isSameContent { return .alreadyHeld }
    return held.isSameBatch ? .conflictInFile(with: held) : .conflictWithHeld(held)
  }

  static func findings(of conflict: IdentityConflict) -> ConflictFindings {
    if case .conflictInFile = conflict.verdict {
      return ConflictFindings(
        incoming: [Finding(.conflictInFile, .exclusion, at: conflict.incoming)],
        held: [Finding(.conflictInFile, .exclusion, at: conflict.held)])
    }
    return ConflictFindings(
      incoming: [Finding(.conflictWithHeld, .exclusion, at: conflict.incoming, [String(conflict.heldBatch)])],
      held: [Finding(.heldFormContested, .note, at: conflict.held, [String(conflict.incomingBatch)])])
  }
}
