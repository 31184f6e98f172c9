// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// The annex of the regulation as a sheet: a row per form that counts, and foot rows that are formulas, so that whoever
/// changes an answer sees the index move.
///
/// A blank answer is an empty cell, a double mark or an unreadable one a text; the formulas count numbers only. The
/// values that the cells bear until a program computes them are the exact ones of the score.
struct AnnexSheet {
  /// Where the figures of the sheet stand, for formulas of other sheets.
  struct Figures {
    /// Per element of the shape, the cell of its total and the cell of how many answered.
    let totals: [String]
    let answered: [String]
    /// The index before its rounding, the index, and the letter.
    let exact: String
    let index: String
    let grade: String
  }

  let content: UnitReportContent
  let words: PaperWords
  let codes: [String]
  let elements: [ElementScore?]
  private let rows: [AnnexRow]
  let parts: Int

  init(_ content: UnitReportContent, _ words: PaperWords) {
    self.content = content
    self.words = words
    let score = content.score.score
    codes = content.score.tally.shape.elementCodes
    elements = codes.map { code in score.elements.first { $0.element.code == code } }
    rows = content.annex.filter { $0.status != .excluded }
    parts = max(1, content.score.tally.shape.partsPerUnit)
  }

  /// The row of the headings, from 0; forms stand right under it.
  static let headRow = 5

  /// Writes the sheet behind the others.
  func write(named name: String, into workbook: inout WorkbookWriter) throws(WorkbookWritingError) -> Figures
  {
    let widths = [32] + codes.map { _ in 13.0 } + [14]
    var sheet = try BookSheet(
      SheetLayout(
        name: name, columns: widths.map { .init(width: $0) }, frozenRows: Self.headRow + 1, frozenColumns: 1,
        isLandscape: true, repeatedRows: Self.headRow...Self.headRow,
        header: "\(content.score.unit.paperName) · \(words.round(content.round))", footer: footer),
      in: &workbook)
    try writeHead(&sheet, &workbook)
    let first = sheet.row
    for (index, row) in rows.enumerated() { try sheet.add(cells(row, number: index + 1), to: &workbook) }
    // Without a form the formulas span one empty row.
    if rows.isEmpty { try sheet.add([], to: &workbook) }
    let last = sheet.row - 1
    let purged = try writePurged(&sheet, &workbook)
    let figures = try writeFoot(&sheet, &workbook, data: first...last, purged: purged)
    try workbook.setPrintArea(
      CellRange(rows: 0...(sheet.row - 1), columns: 0...(codes.count + 1)), in: sheet.index)
    return figures
  }

  private var footer: String {
    [
      content.score.isSynthetic ? words("paper.stamp.synthetic") : nil,
      words("paper.foot.round", content.round.id),
      words("paper.foot.digest", String(content.tallyDigest.prefix(12))),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func writeHead(_ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    try sheet.add([.text(words("paper.annex.title"), BookLook.title)], height: 22, to: &workbook)
    try sheet.add(
      [.text("\(content.score.unit.paperName) (\(content.score.unit.code))", BookLook.subtitle)],
      to: &workbook)
    try sheet.add(
      [
        .text(
          [words.round(content.round), content.rulebook.name, content.questionnaire.title].joined(
            separator: " · "),
          BookLook.small)
      ], to: &workbook)
    try sheet.add([.text(words("paper.book.states"), BookLook.small)], to: &workbook)
    let left = content.annex.count - rows.count
    try sheet.add(
      [.text(words("paper.book.rows", words.count(rows.count), words.count(left)), BookLook.small)],
      to: &workbook)
    let heads = zip(codes, elements).map { code, element in
      BookCell.text(
        [code, element?.element.name(in: words.language) ?? ""].joined(separator: " "), BookLook.head)
    }
    try sheet.add(
      [.text(words("paper.annex.column.number"), BookLook.head)] + heads
        + [.text(words("paper.annex.column.remark"), BookLook.head)], height: 62, to: &workbook)
  }

  private func cells(_ row: AnnexRow, number: Int) -> [BookCell] {
    var cells: [BookCell] = [.whole(number, BookLook.center)]
    for index in codes.indices {
      switch index < row.values.count ? row.values[index] : .notAsked {
      case .parts(let value):
        let isWhole = value.isMultiple(of: parts)
        cells.append(
          isWhole
            ? .whole(value / parts, BookLook.center)
            : .number((ExactRatio(value, over: parts) ?? .zero).cellValue, BookLook.number(.thousandths)))
      case .blank: cells.append(.empty(BookLook.center))
      case .multipleMarks: cells.append(.text("✱", BookLook.center))
      case .unreadable: cells.append(.text("?", BookLook.center))
      case .notAsked: cells.append(.text("·", BookLook.center))
      }
    }
    let mark = row.status == .warned ? words("paper.annex.warned") : ""
    let place = content.variant == .publicUse ? "" : "\(row.batchID):\(row.record)"
    cells.append(.text([place, mark].filter { !$0.isEmpty }.joined(separator: " "), BookLook.text))
    return cells
  }

  /// The sums and the numbers of forms that are counted and no longer held.
  /// - Returns: the rows of both, from 0; nil where all are held.
  private func writePurged(_ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
    -> (sums: Int, counts: Int)?
  {
    guard let purged = content.purged else { return nil }
    var sums = content.score.tally.elements.map(\.sum)
    var counts = content.score.tally.elements.map(\.answered)
    for row in rows {
      for (index, value) in row.values.enumerated() where index < sums.count {
        guard case .parts(let parts) = value else { continue }
        sums[index] -= parts
        counts[index] -= 1
      }
    }
    let first = sheet.row
    let label = words("paper.book.purged.sum", words.count(purged.account.respondents))
    try sheet.add(
      [.text(label, BookLook.footText)]
        + sums.map { .number((ExactRatio($0, over: parts) ?? .zero).cellValue, BookLook.foot(.general)) },
      to: &workbook)
    try sheet.add(
      [.text(words("paper.book.purged.count"), BookLook.footText)]
        + counts.map { .whole($0, BookLook.foot(.grouped)) },
      to: &workbook)
    return (first, first + 1)
  }
}
