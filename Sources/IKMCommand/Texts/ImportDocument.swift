// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// `ikm import --format json`, one per file.
struct ImportDocument: Encodable {
  struct Problem: Encodable {
    let id: String
    let message: String
    let place: String?
  }

  struct Repairs: Encodable {
    let repaired: Int
    let stillRefused: Int
    let settled: Int
    let contested: Int
    let openLines: [Int]
  }

  let name: String
  let sha256: String?
  let format: String?
  let verdict: String
  let dryRun: Bool
  let read: Int
  let unmappedRecords: Int?
  let accepted: Int
  let warned: Int
  let excluded: Int
  let alreadyHeld: Int
  let conflicts: Int
  let findings: [String: Int]
  let fileFindings: [FindingDocument]
  let refusedRecords: [FindingDocument]
  let refusedRecordCount: Int
  let dialect: [String: String]
  let mapping: [String: String]
  let order: String?
  let batch: Int?
  let lostCorrections: [Int]
  let repairs: Repairs?
  let error: Problem?

  init(_ report: ImportReport) {
    name = report.name
    sha256 = report.sha256
    format = report.format
    verdict = report.verdict.rawValue
    dryRun = report.isDryRun
    read = report.account.read
    unmappedRecords = report.unmappedRecords
    accepted = report.account.accepted
    warned = report.account.warned
    excluded = report.account.excluded
    alreadyHeld = report.account.alreadyHeld
    conflicts = report.conflicts
    findings = report.findingCounts
    fileFindings = report.fileFindings.map { FindingDocument($0) }
    refusedRecords = report.refusedRecords.map { FindingDocument($0) }
    refusedRecordCount = report.refusedRecordCount
    dialect = Dictionary(report.dialect.map { ($0.name, $0.value) }, uniquingKeysWith: { "\($0), \($1)" })
    mapping = Dictionary(
      report.mapping.map { ($0.heading, $0.meaning) }, uniquingKeysWith: { first, _ in first })
    order = report.order?.rawValue
    batch = report.batchID
    lostCorrections = report.lostCorrections
    repairs = report.repairs.map {
      Repairs(
        repaired: $0.repaired, stillRefused: $0.stillRefused, settled: $0.settled, contested: $0.contested,
        openLines: $0.openLines)
    }
    error = report.error.map {
      Problem(id: $0.message.id, message: DoorWords.catalogue.text($0.message), place: $0.place?.text)
    }
  }
}

/// One finding for programs.
struct FindingDocument: Encodable {
  let id: String
  let severity: String
  let unit: String?
  let source: String
  /// The member of a folder or zip, or the sheet of a workbook.
  let part: String?
  let record: Int?
  /// The number of the form that it is about, where it is about one.
  let form: Int?
  let line: Int?
  let column: Int?
  let field: String?
  let message: String
  let remedy: String?

  init(_ finding: Finding, form: Int? = nil, unit: String? = nil) {
    id = finding.rule.rawValue
    severity = finding.severity.rawValue
    self.unit = unit
    source = finding.place.source
    part = finding.place.sheet
    record = finding.place.record > 0 ? finding.place.record : nil
    self.form = form
    line = finding.place.line > 0 ? finding.place.line : nil
    column = finding.place.column > 0 ? finding.place.column : nil
    field = finding.place.field.isEmpty ? nil : finding.place.field
    message = DoorWords.catalogue.text(finding.message)
    remedy = DoorWords.catalogue.template("remedy.\(finding.rule.rawValue)")
  }

  init(_ held: HeldFinding) { self.init(held.finding, form: held.form, unit: held.unitCode) }
}
