// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How refused records are shown to people.
enum RefusedText {
  /// Every refused record of a round: where it stands, why it is refused, and what can be done with all of them.
  static func tell(_ account: RoundAccount, assessment: Assessment, unit: String?) throws {
    var count = 0
    try assessment.forEachHeldFinding(
      round: account.roundID, unit: unit, rules: Assessment.refusalRules, notes: true
    ) { held in
      count += 1
      Terminal.say(CheckText.line(held))
    }
    guard count > 0 else { return Terminal.say(word("repair.none", account.roundID)) }
    Terminal.say(word("repair.summary", String(count), account.roundID))
  }

  /// That the records were written for mending.
  static func say(_ report: RefusedExport?, round: String, quiet: Bool) {
    guard !quiet else { return }
    guard let report else { return Terminal.say(word("repair.none", round)) }
    Terminal.say(word("repair.exported", String(report.records), report.path))
    Terminal.say(word("repair.next", report.path, round))
  }
}
