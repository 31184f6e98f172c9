// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import WorkbookWriting

extension IndicatorTable {
  /// Writes the table as a sheet of its own.
  /// - Parameters:
  ///   - name: the name of the sheet.
  ///   - title: what stands above the table.
  ///   - notes: lines between the two.
  func write(
    named name: String, title: String, notes: [String], footer: String, words: PaperWords,
    into workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let shown = columns.enumerated().filter { $0.element.kind != .bar }
    let widths = shown.map(\.element.width)
    let above = 1 + notes.count
    var sheet = try BookSheet(
      SheetLayout(
        name: name, columns: widths.map { .init(width: $0) }, frozenRows: above + 1,
        isLandscape: widths.reduce(0, +) > 95, repeatedRows: above...above, header: title, footer: footer),
      in: &workbook)
    try sheet.add([.text(title, BookLook.title)], height: 22, to: &workbook)
    for note in notes { try sheet.add([.text(note, BookLook.small)], to: &workbook) }
    let titles = shown.map(\.element.title)
    try sheet.add(
      titles.map { .text($0, BookLook.head) }, height: max(30, BookLook.height(titles, widths: widths)),
      to: &workbook)
    for row in rows {
      switch row {
      case .heading(let text):
        let rest = Array(repeating: BookCell.empty(BookLook.groupText), count: max(0, shown.count - 1))
        try sheet.add([.text(text, BookLook.groupText)] + rest, to: &workbook)
      case .cells(let cells), .foot(let cells):
        let visible = shown.compactMap { $0.offset < cells.count ? (cells[$0.offset], $0.element) : nil }
        let texts = visible.map { text($0.0, words) }
        let line = sheet.row + 1
        try sheet.add(
          visible.map {
            self.cell($0.0, $0.1, line: line, isFoot: row.isFoot, shown: shown.map(\.offset), words)
          },
          height: BookLook.height(texts, widths: widths), to: &workbook)
      }
    }
    try workbook.setPrintArea(
      CellRange(rows: 0...max(0, sheet.row - 1), columns: 0...max(0, shown.count - 1)), in: sheet.index)
  }

  /// What a cell shows, for the height of its row.
  private func text(_ cell: Cell, _ words: PaperWords) -> String {
    switch cell {
    case .text(let text), .again(let text), .digest(let text): text
    case .achievement(let achievement, _, _): words.achievement(achievement)
    case .number, .count, .blank, .dash, .bar: ""
    }
  }

  private func cell(
    _ cell: Cell, _ column: Column, line: Int, isFoot: Bool, shown: [Int], _ words: PaperWords
  ) -> BookCell {
    let plain = isFoot ? BookLook.footText : BookLook.wrapped
    switch cell {
    case .text(let text), .again(let text), .digest(let text):
      return .text(text, column.kind == .text ? plain : isFoot ? BookLook.footText : BookLook.center)
    case .number(let number): return .number(number.cellValue, Self.style(places: number.places, isFoot))
    case .count(let count):
      return .whole(count, isFoot ? BookLook.foot(.grouped) : BookLook.number(.grouped))
    case .blank: return .empty(plain)
    case .dash: return .text("–", BookLook.center)
    case .bar: return .empty(plain)
    case .achievement(let achievement, let target, let value):
      return self.achievement(
        achievement, target: address(target, line, shown), value: address(value, line, shown), isFoot, words)
    }
  }

  /// The number as a formula over its neighbours where that is plain, else as it was worked out.
  private func achievement(
    _ achievement: Achievement, target: String?, value: String?, _ isFoot: Bool, _ words: PaperWords
  ) -> BookCell {
    guard case .percent(let exact, let formula) = achievement else {
      return .text(words.achievement(achievement), BookLook.wrapped)
    }
    let style = Self.style(places: Self.places, isFoot)
    guard let target, let value else { return .number(exact.cellValue, style) }
    switch formula {
    case .higher: return .formula("=\(value)/\(target)*100", exact.cellValue, style)
    case .lower: return .formula("=(2*\(target)-\(value))/\(target)*100", exact.cellValue, style)
    case .insideRange, .belowRange, .aboveRange: return .number(exact.cellValue, style)
    }
  }

  /// The address of a column's cell in a row of the sheet; nil where the sheet does not show the column.
  private func address(_ column: Int?, _ line: Int, _ shown: [Int]) -> String? {
    guard let column, let place = shown.firstIndex(of: column) else { return nil }
    return "\(ColumnLetters.text(place))\(line)"
  }

  private static func style(places: Int, _ isFoot: Bool) -> CellStyle {
    let number: CellStyle.Number =
      switch places {
      case 0: .grouped
      case 1: .tenths
      case 2: .hundredths
      default: .thousandths
      }
    return isFoot ? BookLook.foot(number) : BookLook.number(number)
  }
}

extension IndicatorTable.Row {
  var isFoot: Bool { if case .foot = self { true } else { false } }
}
