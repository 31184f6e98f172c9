// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The heading row of a table and what its columns mean.
struct HeadingRow: Sendable {
  /// The headings from the left, as they stand in the file.
  let headings: [String]
  /// What each of them says by itself.
  let readings: [HeadingReading]
  /// What the columns mean.
  let map: HeadingMap
  /// How many columns belong to the table. Content in the column right after is a shifted record; what stands
  /// further right is a side legend.
  let width: Int
  /// The lines that the headings stand in where there are two, a line of codes and a line of words; else empty.
  var lines: [[String]] = []
  /// The index of the row among those that were looked at.
  let rowIndex: Int
  /// The line of the file.
  let line: Int

  /// The question columns, by index in a row.
  var questionColumns: [Int] {
    map.columns.compactMap { column in
      if case .question = column.field { column.index } else { nil }
    }
  }
}
