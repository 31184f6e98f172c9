// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Findings as CSV: one row each, in columns that are added to, never renamed or moved. Texts cannot become
/// formulas; UTF-8 with a byte order mark.
public struct FindingTable {
  /// The columns.
  public static let columns = [
    "id", "severity", "unit", "file", "sheet", "line", "column", "record", "form", "field", "message",
    "remedy",
  ]

  private let words: PaperWords

  /// A table in the language of a catalogue.
  public init(catalogue: MessageCatalogue) { words = PaperWords(catalogue) }

  /// The row of headings.
  public var head: String {
    var table = DelimitedText()
    table.append(Self.columns.map { .text($0) })
    return table.text
  }

  /// The row of a finding about a form or a file.
  public func row(_ held: HeldFinding) -> String {
    row(held.finding, unit: held.unitCode ?? "", file: held.finding.place.source, form: held.form)
  }

  /// The row of a note on a unit, which stands in no file.
  public func row(_ finding: Finding, unit: ServiceUnit) -> String {
    row(finding, unit: unit.code, file: "", form: nil)
  }

  private func row(_ finding: Finding, unit: String, file: String, form: Int?) -> String {
    let place = finding.place
    func number(_ value: Int) -> DelimitedText.Cell { value > 0 ? .integer(value) : .text("") }
    var table = DelimitedText(isFirst: false)
    table.append([
      .text(finding.rule.rawValue), .text(finding.severity.rawValue), .text(unit), .text(file),
      .text(place.sheet ?? ""), number(place.line), number(place.column), number(place.record),
      number(form ?? 0), .text(place.field), .text(words.catalogue.text(finding.message)),
      .text(words.remedy(finding.rule)),
    ])
    return table.text
  }
}
