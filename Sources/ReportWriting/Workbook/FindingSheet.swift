// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// What was found about the forms: by rule, then one by one with their places. Only inside the office.
struct FindingSheet {
  let words: PaperWords
  let contents: [UnitReportContent]

  func write(named name: String, title: String, into workbook: inout WorkbookWriter)
    throws(WorkbookWritingError)
  {
    let widths: [Double] = [13, 30, 8, 13, 34, 9, 12, 70]
    var sheet = try BookSheet(
      SheetLayout(
        name: name, columns: widths.map { .init(width: $0) }, frozenRows: 3, isLandscape: true,
        repeatedRows: 2...2, header: title), in: &workbook)
    try sheet.add([.text(words("paper.places.heading"), BookLook.title)], height: 22, to: &workbook)
    try sheet.add([.text(words("paper.findings.legend"), BookLook.small)], to: &workbook)
    let ids = ["unitCode", "unit", "rule", "severity", "place", "record", "count", "finding"]
    try sheet.add(ids.map { .text(words("paper.column.\($0)"), BookLook.head) }, height: 32, to: &workbook)
    for content in contents {
      for count in content.findings where count.count > 0 { try add(count, of: content, &sheet, &workbook) }
    }
    for content in contents where contents.count == 1 {
      for finding in content.findingList.listed { try add(finding, of: content, &sheet, &workbook) }
      guard content.findingList.total > content.findingList.listed.count else { continue }
      try sheet.add(
        [
          .text(
            words(
              "paper.places.more", words.count(content.findingList.listed.count),
              words.count(content.findingList.total)), BookLook.small)
        ], to: &workbook)
    }
    try workbook.setPrintArea(
      CellRange(rows: 0...(sheet.row - 1), columns: 0...(widths.count - 1)), in: sheet.index)
  }

  /// A rule and how often it was applied.
  private func add(
    _ count: FindingCount, of content: UnitReportContent, _ sheet: inout BookSheet,
    _ workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    try sheet.add(
      start(of: content) + [
        .text(count.rule.rawValue, BookLook.center), .text(words.severity(count.severity), BookLook.text),
        .text("–", BookLook.text), .text("–", BookLook.center), .whole(count.count, BookLook.center),
        .text(words.rule(count.rule), BookLook.wrapped),
      ], to: &workbook)
  }

  /// One finding with its place.
  private func add(
    _ finding: Finding, of content: UnitReportContent, _ sheet: inout BookSheet,
    _ workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let place = finding.place
    let text = words.catalogue.text(finding.message)
    try sheet.add(
      start(of: content) + [
        .text(finding.rule.rawValue, BookLook.center), .text(words.severity(finding.severity), BookLook.text),
        .text(place.text, BookLook.wrapped),
        place.record > 0 ? .whole(place.record, BookLook.center) : .text("–", BookLook.center),
        .whole(1, BookLook.center), .text(text, BookLook.wrapped),
      ], height: BookLook.height([place.text, text], widths: [34, 70]), to: &workbook)
  }

  private func start(of content: UnitReportContent) -> [BookCell] {
    [.text(content.score.unit.code, BookLook.text), .text(content.score.unit.paperName, BookLook.text)]
  }
}
