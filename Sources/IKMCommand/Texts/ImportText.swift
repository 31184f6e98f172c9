// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What an import says to people: findings and remarks on standard error, results on standard output.
enum ImportText {
  /// How many refused records are listed before the rest is only counted.
  private static let listed = 20

  static func tell(_ report: ImportReport, quiet: Bool) {
    if let error = report.error { Terminal.tell(DoorErrors.text(error)) }
    for finding in report.refusedRecords.prefix(listed) { Terminal.tell(line(finding)) }
    if report.refusedRecordCount > listed {
      Terminal.tell(word("command.import.moreRefused", String(report.refusedRecordCount - listed)))
    }
    if quiet { return }
    for finding in report.fileFindings { Terminal.tell(line(finding)) }
    Terminal.say(headLine(report))
    if let records = report.unmappedRecords {
      Terminal.say(indented: 2, word("command.import.unmapped", report.format ?? "", String(records)))
    }
    guard report.verdict != .refused else { return }
    let account = report.account
    Terminal.say(
      indented: 2,
      word(
        "command.import.account", String(account.read), String(account.accepted), String(account.warned),
        String(account.excluded), String(account.alreadyHeld)))
    if let repairs = report.repairs { tell(repairs) }
    if !report.dialect.isEmpty {
      Terminal.say(indented: 2, word("command.import.dialect", MappingText.dialect(report.dialect)))
    }
    if !report.mapping.isEmpty {
      Terminal.say(indented: 2, word("command.import.questions", MappingText.questions(report.mapping)))
      Terminal.say(indented: 2, word("command.import.others", MappingText.others(report.mapping)))
    }
    if !report.lostCorrections.isEmpty {
      Terminal.tell(
        word(
          "command.import.lostCorrections", String(report.lostCorrections.count),
          report.lostCorrections.prefix(listed).map(String.init).joined(separator: ", ")))
    }
    for (rule, count) in report.findingCounts.sorted(by: { $0.key < $1.key }) {
      Terminal.say("  \(rule) × \(count)  \(word("paper.rule." + rule))")
    }
  }

  /// What became of the rows of a mended table.
  private static func tell(_ repairs: RepairCounts) {
    Terminal.say(
      indented: 2,
      word(
        "repair.counts", String(repairs.repaired), String(repairs.stillRefused), String(repairs.settled),
        String(repairs.contested)))
    guard !repairs.openLines.isEmpty else { return }
    let lines =
      repairs.openLines.prefix(listed).map(String.init) + (repairs.openLines.count > listed ? ["…"] : [])
    Terminal.say(indented: 2, word("repair.open", lines.joined(separator: ", ")))
  }

  private static func headLine(_ report: ImportReport) -> String {
    if report.repairs != nil, report.verdict != .refused {
      let id = report.verdict == .alreadyHeld ? "unchanged" : report.isDryRun ? "wouldTake" : "taken"
      return word("repair.\(id)", report.name)
    }
    return switch report.verdict {
    case .imported where report.isDryRun: word("command.import.wouldImport", report.name, report.format ?? "")
    case .imported:
      word("command.import.imported", report.name, report.format ?? "", report.batchID.map(String.init) ?? "")
    case .alreadyHeld:
      word("command.import.alreadyHeld", report.name, report.batchID.map(String.init) ?? "")
    case .refused: word("command.import.refused", report.name)
    }
  }

  /// One finding on one line: where, what, id.
  static func line(_ finding: Finding, form: Int? = nil) -> String {
    let form = form.map { " (" + word("command.form.number", String($0)) + ")" } ?? ""
    let field = finding.place.field.isEmpty ? "" : " [\(finding.place.field)]"
    return
      "\(finding.place.text)\(field)\(form): \(DoorWords.catalogue.text(finding.message)) [\(finding.rule.rawValue)]"
  }
}

/// What `ikm batch show` says.
enum BatchText {
  static func say(_ batch: Batch, columns: [MappedColumn], members: [BatchMember]) {
    let account = batch.account
    Terminal.say(
      word(
        "command.batch.line", String(batch.id), batch.roundID, batch.manifest.name, String(account.read),
        word("command.batch.state.\(batch.state.rawValue)"), batch.importedAt, batch.operatorName))
    Terminal.say("SHA-256 \(batch.manifest.sha256)  \(batch.manifest.size) B  \(batch.format)")
    Terminal.say(
      indented: 2,
      word(
        "command.import.account", String(account.read), String(account.accepted), String(account.warned),
        String(account.excluded), String(account.alreadyHeld)))
    Terminal.say(
      indented: 2,
      word("command.import.dialect", MappingText.dialect(batch.dialect)))
    Terminal.say(indented: 2, word("command.import.questions", MappingText.questions(columns)))
    Terminal.say(indented: 2, word("command.import.others", MappingText.others(columns)))
    if members.isEmpty { return }
    Terminal.say(indented: 2, word("command.batch.members", String(members.count)))
    for member in members {
      Terminal.say(
        indented: 4,
        word(
          "command.batch.member", member.name, String(member.size), member.sha256,
          member.record.map(String.init) ?? "-"))
    }
  }
}
