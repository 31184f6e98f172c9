// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Which number of a table's dates is the day: decided for the table as a whole, before its first form is read.
///
/// An operator's word decides; else any number beyond 12; else what the program that wrote the table is known for;
/// else day/month/year, with a finding that names the other reading. Where the first rows hold dates that need no
/// order (`2024-03-05`, `5 Maret 2024`, day numbers of a spreadsheet), the table is not read twice for it.
struct TableDates {
  private let chosen: DateOrder?
  private let usual: DateOrder?
  private let column: FormColumn?
  private var evidence = DateOrderEvidence()

  /// Looks through the dates of a table and goes back to where it was.
  /// - Parameters:
  ///   - rows: The rows behind the first ones.
  ///   - first: The first rows; read again where the table has to be looked through.
  ///   - column: The column of the date; nil where there is none.
  ///   - chosen: What an operator says.
  ///   - usual: What the program that wrote the table is known for; nil for a plain table.
  init(
    _ rows: inout TableSource, first: inout [TableRow], heading: HeadingRow, column: FormColumn?,
    chosen: DateOrder?, usual: DateOrder? = nil
  ) throws(SurveyImportError) {
    self.chosen = chosen
    self.usual = usual
    self.column = column
    guard chosen == nil, column != nil else { return }
    var isDated = false
    for row in first.dropFirst(heading.rowIndex + 1) where look(at: row) { isDated = true }
    guard !isDated || evidence.numeric > 0 else { return }
    while let row = try rows.next() { _ = look(at: row) }
    guard try rows.beginAgain() else { return }
    first = try TableFormReader.firstRows(&rows)
  }

  /// How the dates are read, for the dialect of the file; empty where no date needs an order.
  var entries: [DialectEntry] {
    if let chosen { return [DialectEntry(DateStyle.orderEntry, chosen.rawValue)] }
    guard evidence.numeric > 0 || usual != nil else { return [] }
    if evidence.isContradictory {
      return [DialectEntry(DateStyle.orderEntry, DateStyle.contradictory)]
    }
    return [DialectEntry(DateStyle.orderEntry, (evidence.settled ?? usual ?? .dmy).rawValue)]
  }

  /// What an operator has to know: dates that nothing settles, and dates that contradict each other.
  func findings(source: String, line: Int) -> [Finding] {
    guard chosen == nil, let column else { return [] }
    let place = Provenance(source: source, line: line, column: column.index + 1, field: column.heading)
    if evidence.isContradictory {
      let counts = [evidence.dayFirst, evidence.monthFirst, evidence.ambiguous].map { String($0) }
      return [Finding(.dateOrderContradictory, .warning, at: place, counts)]
    }
    guard evidence.settled == nil, usual == nil, evidence.ambiguous > 0 else { return [] }
    return [
      Finding(
        .dateOrderUnsettled, .warning, at: place,
        [String(evidence.ambiguous), "date.order.dmy", "date.order.mdy"])
    ]
  }

  /// Looks at the date of a row; whether there is one.
  private mutating func look(at row: TableRow) -> Bool {
    guard let column else { return false }
    let index = column.place(in: row)
    guard !row.isBlank(at: index), let text = row.text(at: index) else { return false }
    evidence.look(at: text)
    return true
  }
}
