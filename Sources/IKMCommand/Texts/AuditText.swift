// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How lines of the audit are shown to people.
enum AuditText {
  /// One line: number, when, who, what, to what, more about it, why.
  static func line(_ entry: AuditEntry) -> String {
    let why = entry.why.isEmpty ? "" : "  " + word("command.audit.why", entry.why)
    return [String(entry.id), entry.time, entry.operatorName, entry.action, entry.subject, entry.detail]
      .filter { !$0.isEmpty }.joined(separator: "  ") + why
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

  init(_ entry: AuditEntry) {
    id = entry.id
    time = entry.time
    `operator` = entry.operatorName
    action = entry.action
    subject = entry.subject
    detail = entry.detail
    why = entry.why
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
