// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import WorkbookWriting

/// A questionnaire as an XLSForm (https://xlsform.org/en/): the workbook from which ODK, KoboToolbox and their like make
/// an electronic form. Its submissions come back from an import without a finding.
///
/// It asks for nothing personal, and takes down neither device, place nor user. Questions are called `p1` …; their
/// answers are the values of the scale.
public struct ElectronicForm {
  private let template: EntryTemplate
  private let indonesian: MessageCatalogue
  private let english: MessageCatalogue

  /// A form with labels in both languages.
  public init(_ template: EntryTemplate, indonesian: MessageCatalogue, english: MessageCatalogue) {
    self.template = template
    self.indonesian = indonesian
    self.english = english
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
      try write(survey, as: "survey", widths: [22, 14, 60, 60, 12, 30, 40, 40, 20, 24], into: &workbook)
      try write(choices, as: "choices", widths: [16, 16, 40, 40], into: &workbook)
      try write(settings, as: "settings", widths: [60, 20, 16, 20], into: &workbook)
      try workbook.close()
    } catch {
      throw ReportWritingError(error)
    }
  }

  private func write(
    _ rows: [[String]], as name: String, widths: [Double], into workbook: inout WorkbookWriter
  ) throws(WorkbookWritingError) {
    let sheet = try workbook.addSheet(
      SheetLayout(name: name, columns: widths.map { .init(width: $0) }, frozenRows: 1, isLandscape: true))
    for (row, cells) in rows.enumerated() {
      let style = row == 0 ? CellStyle(isBold: true, fillColor: EntryLook.band) : CellStyle()
      for (column, text) in cells.enumerated() where !text.isEmpty {
        try workbook.write(text, row: row, column: column, in: sheet, style: style)
      }
    }
  }

  private static let languages = ["Bahasa Indonesia (id)", "English (en)"]

  // MARK: Sheets

  private var survey: [[String]] {
    let labels = Self.languages
    var rows = [
      [
        "type", "name", "label::\(labels[0])", "label::\(labels[1])", "required", "constraint",
        "constraint_message::\(labels[0])", "constraint_message::\(labels[1])", "default", "calculation",
      ]
    ]
    if let unit = template.unit {
      rows.append(["calculate", "unit", "", "", "", "", "", "", "", Self.literal(unit.code)])
    }
    for column in template.columns { rows.append(row(of: column)) }
    return rows
  }

  /// A text as XPath writes it: it knows no escapes, so that a text with both kinds of quotes is put together.
  private static func literal(_ text: String) -> String {
    if !text.contains("'") { return "'\(text)'" }
    if !text.contains("\"") { return "\"\(text)\"" }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }
    return "concat(\(parts.joined(separator: ", \"'\", ")))"
  }

  private func row(of column: EntryTemplate.Column) -> [String] {
    switch column.field {
    case .question(let index):
      let question = template.questionnaire.questions[index]
      let element = template.questionnaire.elements.first { $0.code == question.elementCode }
      let name = element?.name(in: .english) ?? question.elementCode
      return row(
        "select_one \(column.name)", column,
        (
          "\(question.number). \(question.text)",
          english.text("template.question", String(question.number), name)
        ))
    case .profile(let index):
      let profile = template.questionnaire.profileFields[index]
      let titles = (profile.title(in: .indonesian), profile.title(in: .english))
      guard profile.kind == .age || profile.options.isEmpty else {
        return row("select_one \(column.name)", column, titles)
      }
      return profile.kind == .age
        ? row("integer", column, titles, constraint: (". >= 0 and . <= 120", "age"))
        : row("text", column, titles)
    case .number:
      return row("integer", column, words(column.field), constraint: (". >= 1", "number"))
    case .date:
      return row(
        "date", column, words(column.field), constraint: (". <= today()", "date"), initial: "today()")
    case .hour: return row("select_one \(column.name)", column, words(column.field))
    case .unit: return row("text", column, words(column.field), isRequired: true)
    default: return row("text", column, words(column.field))
    }
  }

  private func row(
    _ type: String, _ column: EntryTemplate.Column, _ labels: (String, String), isRequired: Bool = false,
    constraint: (formula: String, id: String)? = nil, initial: String = ""
  ) -> [String] {
    let messages = constraint.map { constraint in
      [indonesian, english].map { $0.text("template.refusal.\(constraint.id)") }
    }
    return [
      type, column.name, labels.0, labels.1, isRequired ? "yes" : "", constraint?.formula ?? "",
      messages?[0] ?? "", messages?[1] ?? "", initial, "",
    ]
  }

  private func words(_ field: FieldKey) -> (String, String) {
    let id = "template.field.\(field.name)"
    return (indonesian.text(id), english.text(id))
  }

  private var choices: [[String]] {
    var rows = [["list_name", "name", "label::\(Self.languages[0])", "label::\(Self.languages[1])"]]
    for column in template.columns {
      switch column.field {
      case .question(let index):
        rows += template.questionnaire.questions[index].options.map { option in
          [column.name, String(option.value), option.text, Self.english(option.text, english)]
        }
      case .profile(let index) where template.questionnaire.profileFields[index].kind == .choice:
        rows += template.questionnaire.profileFields[index].options.map { option in
          [column.name, option.code, option.label(in: .indonesian), option.label(in: .english)]
        }
      case .hour: rows += EntryTemplate.slots.map { [column.name, $0, $0, $0] }
      default: break
      }
    }
    return rows
  }

  private var settings: [[String]] {
    let date = template.day.isoText.replacing("-", with: "")
    return [
      ["form_title", "form_id", "version", "default_language"],
      [template.questionnaire.title, "ikm_\(template.questionnaire.id)", date, Self.languages[0]],
    ]
  }

  /// The words of an option in English; as they are where nobody has translated them.
  private static func english(_ text: String, _ catalogue: MessageCatalogue) -> String {
    let id = "template.option.\(FoldedText(text).description.replacing(" ", with: "-"))"
    return catalogue.template(id) ?? text
  }
}
