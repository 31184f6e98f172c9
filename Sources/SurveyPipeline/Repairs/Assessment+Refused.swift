// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyImport
public import SurveyModel
import SurveyStore

/// What was exported for mending.
public struct RefusedExport: Hashable, Sendable {
  /// The file.
  public let path: String
  /// How many records are in it.
  public let records: Int
}

extension Assessment {
  /// The rules under which records are refused.
  public static var refusalRules: Set<RuleID> { RecordRefusal.rules }

  /// Writes the refused records of a round into a table for mending: a workbook, or CSV where the name ends so.
  ///
  /// Only mapped fields are in it; what is personal was dropped when the file came.
  /// - Parameters:
  ///   - unit: a unit by code or name; nil for all, those without a unit among them.
  ///   - path: where it is written. Nothing may be there.
  /// - Returns: nil where no record is refused; no file is written then.
  /// - Throws: E712, E711, E830, E845 for a name with another ending, E835, E731, E831 to E834.
  public func exportRefused(round id: String, unit: String?, to path: String, catalogue: MessageCatalogue)
    throws
    -> RefusedExport?
  {
    let isCSV = path.lowercased().hasSuffix(".csv")
    guard isCSV || path.lowercased().hasSuffix(".xlsx") else { throw PipelineError("E845", [path]) }
    let round = try workspace.round(id)
    let questionnaire = try workspace.questionnaire(
      round.questionnaireID ?? Definitions.defaultQuestionnaireID)
    let file = try OutputFile(path)
    let columns = try EntryColumns(
      questionnaire, language: catalogue.language, hasUnit: true, words: EntryTemplates.words(catalogue)
    ).columns
    let rows = try refusedForms(round: round.id, unit: unit).map { form in
      try row(of: form, columns, catalogue)
    }
    guard !rows.isEmpty else { return nil }
    let table = RepairTable(headings: columns.map(\.heading), rows: rows, catalogue: catalogue)
    if isCSV {
      try file.write(table.csv)
    } else {
      try file.write { try table.write(to: $0, temporaryFolder: $1) }
    }
    return RefusedExport(path: path, records: rows.count)
  }

  private func refusedForms(round: String, unit: String?) throws -> [HeldForm] {
    let chosen = try unit.map { [try workspace.unit(named: $0).code as String?] }
    let codes: [String?] = try chosen ?? (workspace.units().units.map { $0.code } + [nil])
    var forms: [HeldForm] = []
    for code in codes {
      try workspace.store.forEachForm(round: round, unit: code) { form in
        if form.exclusion == .refusedRecord { forms.append(form) }
      }
    }
    return forms.sorted { ($0.batchID, $0.record) < ($1.batchID, $1.record) }
  }

  private func row(
    of form: HeldForm, _ columns: [EntryColumns.Column], _ catalogue: MessageCatalogue
  ) throws -> [String] {
    guard let held = try workspace.store.version(form.id) else { return [] }
    let cells = columns.map { column in
      column.field == .number ? RepairKey(form).text : held.raw.cell(column.field)?.text ?? ""
    }
    let reasons = held.findings.filter { RecordRefusal.rules.contains($0.rule) }
    let place = reasons.first?.place.text ?? "\(form.source):\(form.line)"
    return cells + [
      place,
      reasons.map { "\(catalogue.text($0.message)) [\($0.rule.rawValue)]" }.joined(separator: " "),
      catalogue.text("repair.remedy"),
    ]
  }
}
