// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyImport
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Keeps the village documents of a table, all of them or none. Lines about one document are its first receipt and
  /// its replacements; what is held already changes nothing.
  /// - Throws: only what is no fault of the file: an unknown kecamatan, a damaged store.
  public func importDocuments(
    from path: String, choices: RegisterChoices, today: CalendarDate, act: OperatorAct
  ) throws -> RegisterReport {
    try report(on: path, choices: choices) { report, manifest in
      let table = try DocumentTable.entries(in: path, choices: choices.table)
      report.format = table.format
      let reading = try registerReading(
        unit: choices.unit, today: today, dates: table.dates, findings: table.findings)
      try take(
        table.entries, reading, choices: choices, mayReturn: false, file: manifest, act: act, report: &report)
    }
  }

  /// Keeps one document, or a replacement of a held one.
  /// - Parameter unit: the kecamatan that the desa is to belong to; nil for any.
  /// - Throws: E706, E711 or E942 for an unknown kecamatan, a store error.
  public func addDocument(
    _ entry: RegisterEntry<DocumentField>, unit: String?, isSynthetic: Bool = false, today: CalendarDate,
    act: OperatorAct
  ) throws -> RegisterReport {
    var report = RegisterReport(name: "")
    let reading = try registerReading(unit: unit, today: today)
    try take(
      [entry], reading, choices: RegisterChoices(unit: unit, isSynthetic: isSynthetic), mayReturn: true,
      file: nil, act: act, report: &report)
    return report
  }

  /// Takes back a version of a document that was registered by mistake; it stays as history.
  /// - Throws: E937 or E938.
  public func withdrawDocument(_ record: Int, act: OperatorAct) throws -> HeldDocument {
    try store.withdrawDocument(record, act: act.masked)
  }

  private func take(
    _ entries: [RegisterEntry<DocumentField>], _ reading: RegisterReading, choices: RegisterChoices,
    mayReturn: Bool, file: FileManifest?, act: OperatorAct, report: inout RegisterReport
  ) throws {
    var documents = DocumentReading(
      reading, held: try store.documents(unit: reading.chosen), isSynthetic: choices.isSynthetic,
      mayReturn: mayReturn)
    try documents.take(entries)
    report.note(
      documents.reading, new: documents.new, changed: documents.changed, unchanged: documents.unchanged,
      refused: documents.refused)
    guard report.verdict == .kept, !choices.isDryRun else { return }
    try store.append(documents.records, file: file, act: act)
  }
}
