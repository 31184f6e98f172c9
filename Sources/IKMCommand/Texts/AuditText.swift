// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How lines of the audit are shown to people.
enum AuditText {
  /// One line: number, when, who, what, to what, more about it, from which value to which, why.
  static func line(_ entry: AuditEntry) -> String {
    let why = entry.why.isEmpty ? "" : "  " + word("command.audit.why", entry.why)
    let change = [entry.oldValue, entry.newValue].compactMap(\.self).joined(separator: " → ")
    return [
      String(entry.id), entry.time, entry.operatorName, entry.action, entry.subject, entry.detail, change,
    ].filter { !$0.isEmpty }.joined(separator: "  ") + why
  }

  /// What is said of a chain that is whole.
  static func whole(_ report: AuditReport) -> [String] {
    [word("command.audit.whole", String(report.lines))]
      + (report.lineOfHead.map { [word("command.audit.headFound", String($0))] } ?? [])
      + [word("command.audit.head", report.head)]
  }
}

/// `ikm audit verify --format json`.
struct AuditReportDocument: Encodable {
  let whole: Bool
  let lines: Int
  let head: String
  let lineOfHead: Int?
  let fault: String?
  let line: AuditDocument?
  let message: String?

  init(_ report: AuditReport) {
    whole = report.fault == nil
    lines = report.lines
    head = report.head
    lineOfHead = report.lineOfHead
    fault = report.message?.id
    line = report.line.map(AuditDocument.init)
    message = report.message.map { DoorWords.catalogue.text($0) }
  }
}

/// One line of `ikm audit --format json`.
struct AuditDocument: Encodable {
  let id: Int
  let time: String
  let `operator`: String
  let action: String
  let subject: String
  let detail: String
  let why: String
  let oldValue: String?
  let newValue: String?
  let hash: String

  init(_ entry: AuditEntry) {
    id = entry.id
    time = entry.time
    `operator` = entry.operatorName
    action = entry.action
    subject = entry.subject
    detail = entry.detail
    why = entry.why
    oldValue = entry.oldValue
    newValue = entry.newValue
    hash = entry.hash
  }
}

/// `ikm backup --format json`.
struct BackupDocument: Encodable {
  let file: String
  let size: Int
  let sha256: String
  let rounds: Int
  let forms: Int
  let attachments: [String]

  init(_ backup: BackupReport) {
    file = backup.path
    size = backup.size
    sha256 = backup.sha256
    rounds = backup.rounds
    forms = backup.forms
    attachments = backup.attachments
  }
}
