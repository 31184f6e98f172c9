// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// The respondents by profile, field under field. In public the small cells are hidden as on every paper, and no sum of
/// hidden cells can be made from what stands there.
struct RespondentSheet {
  let words: PaperWords
  /// Per unit: who, and the breakdown of each field.
  let units: [(unit: ServiceUnit, breakdowns: [ProfileBreakdown])]

  /// The breakdowns of reports.
  init(_ contents: [UnitReportContent], _ words: PaperWords) {
    self.words = words
    units = contents.map { ($0.score.unit, ProfileBreakdown.all($0, words)) }
  }

  func write(named name: String, title: String, into workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    let isSingle = units.count == 1
    let widths = isSingle ? [36, 14, 12] : [13.0, 32] + Array(repeating: 13, count: 14)
    var sheet = try BookSheet(
      SheetLayout(
        name: name, columns: widths.map { .init(width: $0) }, frozenRows: 1, frozenColumns: isSingle ? 0 : 2,
        isLandscape: !isSingle, repeatedRows: 0...0, header: title), in: &workbook)
    try sheet.add([.text(words("paper.profile.heading"), BookLook.title)], height: 22, to: &workbook)
    if units.contains(where: { $0.breakdowns.contains(where: \.hasHidden) }) {
      try sheet.add([.text(words("paper.hidden.legend"), BookLook.small)], to: &workbook)
    }
    for index in units.first?.breakdowns.indices ?? 0..<0 {
      try sheet.add([], to: &workbook)
      if isSingle, let breakdown = units.first?.breakdowns[index] {
        try add(breakdown, &sheet, &workbook)
      } else {
        try addTable(index, &sheet, &workbook)
      }
    }
  }

  /// One field of one unit: options under each other, with their shares.
  private func add(_ breakdown: ProfileBreakdown, _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    try sheet.add(
      [
        .text(breakdown.title, BookLook.head), .text(words("paper.column.respondents"), BookLook.head),
        .text("%", BookLook.head),
      ], to: &workbook)
    let first = sheet.row
    let total = first + breakdown.lines.count
    for line in breakdown.lines {
      let row = sheet.row + 1
      guard !line.isHidden else {
        let hidden = BookCell.text(words("paper.hidden"), BookLook.center)
        try sheet.add([.text(line.label, BookLook.text), hidden, hidden], to: &workbook)
        continue
      }
      try sheet.add(
        [
          .text(line.label, BookLook.text), .whole(line.count, BookLook.number(.grouped)),
          .formula(
            "=IF(B$\(total + 1)=0,\"\",100*B\(row)/B$\(total + 1))",
            ExactRatio(100 * line.count, over: breakdown.total)?.cellValue, BookLook.number(.tenths)),
        ], to: &workbook)
    }
    let sum: BookCell =
      breakdown.hasHidden || breakdown.lines.isEmpty
      ? .whole(breakdown.total, BookLook.foot(.grouped))
      : .formula("=SUM(B\(first + 1):B\(total))", Double(breakdown.total), BookLook.foot(.grouped))
    try sheet.add(
      [.text(words("paper.total"), BookLook.footText), sum, .empty(BookLook.footText)], to: &workbook)
  }

  /// One field of all units: a row per unit, without a row of sums, which would give hidden cells away.
  private func addTable(_ index: Int, _ sheet: inout BookSheet, _ workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    let breakdowns = units.map {
      (unit: $0.unit, breakdown: index < $0.breakdowns.count ? $0.breakdowns[index] : nil)
    }
    var labels: [String] = []
    for entry in breakdowns {
      for line in entry.breakdown?.lines ?? [] where !labels.contains(line.label) {
        labels.append(line.label)
      }
    }
    try sheet.add([.text(breakdowns.first?.breakdown?.title ?? "", BookLook.subtitle)], to: &workbook)
    try sheet.add(
      [
        .text(words("paper.column.unitCode"), BookLook.head),
        .text(words("paper.column.unit"), BookLook.head),
      ]
        + labels.map { .text($0, BookLook.head) } + [.text(words("paper.total"), BookLook.head)],
      height: 46, to: &workbook)
    for entry in breakdowns {
      let lines = entry.breakdown?.lines ?? []
      let cells = labels.map { label -> BookCell in
        guard let line = lines.first(where: { $0.label == label }) else {
          return .whole(0, BookLook.number(.grouped))
        }
        return line.isHidden
          ? .text(words("paper.hidden"), BookLook.center) : .whole(line.count, BookLook.number(.grouped))
      }
      try sheet.add(
        [.text(entry.unit.code, BookLook.text), .text(entry.unit.paperName, BookLook.text)] + cells
          + [.whole(entry.breakdown?.total ?? 0, BookLook.foot(.grouped))], to: &workbook)
    }
  }
}
