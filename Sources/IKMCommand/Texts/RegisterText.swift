// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What keeping records of a register says to people: findings on standard error, counts on standard output.
enum RegisterText {
  /// How many findings are listed before the rest is only counted.
  private static let listed = 200

  /// Tells what became of a file or of an entry, and ends the command where it was refused.
  static func tell(_ report: RegisterReport, format: OutputFormat = .text, quiet: Bool) throws {
    if format == .json {
      Terminal.sayDocument(try DoorJSON.text(RegisterReportDocument(report)))
    } else {
      tell(report, quiet: quiet)
    }
    if report.verdict == .refused { throw DoorExit.unusable.error }
  }

  private static func tell(_ report: RegisterReport, quiet: Bool) {
    let shown = quiet ? report.findings.filter { $0.severity == .exclusion } : report.findings
    for finding in shown.prefix(listed) {
      Terminal.tell(report.name.isEmpty ? entryLine(finding) : ImportText.line(finding))
    }
    if shown.count > listed { Terminal.tell(word("register.more", String(shown.count - listed))) }
    if let error = report.error { Terminal.tell(DoorErrors.text(error)) }
    if quiet { return }
    if !report.name.isEmpty {
      Terminal.say(word("register.file.\(fileWord(report))", report.name, report.format ?? "-"))
    }
    guard report.records > 0 else { return }
    Terminal.say(
      indented: report.name.isEmpty ? 0 : 2,
      word(
        "register.counts", String(report.records), String(report.new), String(report.changed),
        String(report.unchanged), String(report.refused)))
  }

  private static func fileWord(_ report: RegisterReport) -> String {
    switch report.verdict {
    case .kept: report.isDryRun ? "wouldKeep" : "kept"
    case .unchanged: "unchanged"
    case .refused: "refused"
    }
  }

  /// A finding about what was typed: no place in a file.
  private static func entryLine(_ finding: Finding) -> String {
    "ikm: \(DoorWords.catalogue.text(finding.message)) [\(finding.rule.rawValue)]"
  }
}

/// What became of a file or an entry, for programs.
struct RegisterReportDocument: Encodable {
  struct Problem: Encodable {
    let id: String
    let message: String
    let place: String?
  }

  let name: String
  let sha256: String?
  let format: String?
  let verdict: String
  let dryRun: Bool
  let records: Int
  let new: Int
  let changed: Int
  let unchanged: Int
  let refused: Int
  let findings: [FindingDocument]
  let error: Problem?

  init(_ report: RegisterReport) {
    name = report.name
    sha256 = report.sha256
    format = report.format
    verdict = report.verdict.rawValue
    dryRun = report.isDryRun
    records = report.records
    new = report.new
    changed = report.changed
    unchanged = report.unchanged
    refused = report.refused
    findings = report.findings.map { FindingDocument($0) }
    error = report.error.map {
      Problem(id: $0.message.id, message: DoorWords.catalogue.text($0.message), place: $0.place?.text)
    }
  }
}
