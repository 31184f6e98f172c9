// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// What other ways of computing in use, and other rulebooks, make of the same forms.
struct ConventionSheet {
  let words: PaperWords

  /// One unit: a row per convention and per rulebook, with the reason why it may differ.
  func write(
    _ comparison: ConventionComparison, named name: String, title: String, into workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let widths: [Double] = [44, 11, 9, 12, 90]
    var sheet = try begin(name, title, widths, &workbook)
    try sheet.add(
      [
        .text(words("paper.book.convention"), BookLook.head),
        .text(words("paper.column.index"), BookLook.head),
        .text(words("paper.column.grade"), BookLook.head), .text(words("paper.book.differs"), BookLook.head),
        .text(words("paper.book.why"), BookLook.head),
      ], height: 32, to: &workbook)
    for row in comparison.conventions {
      let result = row.result
      try sheet.add(
        line(
          result.convention.label, result.value, result.band?.grade, row.changesIndex, row.changesGrade,
          words.catalogue.text(row.reason)), to: &workbook)
    }
    for row in comparison.rulebooks {
      let reasons = row.reasons.map { words.catalogue.text($0) }.joined(separator: " ")
      try sheet.add(
        line(
          row.rulebook.name, row.index.value?.number, row.index.band?.grade, row.changesIndex,
          row.changesGrade,
          reasons), height: BookLook.height([row.rulebook.name, reasons], widths: [44, 90]), to: &workbook)
    }
    try workbook.setPrintArea(
      CellRange(rows: 0...(sheet.row - 1), columns: 0...(widths.count - 1)), in: sheet.index)
  }

  /// All units: a row per unit, a column per convention; another letter than ours is shaded.
  func write(
    _ units: [(unit: ServiceUnit, comparison: ConventionComparison)], named name: String, title: String,
    into workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let labels =
      units.first { !$0.comparison.conventions.isEmpty }?.comparison.conventions
      .map(\.result.convention.label) ?? []
    let widths = [13.0, 32] + labels.map { _ in 12.0 }
    var sheet = try begin(name, title, widths, &workbook, frozenColumns: 2)
    try sheet.add(
      [
        .text(words("paper.column.unitCode"), BookLook.head),
        .text(words("paper.column.unit"), BookLook.head),
      ]
        + labels.map { .text($0, BookLook.head) }, height: 32, to: &workbook)
    for entry in units {
      let cells = labels.map { label -> BookCell in
        guard let row = entry.comparison.conventions.first(where: { $0.result.convention.label == label })
        else {
          return .text("–", BookLook.center)
        }
        return .number(
          row.result.value.cellValue, row.changesGrade ? BookLook.alarm : BookLook.number(.hundredths))
      }
      try sheet.add(
        [.text(entry.unit.code, BookLook.text), .text(entry.unit.paperName, BookLook.text)] + cells,
        to: &workbook)
    }
    try workbook.setPrintArea(
      CellRange(rows: 0...(sheet.row - 1), columns: 0...(widths.count - 1)), in: sheet.index)
  }

  private func begin(
    _ name: String, _ title: String, _ widths: [Double], _ workbook: inout WorkbookWriter,
    frozenColumns: Int = 1
  ) throws(WorkbookWritingError) -> BookSheet {
    var sheet = try BookSheet(
      SheetLayout(
        name: name, columns: widths.map { .init(width: $0) }, frozenRows: 3, frozenColumns: frozenColumns,
        isLandscape: true, repeatedRows: 2...2, header: title), in: &workbook)
    try sheet.add([.text(words("paper.book.conventions"), BookLook.title)], height: 22, to: &workbook)
    try sheet.add([.text(words("paper.book.conventions.legend"), BookLook.small)], to: &workbook)
    return sheet
  }

  private func line(
    _ label: String, _ value: RoundedNumber?, _ grade: String?, _ changesIndex: Bool, _ changesGrade: Bool,
    _ reason: String
  ) -> [BookCell] {
    let mark =
      changesGrade
      ? words("paper.book.otherGrade")
      : changesIndex ? words("paper.book.otherIndex") : words("paper.book.same")
    return [
      .text(label, BookLook.wrapped),
      value.map { .number($0.cellValue, changesGrade ? BookLook.alarm : BookLook.number(.hundredths)) }
        ?? .text("–", BookLook.center),
      .text(grade ?? "–", BookLook.letter), .text(mark, BookLook.center), .text(reason, BookLook.wrapped),
    ]
  }
}
