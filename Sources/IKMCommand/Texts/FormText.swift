// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm form show` says to people.
enum FormText {
  static func say(_ history: FormHistory) {
    let form = history.form
    Terminal.say(
      word(
        "command.form.heading", String(form.id), history.roundID, "\(form.batchID):\(form.record)",
        form.source,
        String(form.line)))
    Terminal.say(CorrectionText.status(form.status, form.exclusion))
    if history.isPurged { Terminal.say(word("command.form.purged")) }
    for line in history.lines where !history.isPurged {
      let heading = line.heading.map { FoldedText($0) == FoldedText(line.field) ? "" : " [\($0)]" } ?? ""
      let came = line.came.map { $0.isEmpty ? word("command.form.value.blank") : $0 } ?? "-"
      let value = line.value.isEmpty ? "" : " → \(CorrectionText.value(line.value))"
      Terminal.say(indented: 2, "\(line.field)\(heading): \(came)\(value)")
    }
    for finding in history.findings { Terminal.say(indented: 2, ImportText.line(finding)) }
    Terminal.say(word("command.form.versions"))
    for version in history.versions {
      let mark = version.isCurrent ? "*" : " "
      let status = CorrectionText.status(version.status, version.exclusion)
      guard let kind = version.kind, let line = version.line else {
        Terminal.say("\(mark) \(version.id)  \(word("command.form.kind.came"))  \(status)")
        continue
      }
      Terminal.say("\(mark) \(version.id)  \(word("command.form.kind.\(kind)"))  \(status)")
      Terminal.say(indented: 4, AuditText.line(line))
    }
  }
}

/// `ikm form show --format json`.
struct FormDocument: Encodable {
  struct Field: Encodable {
    let field: String
    let heading: String?
    let came: String?
    let value: String
  }

  struct Version: Encodable {
    let form: Int
    let kind: String?
    let status: String
    let exclusion: String?
    let current: Bool
    let audit: AuditDocument?
  }

  let form: Int
  let round: String
  let batch: Int
  let record: Int
  let line: Int
  let source: String
  let unit: String?
  let status: String
  let exclusion: String?
  let purged: Bool
  let fields: [Field]
  let findings: [FindingDocument]
  let versions: [Version]

  init(_ history: FormHistory) {
    form = history.form.id
    round = history.roundID
    batch = history.form.batchID
    record = history.form.record
    line = history.form.line
    source = history.form.source
    unit = history.form.response.unitCode
    status = history.form.status.rawValue
    exclusion = history.form.exclusion?.rawValue
    purged = history.isPurged
    fields = history.lines.map {
      Field(field: $0.field, heading: $0.heading, came: $0.came, value: $0.value)
    }
    findings = history.findings.map { FindingDocument($0, form: history.form.id) }
    versions = history.versions.map { version in
      Version(
        form: version.id, kind: version.kind, status: version.status.rawValue,
        exclusion: version.exclusion?.rawValue, current: version.isCurrent,
        audit: version.line.map(AuditDocument.init))
    }
  }
}
