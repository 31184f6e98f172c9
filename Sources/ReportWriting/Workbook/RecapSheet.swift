// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// The sheet with a row per unit: its account, its index and letter, its lowest elements.
struct RecapSheet {
  /// A unit and where its figures stand in the workbook; without a place the figures are plain numbers.
  struct Entry {
    let score: UnitScore
    let figures: AnnexSheet.Figures?
    /// What a reader must know before using the index, why there is none among it.
    let notes: [String]
  }

  let title: String
  let round: SurveyRound
  let rulebook: Rulebook
  let words: PaperWords
  let entries: [Entry]
  /// Registered units without forms.
  var missing: [ServiceUnit] = []
  /// The figures over all units; nil where there is one unit.
  var rollUps: ScoreSheet?
  var footer = ""

  private static let headRow = 3
  private static let widths: [Double] = [5, 11, 28, 9, 9, 11, 10, 8, 9, 8, 14, 12, 36, 48]

  /// The layout; the sheet stands first, so it is made before those that it speaks of.
  func begin(_ workbook: inout WorkbookWriter, name: String) throws(WorkbookWritingError) -> BookSheet {
    try BookSheet(
      SheetLayout(
        name: name, columns: Self.widths.map { .init(width: $0) }, frozenRows: Self.headRow + 1,
        frozenColumns: 3,
        isLandscape: true, repeatedRows: Self.headRow...Self.headRow, header: title, footer: footer),
      in: &workbook)
  }

  func write(_ sheet: inout BookSheet, _ workbook: inout WorkbookWriter) throws(WorkbookWritingError) {
    try sheet.add([.text(title, BookLook.title)], height: 22, to: &workbook)
    try sheet.add([.text("\(words.round(round)) · \(rulebook.name)", BookLook.subtitle)], to: &workbook)
    try sheet.add([.text(words("paper.book.recap.legend"), BookLook.small)], to: &workbook)
    let ids = [
      "number", "unitCode", "unit", "read", "accepted", "warned", "excluded", "respondents", "index", "grade",
      "performance",
    ]
    try sheet.add(
      ids.map { .text(words("paper.column.\($0)"), BookLook.head) }
        + [
          .text(words("paper.book.exact.short"), BookLook.head),
          .text(words("paper.column.lowest"), BookLook.head),
          .text(words("paper.notes.title"), BookLook.head),
        ],
      height: 34, to: &workbook)
    let first = sheet.row
    for (number, entry) in entries.enumerated() { try add(entry, number + 1, &sheet, &workbook) }
    let last = max(first, sheet.row - 1)
    for unit in missing { try add(unit, &sheet, &workbook) }
    if let rollUps { try writeFoot(rollUps, first...last, &sheet, &workbook) }
    try workbook.setPrintArea(
      CellRange(rows: 0...(sheet.row - 1), columns: 0...(Self.widths.count - 1)), in: sheet.index)
  }

  private func add(_ entry: Entry, _ number: Int, _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    let unit = entry.score
    let score = unit.score
    let row = sheet.row + 1
    let account = unit.account
    let whole = BookLook.number(.grouped)
    var cells: [BookCell] = [
      .whole(number, BookLook.center), .text(unit.unit.code, BookLook.text),
      .text(unit.unit.paperName, BookLook.wrapped),
      .formula("=SUM(E\(row):G\(row))", Double(account.read), whole),
      .whole(account.accepted, whole), .whole(account.warned, whole), .whole(account.excluded, whole),
      .formula("=E\(row)+F\(row)", Double(score.respondents), whole),
    ]
    let index = score.index.value?.number.cellValue
    let exact = score.index.exact?.cellValue
    let grade = score.index.band?.grade ?? "–"
    if let figures = entry.figures {
      cells.append(
        .formula(Self.shown(figures.index), index, text: "–", BookLook.number(.hundredths)))
      cells.append(.formula(Self.shown(figures.grade), nil, text: grade, BookLook.letter))
    } else {
      cells.append(index.map { .number($0, BookLook.number(.hundredths)) } ?? .text("–", BookLook.center))
      cells.append(.text(grade, BookLook.letter))
    }
    cells.append(.text(score.index.band.map { words.performance($0) } ?? "–", BookLook.text))
    if let figures = entry.figures {
      cells.append(.formula(Self.shown(figures.exact), exact, text: "–", BookLook.number(.millionths)))
    } else {
      cells.append(exact.map { .number($0, BookLook.number(.millionths)) } ?? .text("–", BookLook.center))
    }
    let codes = LowestElements.codes(of: score.elements)
    let lowest = score.elements.map(\.element).filter { codes.contains($0.code) }
    let texts = [
      unit.unit.paperName, lowest.map { words.element($0) }.joined(separator: "; "),
      entry.notes.joined(separator: " • "),
    ]
    cells += texts.dropFirst().map { .text($0, BookLook.wrapped) }
    try sheet.add(cells, height: BookLook.height(texts, widths: [28, 36, 48]), to: &workbook)
  }

