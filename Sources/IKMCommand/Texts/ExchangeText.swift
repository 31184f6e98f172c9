// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How an import of indicators is told to people.
enum ExchangeText {
  /// Findings and conflicts, on standard error.
  static func tell(_ report: ExchangeReport) {
    for finding in report.findings {
      Terminal.tell("\(finding.place.text): \(DoorWords.catalogue.text(finding.message))")
    }
    for line in report.lines where line.verdict == .conflict {
      Terminal.tell(word("command.indicator.import.conflict", line.subject, line.held ?? "-", line.stated))
    }
  }

  /// The counts, on standard output.
  static func say(_ report: ExchangeReport) {
    for line in report.lines where line.verdict == .imported || line.verdict == .updated {
      Terminal.say(
        word("command.indicator.import.\(line.verdict.rawValue)", line.subject, line.stated, line.held ?? "-")
      )
    }
    Terminal.say(
      word(
        report.isDryRun ? "command.indicator.import.plan" : "command.indicator.import.done",
        String(report.count(.imported)), String(report.count(.updated)), String(report.count(.ignored)),
        String(report.count(.conflict))))
  }
}

/// The JSON of `ikm indicator import --format json`. Keys are added, never renamed.
struct ExchangeDocument: Encodable {
  struct Line: Encodable {
    let subject: String
    let verdict: String
    let stated: String
    let held: String?
  }

  struct Finding: Encodable {
    let id: String
    let place: String
    let message: String
  }

  let dryRun: Bool
  let imported: Int
  let updated: Int
  let ignored: Int
  let conflict: Int
  let lines: [Line]
  let findings: [Finding]

  init(_ report: ExchangeReport) {
    dryRun = report.isDryRun
    imported = report.count(.imported)
    updated = report.count(.updated)
    ignored = report.count(.ignored)
    conflict = report.count(.conflict)
    lines = report.lines.map {
      Line(subject: $0.subject, verdict: $0.verdict.rawValue, stated: $0.stated, held: $0.held)
    }
    findings = report.findings.map {
      Finding(
        id: $0.rule.rawValue, place: $0.place.text, message: DoorWords.catalogue.text($0.message))
    }
  }
}
