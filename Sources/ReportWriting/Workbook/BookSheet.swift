// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// What stands in a cell of a report's workbook.
enum BookCell {
  /// A text, whatever it begins with.
  case text(String, CellStyle)
  /// A whole number.
  case whole(Int, CellStyle)
  /// A number with decimals.
  case number(Double, CellStyle)
  /// A formula of ours with the number that it gives, or the text where it gives none.
  case formula(String, Double?, text: String = "", CellStyle)
  /// An empty cell.
  case empty(CellStyle)
}

/// A sheet that is written row by row.
struct BookSheet {
  /// Its number in the workbook.
  let index: Int
  /// Its name.
  let name: String
  /// The next row, from 0.
  var row = 0

  init(_ layout: SheetLayout, in workbook: inout WorkbookWriter) throws(WorkbookWritingError) {
    index = try workbook.addSheet(layout)
    name = layout.name
  }

  /// Writes a row and goes to the next one.
  mutating func add(_ cells: [BookCell], height: Double? = nil, to workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    if let height { try workbook.setHeight(height, row: row, in: index) }
    for (column, cell) in cells.enumerated() { try write(cell, column, to: &workbook) }
    row += 1
  }

  private func write(_ cell: BookCell, _ column: Int, to workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    switch cell {
    case .text(let text, let style):
      let shown = VisibleText.shown(text)
      try workbook.write(
        String(shown.prefix(BookSheet.mostCharacters)), row: row, column: column, in: index, style: style)
    case .whole(let number, let style):
      try workbook.write(number, row: row, column: column, in: index, style: style)
    case .number(let number, let style):
      try workbook.write(number, row: row, column: column, in: index, style: style)
    case .formula(let formula, let value, let text, let style):
      if let value {
        try workbook.write(formula: formula, value: value, row: row, column: column, in: index, style: style)
      } else {
        try workbook.write(formula: formula, text: text, row: row, column: column, in: index, style: style)
      }
    case .empty(let style):
      try workbook.write("", row: row, column: column, in: index, style: style)
    }
  }

  /// Far fewer than a cell holds; longer texts are cut.
  private static let mostCharacters = 4000

  /// The address of a cell of this sheet as other sheets write it, `'Rekap'!$B$9`; rows and columns from 0.
  func address(row: Int, column: Int) -> String {
    "\(SheetNames.quoted(name))!$\(ColumnLetters.text(column))$\(row + 1)"
  }
}

extension ExactRatio {
  /// The nearest double, or its neighbour: what a spreadsheet program computes from the same numbers.
  var cellValue: Double {
    let places = 15
    return Double(rounded(places: places).description) ?? 0
  }
}

extension RoundedNumber {
  /// The double that a spreadsheet program makes of the printed number.
  var cellValue: Double { Double(description) ?? 0 }
}
