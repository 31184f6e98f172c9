// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyStore
import SurveyValidation

/// What became of the rows of a mended table.
public struct RepairCounts: Hashable, Sendable {
  /// Records that have a new version.
  public internal(set) var repaired = 0
  /// Records that stay refused: nothing was changed in their rows, or they are still not to be read.
  public internal(set) var stillRefused = 0
  /// Records that were mended, corrected or withdrawn before.
  public internal(set) var settled = 0
  /// Records whose strong id another form bears.
  public internal(set) var contested = 0
  /// The lines of the rows that stay refused or contested, from the top.
  public internal(set) var openLines: [Int] = []
}

extension Intake {
  /// Takes the rows of a mended table back: each supersedes its refused record.
  /// - Throws: E842 to E844, the store's reasons. Nothing is changed then.
  func keep(
    _ file: RepairFile, order: Order, act: OperatorAct, today: CalendarDate, report: inout ImportReport
  ) throws {
    try check(file, order: order, source: report.name)
    let act = OperatorAct(operatorName: act.operatorName, time: act.time, why: report.name).masked
    let questionnaire = order.questionnaire
    let known = CorrectableField(questionnaire: questionnaire)
    let (outcomes, _) = try workspace.store.repair(
      forms: file.rows.map(\.key.form), round: order.round.id, act: act, isDryRun: order.choices.isDryRun
    ) { held, index in
      try revision(of: held, file.rows[index], fields: file.fields, order: order, today: today, known)
    }
    var counts = RepairCounts()
    for (row, outcome) in zip(file.rows, outcomes) {
      switch outcome {
      case .repaired(let version):
        counts.repaired += 1
        report.account.count(version.form.status)
        continue
      case .settled: counts.settled += 1
      case .refused:
        counts.stillRefused += 1
        counts.openLines.append(row.raw.line)
      case .contested:
        counts.contested += 1
        counts.openLines.append(row.raw.line)
      }
      report.account.alreadyHeld += 1
    }
    report.repairs = counts
    report.format = "repairs"
    report.verdict = counts.repaired > 0 ? .imported : .alreadyHeld
  }

  /// Every row has to name a form of this workspace and this round by all three of its numbers.
  private func check(_ file: RepairFile, order: Order, source: String) throws {
    for row in file.rows {
      let place = Provenance(source: source, record: row.raw.record, line: row.raw.line)
      guard let form = try workspace.store.form(row.key.form), form.batchID == row.key.batch,
        form.record == row.key.record,
        try workspace.batch(form.batchID).roundID == order.round.id
      else { throw PipelineError("E843", [row.key.text, order.round.id], at: place) }
    }
  }

  /// The record as it is to be read now; nil where its row was not changed or is itself not to be read.
  private func revision(
    of held: HeldVersion, _ row: RepairFile.Row, fields: [FieldKey], order: Order, today: CalendarDate,
    _ known: CorrectableField
  ) throws -> FormRevision? {
    guard row.raw.refusal == nil else { return nil }
    var corrected = held.corrected
    var changed: Set<FieldKey> = []
    for field in fields {
      guard let text = row.text(field) else { continue }
      let before = held.raw.cell(field)?.text ?? ""
      guard !Self.isUnchanged(text, before) else { continue }
      corrected[field] = text
      changed.insert(field)
    }
    guard !changed.isEmpty || row.key.isAccepted else { return nil }
    let units = order.directory
    var checker = FormChecker(
      questionnaire: order.questionnaire, round: order.round, today: today, units: units,
      unit: held.batch.unitCode.flatMap { units.unit(code: $0) }, source: held.batch.manifest.name)
    var raw = held.raw(correctedBy: corrected)
    raw.refusal = nil
    let checked = checker.check(raw)
    return FormRevision(
      checked: checked, corrected: corrected,
      changes: known.changes(of: changed, from: held.form.response, to: checked.response))
  }

  /// Whether a cell came back as it was written: an apostrophe keeps some texts of a CSV from being run, and what it
  /// makes of an `@` is masked at the door.
  private static func isUnchanged(_ text: String, _ before: String) -> Bool {
    let guarded = "'" + before
    let written = [before, guarded, PersonalText.masked(before), PersonalText.masked(guarded)]
    return written.contains { folded($0) == folded(text) }
  }

  /// Cells are compared as they were written for mending and as spreadsheet programs hand them back: spaces and line ends
  /// alike, none at the ends, control characters replaced.
  private static func folded(_ text: String) -> String {
    ShownText.safe(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      .replacing("\u{FFFD}", with: "?")
  }
}
