// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// The sheet that explains an entry workbook: how it is filled in, what was asked, and the lists behind its drop-downs.
struct EntryGuide {
  /// A line of the sheet.
  private struct Line {
    var cells: [(column: Int, text: String, style: CellStyle)]
    var height: Double?
  }

  private let template: EntryTemplate
  private let catalogue: MessageCatalogue
  private var lines: [Line] = []
  private var lists: [FieldKey: ClosedRange<Int>] = [:]

  /// The name of the sheet.
  var name: String { catalogue.text("template.guide") }

  init(_ template: EntryTemplate, catalogue: MessageCatalogue) {
    self.template = template
    self.catalogue = catalogue
    addSteps()
    addQuestions()
    addLists()
  }

  /// Where the choices of a field stand: `='Petunjuk'!$C$20:$C$26`; nil for a field without any.
  func source(of field: FieldKey) -> String? {
    lists[field].map { "='\(name)'!$C$\($0.lowerBound + 1):$C$\($0.upperBound + 1)" }
  }

  /// Writes the sheet behind those that are there.
  func write(into workbook: inout WorkbookWriter) throws(WorkbookWritingError) {
    let widths: [Double] = [7, 30, 58, 17, 17, 17, 17]
    let sheet = try workbook.addSheet(
      SheetLayout(
        name: name, columns: widths.map { .init(width: $0) }, isLandscape: true,
        header: template.questionnaire.title, footer: template.unit?.name ?? ""))
    for (row, line) in lines.enumerated() {
      if let height = line.height { try workbook.setHeight(height, row: row, in: sheet) }
      for cell in line.cells {
        try workbook.write(cell.text, row: row, column: cell.column, in: sheet, style: cell.style)
      }
    }
  }

  private mutating func addSteps() {
    let title = CellStyle(size: 16, isBold: true, textColor: EntryLook.dark)
    lines.append(Line(cells: [(0, catalogue.text("template.title"), title)], height: 26))
    lines.append(Line(cells: [(0, template.questionnaire.title, CellStyle(isBold: true))]))
    if let unit = template.unit {
      lines.append(Line(cells: [(0, "\(unit.name) (\(unit.code))", CellStyle(isBold: true))]))
    }
    lines.append(Line(cells: []))
    let command = template.unit.map { "--unit \($0.code)" } ?? ""
    var number = 0
    for step in ["row", "blank", "marks", "unreadable", "date", "personal", "heading", "import"] {
      number += 1
      let text = catalogue.text(Message("template.step.\(step)", [command]))
      lines.append(Line(cells: [(0, "\(number).", CellStyle()), (1, text, CellStyle())]))
    }
    lines.append(Line(cells: []))
  }

  private mutating func addQuestions() {
    addHeading(catalogue.text("template.guide.questions"))
    let highest = template.questionnaire.questions.map { template.values(of: $0).upperBound }.max() ?? 4
    let lowest = template.questionnaire.questions.map { template.values(of: $0).lowerBound }.min() ?? 1
    let head = CellStyle(
      isBold: true, textColor: EntryLook.light, fillColor: EntryLook.dark, borderColor: EntryLook.line)
    let shown = Array(lowest...max(lowest, min(highest, lowest + 3)))
    var cells = ["code", "element", "question"].enumerated().map { index, id in
      (index, catalogue.text("template.guide.\(id)"), head)
    }
    cells += shown.enumerated().map { ($0 + 3, String($1), head) }
    lines.append(Line(cells: cells))
    let body = CellStyle(isWrapped: true, isAtTop: true, borderColor: EntryLook.line)
    for question in template.questionnaire.questions {
      let element = template.questionnaire.elements.first { $0.code == question.elementCode }
      var cells = [
        (0, "P\(question.number)", body),
        (1, "\(question.elementCode) \(element?.name(in: catalogue.language) ?? "")", body),
        (2, question.text, body),
      ]
      cells += shown.enumerated().map { index, value in
        (index + 3, question.options.first { $0.value == value }?.text ?? "", body)
      }
      let rows = max(1, (question.text.count + 54) / 55)
      lines.append(Line(cells: cells, height: Double(max(2, rows)) * 15))
    }
    lines.append(Line(cells: []))
  }

  private mutating func addLists() {
    addHeading(catalogue.text("template.guide.lists"))
    for column in template.columns {
      let choices: [String]
      switch column.field {
      case .hour: choices = EntryTemplate.slots
      case .profile(let index) where template.questionnaire.profileFields[index].kind == .choice:
        choices = template.questionnaire.profileFields[index].options.map { $0.label(in: catalogue.language) }
      default: continue
      }
      guard !choices.isEmpty else { continue }
      lists[column.field] = lines.count...(lines.count + choices.count - 1)
      let body = CellStyle(borderColor: EntryLook.line)
      for (index, choice) in choices.enumerated() {
        let heading = index == 0 ? [(1, column.heading, CellStyle(isBold: true))] : []
        lines.append(Line(cells: heading + [(2, choice, body)]))
      }
    }
  }

  private mutating func addHeading(_ text: String) {
    lines.append(
      Line(cells: [(0, text, CellStyle(size: 13, isBold: true, textColor: EntryLook.dark))], height: 22))
  }
}

/// The colours of an entry workbook.
enum EntryLook {
  static let dark: Int32 = 0x1F4E5F
  static let middle: Int32 = 0x2E7D6B
  static let light: Int32 = 0xFFFFFF
  static let band: Int32 = 0xF3F8F7
  static let alarm: Int32 = 0xFCE4D6
  static let line: Int32 = 0xBFC9C7
}
