// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// The index over all units together, every respondent weighing the same: formulas that add the totals of the units'
/// sheets.
struct PooledSheet {
  let words: PaperWords
  let rulebook: Rulebook
  let score: GroupScore
  /// The cells of each unit's sheet.
  let figures: [AnnexSheet.Figures]

  /// The layout; the sheet stands before those that it adds up.
  static func begin(named name: String, title: String, in workbook: inout WorkbookWriter)
    throws(WorkbookWritingError) -> BookSheet
  {
    let widths: [Double] = [9, 44, 15, 15, 12, 12, 14]
    return try BookSheet(
      SheetLayout(
        name: name, columns: widths.map { .init(width: $0) }, frozenRows: 2, isLandscape: true, header: title),
      in: &workbook)
  }

  func write(_ sheet: inout BookSheet, _ workbook: inout WorkbookWriter) throws(WorkbookWritingError) {
    try sheet.add([.text(words("paper.index.pooled"), BookLook.title)], height: 22, to: &workbook)
    try sheet.add(
      [
        .text(words("paper.column.code"), BookLook.head), .text(words("paper.column.element"), BookLook.head),
        .text(words("paper.annex.foot.total"), BookLook.head),
        .text(words("paper.annex.foot.answered"), BookLook.head),
        .text(words("paper.column.nrr"), BookLook.head),
        .text(words("paper.book.weight"), BookLook.head),
        .text(words("paper.annex.foot.weighted"), BookLook.head),
      ], height: 34, to: &workbook)
    let elements = score.elements.filter(\.element.isAsked)
    let first = sheet.row + 1
    for (index, element) in elements.enumerated() { try add(element, index, &sheet, &workbook) }
    let span = "G\(first):G\(first + elements.count - 1)"
    let sum = sheet.row + 1
    try add(
      "paper.book.sum", "=IF(COUNT(\(span))=\(elements.count),SUM(\(span)),\"–\")",
      score.index.exact?.divided(by: ExactRatio(rulebook.factor))?.cellValue, .thousandths, &sheet, &workbook)
    try add(
      "paper.book.exact", "=IF(ISNUMBER(G\(sum)),G\(sum)*\(rulebook.factor),\"–\")",
      score.index.exact?.cellValue,
      .millionths, &sheet, &workbook)
    try add(
      "paper.annex.foot.index",
      "=IF(ISNUMBER(G\(sum + 1)),\(AnnexSheet.rounded("G\(sum + 1)", rulebook)),\"–\")",
      score.index.value?.number.cellValue, .hundredths, &sheet, &workbook)
    try workbook.setPrintArea(CellRange(rows: 0...(sheet.row - 1), columns: 0...6), in: sheet.index)
  }

  private func add(
    _ element: ElementScore, _ index: Int, _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let row = sheet.row + 1
    func sum(_ cells: (AnnexSheet.Figures) -> [String]) -> String {
      "=SUM("
        + figures.compactMap { cells($0).indices.contains(index) ? cells($0)[index] : nil }.joined(
          separator: ",")
        + ")"
    }
    let weight: BookCell =
      element.weight > .zero
      ? .formula("=\(element.weight.fractionText)", element.weight.cellValue, BookLook.number(.millionths))
      : .text("–", BookLook.center)
    try sheet.add(
      [
        .text(element.element.code, BookLook.center),
        .text(element.element.name(in: words.language), BookLook.text),
        .formula(sum(\.totals), element.sum.cellValue, BookLook.number(.general)),
        .formula(sum(\.answered), Double(element.answered), BookLook.number(.grouped)),
        .formula(
          "=IF(D\(row)=0,\"\",C\(row)/D\(row))", element.nrr?.cellValue, BookLook.number(.thousandths)),
        weight,
        .formula(
          "=IF(AND(ISNUMBER(E\(row)),ISNUMBER(F\(row))),E\(row)*F\(row),\"\")",
          element.weightedNRR?.cellValue,
          BookLook.number(.thousandths)),
      ], to: &workbook)
  }

  private func add(
    _ id: String, _ formula: String, _ value: Double?, _ number: CellStyle.Number, _ sheet: inout BookSheet,
    _ workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let none = BookCell.empty(BookLook.footText)
    try sheet.add(
      [
        none, .text(words(id, String(rulebook.factor)), BookLook.footText), none, none, none, none,
        .formula(formula, value, text: "–", BookLook.foot(number)),
      ], to: &workbook)
  }
}