  /// A figure of another sheet; a dash where there is none.
  private static func shown(_ cell: String) -> String { "=IF(\(cell)=\"\",\"–\",\(cell))" }

  private func add(_ unit: ServiceUnit, _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    let whole = BookLook.number(.grouped)
    try sheet.add(
      [
        .text("–", BookLook.center), .text(unit.code, BookLook.text), .text(unit.paperName, BookLook.text),
        .whole(0, whole), .whole(0, whole), .whole(0, whole), .whole(0, whole), .whole(0, whole),
        .text("–", BookLook.center), .text("–", BookLook.letter), .text("–", BookLook.text),
        .text("–", BookLook.center), .text(words("paper.book.missing"), BookLook.text),
        .text("", BookLook.text),
      ], to: &workbook)
  }

  /// The sums of the accounts, and the two figures over all units under their names.
  private func writeFoot(
    _ scores: ScoreSheet, _ data: ClosedRange<Int>, _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let account = entries.reduce(FormAccount()) { $0 + $1.score.account }
    let counts = [account.read, account.accepted, account.warned, account.excluded, account.respondents]
    func span(_ column: Int) -> String {
      let letter = ColumnLetters.text(column)
      return "\(letter)\(data.lowerBound + 1):\(letter)\(data.upperBound + 1)"
    }
    let sums = counts.enumerated().map { index, count in
      BookCell.formula("=SUM(\(span(index + 3)))", Double(count), BookLook.foot(.grouped))
    }
    let none = BookCell.empty(BookLook.footText)
    try sheet.add(
      [none, none, .text(words("paper.total"), BookLook.footText)] + sums + [
        none, none, none, none, none, none,
      ],
      to: &workbook)
    let mean = scores.meanOfUnits
    let average = "AVERAGE(\(span(11)))"
    let rounded = AnnexSheet.rounded(average, rulebook)
    try add(
      "paper.index.mean", words.counted("paper.index.units", scores.meanOfUnitsCount), mean,
      index: "=IF(COUNT(\(span(11)))=0,\"–\",\(rounded))",
      exact: "=IF(COUNT(\(span(11)))=0,\"–\",\(average))", &sheet, &workbook)
    if let pooled = scores.pooled {
      try add(
        "paper.index.pooled", words.counted("paper.index.respondents", pooled.respondents), pooled.index,
        index: nil, exact: nil, &sheet, &workbook)
    }
  }

  private func add(
    _ id: String, _ over: String, _ figure: IndexScore, index: String?, exact: String?,
    _ sheet: inout BookSheet,
    _ workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    func cell(_ formula: String?, _ value: Double?, _ style: CellStyle) -> BookCell {
      if let formula { return .formula(formula, value, text: "–", style) }
      return value.map { .number($0, style) } ?? .text("–", BookLook.footLetter)
    }
    let none = BookCell.empty(BookLook.footText)
    try sheet.add(
      [
        none, none, .text("\(words(id)) (\(over))", BookLook.footText), none, none, none, none, none,
        cell(index, figure.value?.number.cellValue, BookLook.foot(.hundredths)),
        .text(figure.band?.grade ?? "–", BookLook.footLetter),
        .text(figure.band.map { words.performance($0) } ?? "–", BookLook.footText),
        cell(exact, figure.exact?.cellValue, BookLook.foot(.millionths)), none, none,
      ], height: 30, to: &workbook)
  }
}
