// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Cells of forms that nobody can read from the file, and forms in rows that the sheet hides: counted, the first of
/// them listed.
struct UnreadableCells: Sendable {
  private struct Tally {
    var cells = 0
    var columns: Set<Int> = []
    var firstLine = 0

    mutating func count(column: Int, line: Int) {
      if cells == 0 { firstLine = line }
      cells += 1
      columns.insert(column)
    }
  }

  private var formulas = Tally()
  private var errors = Tally()
  private var hiddenForms = 0
  private var hiddenLines: [Int] = []
  private static let listed = 12

  /// Counts a cell of a form; the column from 0.
  mutating func count(_ kind: CellKind, column: Int, line: Int) {
    if kind == .error {
      errors.count(column: column, line: line)
    } else {
      formulas.count(column: column, line: line)
    }
  }

  /// Counts a form in a hidden row.
  mutating func countHidden(line: Int) {
    hiddenForms += 1
    if hiddenLines.count < Self.listed { hiddenLines.append(line) }
  }

  /// One finding per kind.
  func findings(source: String) -> [Finding] {
    var findings: [Finding] = []
    for (tally, rule) in [(formulas, RuleID.formulaWithoutValue), (errors, .errorCells)] where tally.cells > 0
    {
      let columns = tally.columns.sorted().prefix(Self.listed).map { ColumnLetters.text($0) }
      findings.append(
        Finding(
          rule, .warning, at: Provenance(source: source, line: tally.firstLine),
          [String(tally.cells), columns.joined(separator: ", "), String(tally.firstLine)]))
    }
    if let first = hiddenLines.first {
      let lines = hiddenLines.map(String.init) + (hiddenForms > hiddenLines.count ? ["…"] : [])
      findings.append(
        Finding(
          .hiddenRows, .note, at: Provenance(source: source, line: first),
          [String(hiddenForms), lines.joined(separator: ", ")]))
    }
    return findings
  }
}
