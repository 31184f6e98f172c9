// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

extension AnnexSheet {
  /// The foot rows as formulas over the rows above: totals, answered, NRR, weight, weighted NRR, their sum, the index,
  /// its letter; under them the letters with their bounds, which the letter is looked up in.
  ///
  /// Sums of decimal fractions end a hair beside their true value. So the index is rounded twice: first to nine decimals,
  /// which only removes that hair, then to those of the rulebook, a half going up.
  func writeFoot(
    _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter, data: ClosedRange<Int>,
    purged: (sums: Int, counts: Int)?
  ) throws(WorkbookWritingError) -> Figures {
    let top = sheet.row
    let rows = FootRows(top: top, bandCount: content.rulebook.bands.count)
    let columns = codes.indices.map { ColumnLetters.text($0 + 1) }
    func span(_ column: String) -> String {
      "\(column)\(data.lowerBound + 1):\(column)\(data.upperBound + 1)"
    }
    func plus(_ column: String, _ row: Int?) -> String { row.map { "+\(column)\($0 + 1)" } ?? "" }

    try add("paper.annex.foot.total", &sheet, &workbook, columns) { column, element in
      let sum = parts == 1 ? "SUM(\(span(column)))" : "ROUND(SUM(\(span(column)))*\(parts),0)/\(parts)"
      return (
        "=\(sum)\(plus(column, purged?.sums))", (element?.sum ?? .zero).cellValue,
        BookLook.foot(parts == 1 ? .grouped : .thousandths)
      )
    }
    try add("paper.annex.foot.answered", &sheet, &workbook, columns) { column, element in
      (
        "=COUNT(\(span(column)))\(plus(column, purged?.counts))", Double(element?.answered ?? 0),
        BookLook.foot(.grouped)
      )
    }
    try add("paper.annex.foot.nrr", &sheet, &workbook, columns) { column, element in
      let answered = "\(column)\(rows.answered + 1)"
      return (
        "=IF(\(answered)=0,\"\",\(column)\(rows.total + 1)/\(answered))", element?.nrr?.cellValue,
        BookLook.foot(.thousandths)
      )
    }
    try writeWeights(&sheet, &workbook)
    try add("paper.annex.foot.weighted", &sheet, &workbook, columns) { column, element in
      let nrr = "\(column)\(rows.nrr + 1)"
      let weight = "\(column)\(rows.weight + 1)"
      return (
        "=IF(AND(ISNUMBER(\(nrr)),ISNUMBER(\(weight))),\(nrr)*\(weight),\"\")",
        element?.weightedNRR?.cellValue,
        BookLook.foot(.thousandths)
      )
    }
    try writeIndex(&sheet, &workbook, rows, lastColumn: columns.last ?? "B")
    try writeBands(&sheet, &workbook)
    return Figures(
      totals: codes.indices.map { sheet.address(row: rows.total, column: $0 + 1) },
      answered: codes.indices.map { sheet.address(row: rows.answered, column: $0 + 1) },
      exact: sheet.address(row: rows.exact, column: 1), index: sheet.address(row: rows.index, column: 1),
      grade: sheet.address(row: rows.grade, column: 1))
  }

  /// Where the foot rows stand, from 0.
  private struct FootRows {
    let total: Int
    let answered: Int
    let nrr: Int
    let weight: Int
    let weighted: Int
    let sum: Int
    let exact: Int
    let index: Int
    let grade: Int
    /// The rows of the letters, lowest first.
    let bands: ClosedRange<Int>

    init(top: Int, bandCount: Int) {
      (total, answered, nrr, weight, weighted) = (top, top + 1, top + 2, top + 3, top + 4)
      (sum, exact, index, grade) = (top + 5, top + 6, top + 7, top + 8)
      // The heading and the head row stand between.
      bands = (top + 11)...(top + 10 + max(1, bandCount))
    }
  }

  private func add(
    _ id: String, _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter, _ columns: [String],
    _ cell: (String, ElementScore?) -> (formula: String, value: Double?, style: CellStyle)
  ) throws(WorkbookWritingError) {
    let cells = zip(columns, elements).map { column, element in
      let made = cell(column, element)
      return BookCell.formula(made.formula, made.value, made.style)
    }
    try sheet.add([.text(words(id), BookLook.footText)] + cells, to: &workbook)
  }

