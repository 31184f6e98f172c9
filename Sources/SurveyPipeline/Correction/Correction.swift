// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel
import SurveyStore
import SurveyValidation

/// Corrections of held forms by a named operator: read again, validated, kept as a new version in one
/// transaction.
public struct Correction: Sendable {
  let workspace: Workspace

  /// The corrections of a workspace.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// Corrects one form.
  /// - Parameters:
  ///   - request: the form, and what is done to it.
  ///   - act: who, when and why; the reason is masked like free text of a form.
  ///   - today: the day of the correction; a form that is dated after it does not count.
  /// - Throws: E719 and E780 to E789, and the store's reasons (E551 to E555). Nothing is changed then.
  public func correct(_ request: CorrectionRequest, act: OperatorAct, today: CalendarDate) throws
    -> CorrectionReport
  {
    let id = try workspace.formNumber(request.form)
    let act = act.masked
    let outcome: CorrectionOutcome
    switch request.act {
    case .set(let assignments):
      outcome = try workspace.store.correct(form: id, kind: .set, act: act) {
        try set(assignments, in: $0, today: today)
      }
    case .asCame:
      outcome = try workspace.store.correct(form: id, kind: .asCame, act: act) {
        try read($0, fields: Set($0.corrected.keys), correctedBy: [:], today: today)
      }
    case .withdraw:
      outcome = try workspace.store.correct(form: id, kind: .withdraw, act: act) {
        $0.form.exclusion == .withdrawn ? nil : Self.withdrawn($0, why: act.why)
      }
    case .keep:
      outcome = try workspace.store.correct(
        form: id, kind: .keep, act: act, revise: Self.kept, withdraw: { Self.withdrawn($0, why: act.why) })
    }
    return CorrectionReport(formID: id, outcome)
  }

  private func set(_ assignments: [CorrectionRequest.Assignment], in held: HeldVersion, today: CalendarDate)
    throws
    -> FormRevision
  {
    guard held.raw.refusal == nil else { throw PipelineError("E786", [String(held.form.id)]) }
    guard held.form.exclusion != .withdrawn else { throw PipelineError("E787", [String(held.form.id)]) }
    let questionnaire = try workspace.questionnaire(held.batch.questionnaireID)
    let known = CorrectableField(questionnaire: questionnaire)
    let checker = try checker(for: held, questionnaire: questionnaire, today: today)
    var corrected = held.corrected
    var fields: Set<FieldKey> = []
    for assignment in assignments {
      let field = try known.field(named: assignment.name)
      guard fields.insert(field).inserted else { throw PipelineError("E785", [known.label(of: field)]) }
      guard assignment.value.utf8.count <= 400, checker.understands(assignment.value, as: field) else {
        throw PipelineError(
          field == .unit ? "E788" : "E784",
          [known.label(of: field), Finding.quoted(assignment.value), known.allowed(in: field)])
      }
      // Everything but a service has just been understood as a value of its list, a day, an hour or a unit.
      corrected[field] = field == .service ? PersonalText.masked(assignment.value) : assignment.value
    }
    return try read(held, fields: fields, correctedBy: corrected, today: today)
  }

  /// The form with these corrections, some of its fields read again.
  private func read(
    _ held: HeldVersion, fields: Set<FieldKey>, correctedBy corrected: [FieldKey: String], today: CalendarDate
  ) throws -> FormRevision {
    let questionnaire = try workspace.questionnaire(held.batch.questionnaireID)
    var checker = try checker(for: held, questionnaire: questionnaire, today: today)
    let checked = checker.recheck(
      held.raw(correctedBy: corrected), fields: fields, held: held.form.response, findings: held.findings)
    return FormRevision(
      checked: checked, corrected: corrected,
      changes: CorrectableField(questionnaire: questionnaire)
        .changes(of: fields, from: held.form.response, to: checked.response))
  }

  private func checker(for held: HeldVersion, questionnaire: Questionnaire, today: CalendarDate) throws
    -> FormChecker
  {
    let units = try workspace.units()
    return FormChecker(
      questionnaire: questionnaire, round: try workspace.round(held.roundID), today: today, units: units,
      unit: held.batch.unitCode.flatMap { units.unit(code: $0) }, source: held.batch.manifest.name,
      dates: DateStyle(dialect: held.batch.dialect))
  }

  private static func withdrawn(_ held: HeldVersion, why: String) -> FormRevision {
    var revision = FormRevision(unchanged: held)
    let place = Provenance(source: held.form.source, record: held.form.record, line: held.form.line)
    revision.checked.findings.append(Finding(.withdrawn, .exclusion, at: place, [why]))
    revision.checked.exclusion = .withdrawn
    return revision
  }

  /// The form without what an operator settles by keeping it.
  private static func kept(_ held: HeldVersion) throws -> FormRevision {
    let settled: Set<RuleID> = [.conflictInFile, .conflictWithHeld, .heldFormContested, .withdrawn]
    guard held.findings.contains(where: { settled.contains($0.rule) }) else {
      throw PipelineError("E789", [String(held.form.id)])
    }
    var revision = FormRevision(unchanged: held)
    revision.checked.findings.removeAll { settled.contains($0.rule) }
    revision.checked.exclusion = FormChecker.exclusion(among: revision.checked.findings)
    return revision
  }
}

extension Workspace {
  /// The number of the form that an operator names: its own, or `BATCH:RECORD` as papers name it.
  /// - Throws: E780 for a text that is neither, a store error where there is no such form.
  func formNumber(_ text: String) throws -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    switch (parts.first ?? nil, parts.count) {
    case (let number?, 1): return number
    case (let batch?, 2):
      guard let record = parts[1] else { break }
      return try store.formNumber(batch: batch, record: record)
    default: break
    }
    throw PipelineError("E780", [String(ShownText.safe(text).prefix(30))])
  }
}

extension CorrectableField {
  /// What is different between two readings of a form, in the order of print.
  func changes(of fields: Set<FieldKey>, from old: Response, to new: Response) -> [FieldChange] {
    let all =
      questionnaire.questions.indices.map { FieldKey.question($0) }
      + questionnaire.profileFields.indices.map { .profile($0) } + [.date, .hour, .unit, .service]
    return all.filter(fields.contains).compactMap { field in
      let (before, after) = (value(of: field, in: old), value(of: field, in: new))
      return before == after ? nil : FieldChange(field: label(of: field), old: before, new: after)
    }
  }
}
