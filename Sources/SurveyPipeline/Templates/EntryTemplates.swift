// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyImport
public import SurveyModel

/// Empty tables and electronic forms, made from a questionnaire so that what is entered comes back clean.
public struct EntryTemplates: Sendable {
  /// What is made.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A workbook with drop-downs and checks.
    case xlsx
    /// The head of a table.
    case csv
    /// The workbook that ODK and KoboToolbox make an electronic form from.
    case xlsform
  }

  /// What was written.
  public struct Report: Hashable, Sendable {
    /// The file.
    public let path: String
    /// The questionnaire.
    public let questionnaireID: String
    /// The headings of the columns, or the names of the questions of an electronic form.
    public let names: [String]
    /// How many rows are prepared; nil where none are.
    public let forms: Int?
  }

  private let definitions: Definitions
  private let shelf: DefinitionShelf

  /// The templates of the questionnaires on a shelf.
  public init(_ definitions: Definitions, shelf: DefinitionShelf) {
    self.definitions = definitions
    self.shelf = shelf
  }

  /// Writes a template.
  /// - Parameters:
  ///   - format: what is made.
  ///   - questionnaire: the id or the file of a questionnaire.
  ///   - unit: the unit that all forms are of; nil where every form names its own.
  ///   - forms: how many rows of a workbook are prepared.
  ///   - language: the language of headings, lists and guide; an electronic form has both.
  ///   - day: the version of an electronic form.
  ///   - path: where it is written. Nothing may be there.
  /// - Throws: E792 and definition errors for the questionnaire, E830 where it has a question that cannot be named,
  ///   E731 and E835 for the place, E831 to E834.
  public func write(
    _ format: Format, questionnaire choice: String, unit: ServiceUnit?, forms: Int, language: Language,
    day: CalendarDate, to path: String
  ) throws -> Report {
    let file = try OutputFile(path)
    let questionnaire = try shelf.questionnaire(choice)
    let catalogue = try definitions.catalogue(language)
    let columns = try EntryColumns(
      questionnaire, language: language, hasUnit: unit == nil, words: Self.words(catalogue))
    let template = EntryTemplate(
      questionnaire: questionnaire,
      columns: columns.columns.map { .init(field: $0.field, heading: $0.heading, name: $0.name) },
      unit: unit, forms: forms, day: day)
    switch format {
    case .csv: try file.write(template.csvHead)
    case .xlsx:
      let workbook = EntryWorkbook(template, catalogue: catalogue)
      try file.write { try workbook.write(to: $0, temporaryFolder: $1) }
    case .xlsform:
      let form = ElectronicForm(
        template, indonesian: try definitions.catalogue(.indonesian),
        english: try definitions.catalogue(.english))
      try file.write { try form.write(to: $0, temporaryFolder: $1) }
    }
    return Report(
      path: path, questionnaireID: questionnaire.id,
      names: template.columns.map { format == .xlsform ? $0.name : $0.heading },
      forms: format == .xlsx ? template.forms : nil)
  }

  static func words(_ catalogue: MessageCatalogue) -> [FieldKey: String] {
    let fields: [FieldKey] = [.number, .date, .hour, .unit, .service, .remark]
    return Dictionary(uniqueKeysWithValues: fields.map { ($0, catalogue.text("template.field.\($0.name)")) })
  }
}
