// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// `ikm check --format json`.
struct CheckDocument: Encodable {
  /// What one rule on a whole round says of one unit.
  struct Verdict: Encodable {
    let id: String
    let unit: String
    let outcome: String
    let figure: String
    let threshold: String?
    let message: String?
    let remedy: String?

    init(_ verdict: RoundVerdict, unit: ServiceUnit) {
      id = verdict.rule.rawValue
      self.unit = unit.code
      outcome = verdict.outcome.rawValue
      figure = DoorWords.catalogue.text(verdict.figure)
      threshold = verdict.threshold.map { DoorWords.catalogue.text($0) }
      message = verdict.finding.map { DoorWords.catalogue.text($0.message) }
      remedy = verdict.finding.flatMap { DoorWords.catalogue.template("remedy.\($0.rule.rawValue)") }
    }
  }

  let round: String
  let forms: AccountDocument
  /// How many of the forms are no longer held, after their time of retention.
  let purged: Int
  /// Findings about forms and files.
  let findings: [FindingDocument]
  /// Those of them that are records which could not be read as forms and are held as excluded.
  let refusedRecords: [FindingDocument]
  /// Notes on units as a whole.
  let unitNotes: [FindingDocument]
  /// What the rules on a whole round say, noted or not.
  let roundRules: [Verdict]

  init(_ account: RoundAccount, findings: [HeldFinding], rules: Set<RuleID>?) {
    func isWanted(_ rule: RuleID) -> Bool { rules?.contains(rule) ?? true }
    round = account.roundID
    forms = AccountDocument(account.total)
    purged = account.purged.read
    self.findings = findings.map { FindingDocument($0) }
    refusedRecords = findings.filter { RecordRefusal.rules.contains($0.finding.rule) && $0.form != nil }
      .map { FindingDocument($0) }
    unitNotes = account.notes.filter { isWanted($0.finding.rule) }
      .map { FindingDocument($0.finding, unit: $0.unit.code) }
    roundRules = account.verdicts.flatMap { entry in
      entry.verdicts.filter { isWanted($0.rule) }.map { Verdict($0, unit: entry.unit) }
    }
  }
}
