// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm correct` says to people.
enum CorrectionText {
  static func tell(_ report: CorrectionReport, quiet: Bool) {
    guard !quiet else { return }
    guard let version = report.version else {
      return Terminal.say(word("command.correct.unchanged", String(report.formID)))
    }
    say(version)
    for rival in report.withdrawnRivals { say(rival) }
    for rival in report.openRivals { Terminal.say(word("command.correct.openRival", String(rival))) }
    if report.staleObservations > 0 {
      Terminal.say(word("command.correct.stale", String(report.staleObservations)))
    }
  }

  private static func say(_ version: CorrectionReport.Version) {
    Terminal.say(
      word(
        "command.correct.done", String(version.previousID), String(version.id),
        status(version.previousStatus, nil), status(version.status, version.exclusion)))
    for change in version.changes {
      Terminal.say(indented: 2, "\(change.field): \(value(change.old)) → \(value(change.new))")
    }
  }

  /// A place in the account in words, with the reason of an excluded form.
  static func status(_ status: FormStatus, _ exclusion: ExclusionReason?) -> String {
    let name = word("command.form.status.\(status.rawValue)")
    return exclusion.map { "\(name) (\(word("paper.exclusion.\($0.rawValue)")))" } ?? name
  }

  /// A value as the corridor says it, its states in words.
  static func value(_ text: String) -> String {
    ["blank", "multipleMarks", "unreadable", "notAsked", "unlisted"].contains(text)
      ? word("command.form.value.\(text)") : text
  }
}

/// `ikm correct --format json`.
struct CorrectionDocument: Encodable {
  struct Change: Encodable {
    let field: String
    let old: String
    let new: String
  }

  struct Version: Encodable {
    let form: Int
    let supersedes: Int
    let unit: String?
    let status: String
    let statusBefore: String
    let exclusion: String?
    let changes: [Change]

    init(_ version: CorrectionReport.Version) {
      form = version.id
      supersedes = version.previousID
      unit = version.unitCode
      status = version.status.rawValue
      statusBefore = version.previousStatus.rawValue
      exclusion = version.exclusion?.rawValue
      changes = version.changes.map { Change(field: $0.field, old: $0.old, new: $0.new) }
    }
  }

  let verdict: String
  let form: Int
  let version: Version?
  let withdrawnRivals: [Version]
  let openRivals: [Int]
  let staleObservations: Int

  init(_ report: CorrectionReport) {
    verdict = report.version == nil ? "unchanged" : "corrected"
    form = report.formID
    version = report.version.map(Version.init)
    withdrawnRivals = report.withdrawnRivals.map(Version.init)
    openRivals = report.openRivals
    staleObservations = report.staleObservations
  }
}
