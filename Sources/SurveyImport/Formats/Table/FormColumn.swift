// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// A column of a table that becomes a cell of every form.
struct FormColumn: Hashable, Sendable {
  /// The index in the row, from 0.
  let index: Int
  /// The index of the column that stands in where the cell is blank; nil for none.
  let fallback: Int?
  /// What it means.
  let field: FieldKey
  /// Its heading, as a finding may show it.
  let heading: String
  /// How its cells are kept clear of personal data.
  let masking: CellMasking

  init(_ column: HeadingMap.Column, heading row: HeadingRow) {
    index = column.index
    fallback = column.fallback
    field = column.field
    heading = ShownHeading.text(row.headings[column.index])
    masking = CellMasking(column.field)
  }

  /// Whether its cells are answers.
  var isQuestion: Bool { if case .question = field { true } else { false } }

  /// Where the cell of this field stands in a row.
  func place(in row: TableRow) -> Int {
    guard let fallback, row.isBlank(at: index), !row.isBlank(at: fallback) else { return index }
    return fallback
  }
}
