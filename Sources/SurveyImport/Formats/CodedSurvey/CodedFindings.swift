// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What is to be said about the fields of a survey file.
enum CodedFindings {
  /// What is known before the first form.
  static func fixed(_ mapping: CodedMapping, source: String, sheet: String? = nil) -> [Finding] {
    var findings = dropped(mapping, source, sheet)
    let place = Provenance(source: source, sheet: sheet)
    for column in mapping.columns {
      let field = mapping.fields[column.source]
      let shown = ShownHeading.text(field.name)
      let at = Provenance(source: source, sheet: sheet, line: field.line, field: shown)
      if column.isEncrypted { findings.append(Finding(.fieldEncrypted, .warning, at: at, [shown])) }
      switch column.book.trouble {
      case .foreign(let options):
        findings.append(Finding(.optionsForeign, .warning, at: at, [shown, list(options)]))
      case .byCode(let options):
        findings.append(Finding(.optionsByCode, .warning, at: at, [shown, list(options)]))
      case nil: break
      }
    }
    if mapping.order == .unsettled { findings.append(.orderUnsettled(mapping.contested, at: place)) }
    if mapping.layout.index(of: .date) == nil {
      findings.append(Finding(.columnAbsent, .note, at: place, ["field.date"]))
    }
    return findings
  }

  /// What was masked, where anything was.
  static func masked(_ cells: CodedCells, source: String) -> [Finding] {
    guard cells.maskedCells > 0 else { return [] }
    return [Finding(.remarksMasked, .note, at: Provenance(source: source), [String(cells.maskedCells)])]
  }

  private static func dropped(_ mapping: CodedMapping, _ source: String, _ sheet: String?) -> [Finding] {
    mapping.fields.indices.filter { !mapping.isWanted[$0] }.map { index in
      let field = mapping.fields[index]
      let shown = ShownHeading.text(field.name)
      let rule: RuleID = mapping.readings[index] == .personal ? .columnPersonal : .columnUnmapped
      return Finding(
        rule, .note, at: Provenance(source: source, sheet: sheet, line: field.line, field: shown), [shown])
    }
  }

  private static func list(_ options: [String]) -> String {
    options.prefix(8).joined(separator: "; ") + (options.count > 8 ? "; …" : "")
  }
}
