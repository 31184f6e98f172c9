// SPDX-License-Identifier: Apache-2.0
import ReportWriting
public import SurveyModel
import SurveyStore

extension Publication {
  /// Findings as CSV, given piece by piece so that memory stays flat: those of forms and files, then the
  /// notes on units.
  public func findingTable(
    _ account: RoundAccount, unit: String?, rules: Set<RuleID>?, body: (String) -> Void
  )
    throws
  {
    let table = FindingTable(catalogue: catalogue)
    body(table.head)
    try Assessment(workspace).forEachHeldFinding(
      round: account.roundID, unit: unit, rules: rules, notes: true
    ) { body(table.row($0)) }
    for entry in account.notes where rules?.contains(entry.finding.rule) ?? true {
      body(table.row(entry.finding, unit: entry.unit))
    }
  }

  func findingTable(round: String, unit: ServiceUnit, notes: [Finding]) throws -> String {
    let table = FindingTable(catalogue: catalogue)
    var text = table.head
    try workspace.store.forEachHeldFinding(round: round, unit: unit.code) { text += table.row($0) }
    for finding in notes { text += table.row(finding, unit: unit) }
    return text
  }

  func validationContent(
    of unit: UnitScore, in sheet: ScoreSheet, thresholds: RoundThresholds, day: CalendarDate
  ) throws -> ValidationReportContent {
    var facts = RoundFacts(shape: unit.tally.shape)
    var exclusions: [ExclusionReason: Int] = [:]
    var accounts: [Int: FormAccount] = [:]
    try workspace.store.forEachForm(round: sheet.round.id, unit: unit.unit.code) { form in
      facts.add(form)
      accounts[form.batchID, default: FormAccount()].count(form.status)
      if let reason = form.exclusion { exclusions[reason, default: 0] += 1 }
    }
    let purged = try workspace.store.purgedForms(round: sheet.round.id, unit: unit.unit.code)
    let purgedBatches = Set(purged.ranges.map(\.batchID))
    let files = try workspace.store.batches(round: sheet.round.id)
      .filter {
        accounts[$0.id] != nil || $0.unitCode == unit.unit.code || purgedBatches.contains($0.id)
      }
      .map { FileAccount(batch: $0, unitAccount: accounts[$0.id] ?? FormAccount()) }
    let batches = Set(files.map(\.batch.id))
    let ofUnit = try findingGroups(round: sheet.round.id, unit: unit.unit.code) { _ in true }
    let ofFiles = try findingGroups(round: sheet.round.id, unit: "") {
      $0.form == nil && batches.contains($0.batchID)
    }
    return ValidationReportContent(
      unit: unit, round: sheet.round, questionnaire: sheet.questionnaire, files: files,
      purged: purged.account, exclusions: exclusions,
      findings: FindingGroup.inOrder(ofUnit + ofFiles),
      verdicts: Assessment.verdicts(of: unit, in: sheet, facts: facts, thresholds: thresholds),
      thresholds: thresholds, acts: try acts(on: unit.unit, round: sheet.round.id, batches: batches),
      tallyDigest: TallyDigest.text(of: unit.tally), generatedOn: day)
  }

  /// The findings of a unit (`""` for none) by rule, as many of each listed as a paper carries.
  func findingGroups(round: String, unit: String, where isWanted: (HeldFinding) -> Bool) throws
    -> [FindingGroup]
  {
    var groups: [RuleID: FindingGroup] = [:]
    try workspace.store.forEachHeldFinding(round: round, unit: unit) { held in
      guard isWanted(held) else { return }
      let finding = held.finding
      groups[
        finding.rule, default: FindingGroup(rule: finding.rule, severity: finding.severity)
      ].add(held, listing: ValidationReport.listedPerRule)
    }
    return FindingGroup.inOrder(groups.values)
  }

  /// What the audit tells of a unit's forms and batches and of the round itself; imports stand in the list of
  /// files.
  private func acts(on unit: ServiceUnit, round: String, batches: Set<Int>) throws -> [ReportedAct] {
    try workspace.store.audit().filter { line in
      switch line.action {
      case "batch.import": return false
      case "round.population":
        return line.subject == round && line.detail.hasPrefix(unit.code + " ")
      case "round.close", "round.define", "round.purge": return line.subject == round
      case let action where action.hasPrefix("batch."):
        return Int(line.subject).map(batches.contains) ?? false
      case let action where action.hasPrefix("form."):
        // A form stands in the audit under the number that it came with: `form 12`.
        let number = line.subject.split(separator: " ").last.flatMap { Int($0) }
        guard let form = try number.flatMap({ try workspace.store.form($0) }) else { return false }
        return form.response.unitCode == unit.code && batches.contains(form.batchID)
      default: return false
      }
    }
    .map { line in
      // Of a population the number says more than the round, which the paper bears already.
      let people = line.detail.split(separator: " ").last.map(String.init) ?? line.subject
      return ReportedAct(
        time: line.time, operatorName: line.operatorName, action: line.action,
        subject: line.action == "round.population"
          ? people : line.action.hasPrefix("form.") ? String(line.subject.dropFirst(5)) : line.subject,
        why: line.why)
    }
  }
}