  /// The weights as the rulebook means them, `=1/9`; a dash where it gives none.
  private func writeWeights(_ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    let cells = elements.map { element in
      guard let weight = element?.weight, weight > .zero else {
        return BookCell.text("–", BookLook.footLetter)
      }
      return .formula("=\(weight.fractionText)", weight.cellValue, BookLook.foot(.millionths))
    }
    try sheet.add([.text(words("paper.book.weight"), BookLook.footText)] + cells, to: &workbook)
  }

  private func writeIndex(
    _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter, _ rows: FootRows, lastColumn: String
  ) throws(WorkbookWritingError) {
    let score = content.score.score.index
    let factor = content.rulebook.factor
    let isComplete = !elements.isEmpty && elements.allSatisfy { $0?.weightedNRR != nil }
    // All elements have a weighted NRR and there is still no index: the reason is none that a formula knows.
    let isRefused = score.value == nil && isComplete
    func line(_ id: String, _ formula: String, _ value: Double?, _ text: String, _ style: CellStyle)
      throws(WorkbookWritingError)
    {
      let cell: BookCell =
        isRefused ? .text("–", BookLook.footLetter) : .formula(formula, value, text: text, style)
      let label = words(id, String(factor))
      let reason = score.reason.map { words.catalogue.text($0) } ?? ""
      let remark: [BookCell] = id == "paper.annex.foot.index" ? [.text(reason, BookLook.small)] : []
      try sheet.add([.text(label, BookLook.footText), cell] + remark, to: &workbook)
    }
    let span = "B\(rows.weighted + 1):\(lastColumn)\(rows.weighted + 1)"
    let sum = "B\(rows.sum + 1)"
    let exact = "B\(rows.exact + 1)"
    let index = "B\(rows.index + 1)"
    try line(
      "paper.book.sum", "=IF(COUNT(\(span))=\(codes.count),SUM(\(span)),\"\")",
      score.exact?.divided(by: ExactRatio(factor))?.cellValue, "", BookLook.foot(.thousandths))
    try line(
      "paper.book.exact", "=IF(\(sum)=\"\",\"\",\(sum)*\(factor))", score.exact?.cellValue, "",
      BookLook.foot(.millionths))
    try line(
      "paper.annex.foot.index", "=IF(\(exact)=\"\",\"\",\(Self.rounded(exact, content.rulebook)))",
      score.value?.number.cellValue, "", BookLook.foot(.hundredths))
    let lower = "$B$\(rows.bands.lowerBound + 1):$B$\(rows.bands.upperBound + 1)"
    let upper = lower.replacing("$B$", with: "$C$")
    let letters = lower.replacing("$B$", with: "$A$")
    let outside = "OR(\(index)<$B$\(rows.bands.lowerBound + 1),\(index)>LOOKUP(\(index),\(lower),\(upper)))"
    try line(
      "paper.book.grade",
      "=IF(\(index)=\"\",\"\",IF(\(outside),\"\",LOOKUP(\(index),\(lower),\(letters))))", nil,
      score.band?.grade ?? "", BookLook.footLetter)
  }

  /// A half up, as the rulebook's rounding; the nine decimals before it take away what binary fractions leave.
  static func rounded(_ cell: String, _ rulebook: Rulebook) -> String {
    "ROUND(ROUND(\(cell),9),\(rulebook.indexPlaces))"
  }

  private func writeBands(_ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    try sheet.add(
      [.text(words("paper.annex.bands", content.rulebook.name), BookLook.subtitle)], to: &workbook)
    try sheet.add(
      [
        .text(words("paper.column.grade"), BookLook.head), .text(words("paper.book.lower"), BookLook.head),
        .text(words("paper.book.upper"), BookLook.head),
        .text(words("paper.column.performance"), BookLook.head),
      ], height: 32, to: &workbook)
    for band in content.rulebook.bands {
      try sheet.add(
        [
          .text(band.grade, BookLook.letter),
          .number(band.lowerBound.cellValue, BookLook.number(.hundredths)),
          .number(band.upperBound.cellValue, BookLook.number(.hundredths)),
          .text(words.performance(band), BookLook.center),
        ], to: &workbook)
    }
  }
}
