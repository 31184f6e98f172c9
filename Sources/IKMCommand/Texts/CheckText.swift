// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm check` says to people.
enum CheckText {
  static func tell(
    _ account: RoundAccount, assessment: Assessment, unit: String?, rules: Set<RuleID>?, notes: Bool
  ) throws {
    func isWanted(_ rule: RuleID) -> Bool { rules?.contains(rule) ?? true }
    Terminal.say(word("command.check.heading", account.roundID))
    for entry in account.units {
      Terminal.say(line(entry.account, name: "\(entry.unit.code)  \(entry.unit.name)"))
    }
    if account.unassigned.read > 0 {
      Terminal.say(line(account.unassigned, name: word("command.check.unassigned")))
    }
    Terminal.say(line(account.total, name: word("command.check.total")))
    if account.purged.read > 0 {
      Terminal.say(word("command.check.purged", String(account.purged.read), String(account.total.read)))
    }
    for note in account.notes where isWanted(note.finding.rule) {
      Terminal.say(
        "  \(note.finding.place.source): \(DoorWords.catalogue.text(note.finding.message)) "
          + "[\(note.finding.rule.rawValue)]")
    }
    if isWanted(.sampleSize) { tellPopulations(account) }
    for (rule, count) in account.findingCounts.sorted(by: { $0.key < $1.key })
    where isWanted(RuleID(rawValue: rule)) {
      Terminal.say("  \(rule) × \(count)  \(word("paper.rule." + rule))")
    }
    // Whoever asks for rules by name asks for their notes too.
    let withNotes = notes || rules != nil
    try assessment.forEachHeldFinding(
      round: account.roundID, unit: unit, rules: rules, notes: withNotes
    ) { Terminal.tell(line($0)) }
    if !withNotes { Terminal.say(word("command.check.notesHint")) }
  }

  /// One finding on one line: where, in which form, how grave, what and what now, id.
  static func line(_ held: HeldFinding) -> String {
    let finding = held.finding
    var about = [word("paper.severity.\(finding.severity.rawValue)")]
    if finding.place.record > 0 { about.append(word("command.check.record", String(finding.place.record))) }
    if let form = held.form { about.append(word("command.check.form", String(form))) }
    return ImportText.line(finding) + " (\(about.joined(separator: ", ")))"
  }

  /// Whose population nobody has stated: said once, not for each unit.
  private static func tellPopulations(_ account: RoundAccount) {
    let unknown = account.verdicts.filter { entry in
      entry.verdicts.contains { $0.rule == .sampleSize && $0.outcome == .unknown }
    }
    guard let first = unknown.first else { return }
    Terminal.say(
      indented: 2, word("command.check.population", String(unknown.count), account.roundID, first.unit.code))
  }

  private static func line(_ account: FormAccount, name: String) -> String {
    let superseded =
      account.superseded > 0 ? word("command.check.superseded", String(account.superseded)) : ""
    return word(
      "command.check.line", name, String(account.read), String(account.accepted), String(account.warned),
      String(account.excluded)) + superseded
  }
}
