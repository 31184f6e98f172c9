// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import WorkbookWriting

/// The workbook that forms on paper are typed into: one row each, drop-downs for the profile, checks of the values, and
/// a guide. What is typed by the rules of its guide comes back from an import without a finding.
public struct EntryWorkbook {
  private let template: EntryTemplate
  private let catalogue: MessageCatalogue
  private let guide: EntryGuide

  /// 2004-01-01 to 2099-12-31, as spreadsheet programs count days.
  private static let days = 37_987...73_050

  /// A workbook in the language of a catalogue.
  public init(_ template: EntryTemplate, catalogue: MessageCatalogue) {
    self.template = template
    self.catalogue = catalogue
    guide = EntryGuide(template, catalogue: catalogue)
  }

  /// Writes it.
  /// - Parameters:
  ///   - path: a file that is not there yet.
  ///   - temporaryFolder: where rows wait until it is whole.
  /// - Throws: E831 to E834.
  public func write(to path: String, temporaryFolder: String) throws(ReportWritingError) {
    do throws(WorkbookWritingError) {
      var workbook = try WorkbookWriter(
        path: path, temporaryFolder: temporaryFolder, title: template.questionnaire.title)
      try writeEntrySheet(into: &workbook)
      try guide.write(into: &workbook)
      try workbook.close()
    } catch {
      throw ReportWritingError(error)
    }
  }

  private func writeEntrySheet(into workbook: inout WorkbookWriter) throws(WorkbookWritingError) {
    let unit = template.unit.map { "\($0.name) (\($0.code))" } ?? ""
    let sheet = try workbook.addSheet(
      SheetLayout(
        name: catalogue.text("template.sheet"),
        columns: template.columns.map { .init(width: width(of: $0.field), style: style(of: $0.field)) },
        frozenRows: 1, frozenColumns: 1, isLandscape: true, repeatsFirstRow: true,
        header: template.questionnaire.title, footer: unit))
    try workbook.setHeight(76, row: 0, in: sheet)
    for (index, column) in template.columns.enumerated() {
      try workbook.write(
        column.heading, row: 0, column: index, in: sheet, style: headingStyle(of: column.field))
      let range = CellRange(rows: 1...template.forms, columns: index...index)
      if let check = check(of: column) { try workbook.add(check, to: range, in: sheet) }
      if let alarm = alarm(of: column.field, index) {
        try workbook.shade(range, where: alarm, in: sheet, style: CellStyle(fillColor: EntryLook.alarm))
      }
    }
    let all = CellRange(rows: 1...template.forms, columns: 0...(template.columns.count - 1))
    try workbook.shade(
      all, where: "=MOD(ROW(),2)=1", in: sheet,
      style: CellStyle(fillColor: EntryLook.band, borderColor: EntryLook.line))
    try workbook.shade(all, where: "=TRUE", in: sheet, style: CellStyle(borderColor: EntryLook.line))
    try workbook.setPrintArea(
      CellRange(rows: 0...template.forms, columns: all.columns), in: sheet)
  }

  // MARK: Columns

  private func width(of field: FieldKey) -> Double {
    switch field {
    case .number: 6
    case .date, .hour: 12
    case .profile: 12
    case .unit: 16
    case .service: 18
    case .question: 11.5
    case .remark: 32
    case .round, .strongID: 16
    }
  }

  private func style(of field: FieldKey) -> CellStyle {
    switch field {
    case .number: CellStyle(isCentered: true, number: .whole)
    case .date: CellStyle(isCentered: true, number: .day)
    case .question: CellStyle(isCentered: true)
    case .remark: CellStyle(isWrapped: true, number: .text)
    case .profile(let index) where template.questionnaire.profileFields[index].kind == .age:
      CellStyle(isCentered: true)
    default: CellStyle(number: .text)
    }
  }

  private func headingStyle(of field: FieldKey) -> CellStyle {
    var isQuestion = false
    if case .question = field { isQuestion = true }
    return CellStyle(
      isBold: true, isWrapped: true, isCentered: true, textColor: EntryLook.light,
      fillColor: isQuestion ? EntryLook.middle : EntryLook.dark, borderColor: EntryLook.line)
  }

  private func check(of column: EntryTemplate.Column) -> CellCheck? {
    switch column.field {
    case .number: return check("number", column, .whole(1...9_999_999))
    case .date: return check("date", column, .day(Self.days), isWarning: true)
    case .question(let index):
      let question = template.questionnaire.questions[index]
      let values = template.values(of: question)
      return CellCheck(
        rule: .whole(values), title: "P\(question.number) (\(question.elementCode))",
        hint: "\(question.text). \(template.legend(of: question))",
        refusal: catalogue.text(
          "template.refusal.answer", String(values.lowerBound), String(values.upperBound)),
        isWarning: true)
    case .profile(let index) where template.questionnaire.profileFields[index].kind == .age:
      return check("age", column, .whole(0...120))
    case .profile, .hour:
      guard let source = guide.source(of: column.field) else { return nil }
      return check("list", column, .list(source), isWarning: column.field == .hour)
    default: return nil
    }
  }

  private func check(
    _ id: String, _ column: EntryTemplate.Column, _ rule: CellCheck.Rule, isWarning: Bool = false
  ) -> CellCheck {
    CellCheck(
      rule: rule, title: column.heading, hint: catalogue.text("template.hint.\(id)"),
      refusal: catalogue.text("template.refusal.\(id)"), isWarning: isWarning)
  }

  /// When a cell is to be looked at again: a value off the scale, a number that another form bears.
  private func alarm(of field: FieldKey, _ index: Int) -> String? {
    let letter = ColumnLetters.text(index)
    switch field {
    case .number:
      let column = "$\(letter)$2:$\(letter)$\(template.forms + 1)"
      return "=AND(\(letter)2<>\"\",COUNTIF(\(column),\(letter)2)>1)"
    case .question(let question):
      let values = template.values(of: template.questionnaire.questions[question])
      let cell = "\(letter)2"
      return "=AND(\(cell)<>\"\",OR(\(cell)<\(values.lowerBound),\(cell)>\(values.upperBound)))"
    default: return nil
    }
  }
}
