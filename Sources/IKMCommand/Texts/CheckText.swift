// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm check` says to people.
enum CheckText {
  static func tell(_ account: RoundAccount, assessment: Assessment, unit: String?, notes: Bool) throws {
    Terminal.say(word("command.check.heading", account.roundID))
    for entry in account.units {
      Terminal.say(line(entry.account, name: "\(entry.unit.code)  \(entry.unit.name)"))
    }
    if account.unassigned.read > 0 {
      Terminal.say(line(account.unassigned, name: word("command.check.unassigned")))
    }
    Terminal.say(line(account.total, name: word("command.check.total")))
    for finding in account.unitFindings {
      Terminal.say(
        "  \(finding.place.source): \(DoorWords.catalogue.text(finding.message)) [\(finding.rule.rawValue)]")
    }
    for (rule, count) in account.findingCounts.sorted(by: { $0.key < $1.key }) {
      Terminal.say("  \(rule) × \(count)  \(word("paper.rule." + rule))")
    }
    try assessment.forEachFinding(round: account.roundID, unit: unit, notes: notes) { finding in
      Terminal.tell(ImportText.line(finding))
    }
    if !notes { Terminal.say(word("command.check.notesHint")) }
  }

  private static func line(_ account: FormAccount, name: String) -> String {
    let superseded =
      account.superseded > 0 ? word("command.check.superseded", String(account.superseded)) : ""
    return word(
      "command.check.line", name, String(account.read), String(account.accepted), String(account.warned),
      String(account.excluded)) + superseded
  }
}
