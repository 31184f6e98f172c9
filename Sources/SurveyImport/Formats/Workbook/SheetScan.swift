// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// What the sheets of a workbook hold: their first rows are looked at before any form is read.
struct SheetScan {
  /// A sheet with headings of forms.
  struct FormSheet {
    /// Its place among the sheets of the workbook.
    let index: Int
    /// Its name, as it may be shown.
    let name: String
    let isHidden: Bool
    let heading: HeadingRow
    let isSynthetic: Bool
  }

  /// The sheets whose forms are read, in the order of their tabs; never empty.
  private(set) var forms: [FormSheet] = []
  /// Sheets without headings of forms, by name.
  private(set) var skipped: [String] = []
  /// Sheets with published figures, by name.
  private(set) var recaps: [String] = []
  /// Sheets with headings of forms above means or counts, by name.
  private(set) var figures: [String] = []
  /// Whether rows of a skipped sheet look like answers all the same.
  private(set) var hasSkippedAnswers = false
  private var refusals: [SurveyImportError] = []
  private var cells = 0
  /// How many cells of first rows are looked at, over all sheets: ample for a hundred wide sheets.
  private static let mostCells = 4_000_000

  /// Looks at the sheets, or at the chosen one alone.
  /// - Throws: E254 where the chosen sheet is not there, E258 where no sheet has content, and what
  ///   ``HeadingRowFinder`` says of a sheet that holds forms but cannot be read, or of the only one.
  init(
    _ sheets: [WorkbookSheet], of rows: inout TableSource, mapping: ColumnMapping?, settings: ImportSettings
  ) throws(SurveyImportError) {
    let chosen = try Self.chosen(settings.table.sheet, sheets, source: rows.name)
    let reader = HeadingReader(settings.questionnaire, mapping: mapping)
    for index in chosen {
      let name = WorkbookRows.shownName(sheets[index].name)
      try rows.open(sheet: index)
      let first: [TableRow]
      do throws(SurveyImportError) { first = try TableFormReader.firstRows(&rows) } catch {
        // A sheet without content is neither read nor worth a word.
        if error.message.id == "E310" { continue }
        throw error
      }
      cells += first.reduce(0) { $0 + $1.count }
      guard cells <= Self.mostCells else {
        throw SurveyImportError(
          "E252", [String(Self.mostCells)], at: Provenance(source: rows.name, sheet: name))
      }
      // The guide of our own entry workbook is neither read nor worth a word.
      if chosen.count > 1, EntryGuideMark.isGuide(first.first?.texts ?? []) { continue }
      var own = reader
      own.program = TableFormReader.program(of: rows, headingsIn: first)
      let finder = HeadingRowFinder(
        reader: own, order: settings.order, line: settings.table.headingLine, source: rows.name)
      let sheet = (index: index, name: name, isHidden: sheets[index].isHidden)
      try look(at: sheet, first, finder, settings, source: rows.name, isAlone: chosen.count == 1)
    }
    guard forms.isEmpty else { return }
    if let figures = figures.first {
      throw SurveyImportError("E215", at: Provenance(source: rows.name, sheet: figures))
    }
    let refusal =
      refusals.first { $0.message.id == "E215" } ?? refusals.first { $0.message.id != "E211" }
      ?? refusals.first ?? SurveyImportError("E258", at: Provenance(source: rows.name))
    throw refusal.namingLine(settings.table.headingLine)
  }

  /// Looks at the first rows of a sheet.
  private mutating func look(
    at sheet: (index: Int, name: String, isHidden: Bool), _ first: [TableRow], _ finder: HeadingRowFinder,
    _ settings: ImportSettings, source: String, isAlone: Bool
  ) throws(SurveyImportError) {
    let questionnaire = settings.questionnaire
    do throws(SurveyImportError) {
      let heading = try finder.find(in: first)
      // What an operator chose is read as it is.
      if !isAlone, RecapSheet(heading, name: sheet.name, rows: first, questionnaire: questionnaire).isLikely {
        figures.append(sheet.name)
        return
      }
      let titles = first[..<heading.rowIndex]
      forms.append(
        FormSheet(
          index: sheet.index, name: sheet.name, isHidden: sheet.isHidden, heading: heading,
          isSynthetic: titles.contains { $0.texts.contains(where: SyntheticMark.isPresent) }))
    } catch {
      let error = error.inSheet(sheet.name, of: source)
      if isAlone { throw error.namingLine(settings.table.headingLine) }
      try leave(sheet.name, error) {
        finder.mappedQuestions(in: first) * 2 > questionnaire.questions.count
      }
      if skipped.last == sheet.name {
        let isLikely = HiddenAnswers.areLikely(in: first, questionnaire: questionnaire)
        hasSkippedAnswers = hasSkippedAnswers || isLikely
      }
    }
  }

  /// Leaves a sheet out, unless it holds forms that would be lost.
  private mutating func leave(
    _ name: String, _ error: SurveyImportError, _ hasQuestions: () -> Bool
  ) throws(SurveyImportError) {
    switch error.message.id {
    case "E215": recaps.append(name)
    case "E211", "E227": skipped.append(name)
    case "E212", "E223":
      if hasQuestions() { throw error }
      skipped.append(name)
    default: throw error
    }
    refusals.append(error)
  }

  private static func chosen(
    _ choice: String?, _ sheets: [WorkbookSheet], source: String
  ) throws(SurveyImportError) -> [Int] {
    guard let choice else { return Array(sheets.indices) }
    let folded = FoldedText(choice)
    let exact = sheets.firstIndex { $0.name == choice }
    guard let index = exact ?? sheets.firstIndex(where: { FoldedText($0.name) == folded }) else {
      let names = sheets.prefix(12).map { WorkbookRows.shownName($0.name) }
      throw SurveyImportError(
        "E254", [ShownHeading.text(choice), names.joined(separator: ", ")], at: Provenance(source: source))
    }
    return [index]
  }
}

extension SurveyImportError {
  /// That no headings were found, said of the line that an operator named where one did.
  func namingLine(_ line: Int?) -> SurveyImportError {
    guard let line, message.id == "E211", let place else { return self }
    return SurveyImportError(
      "E231", [String(line)], at: Provenance(source: place.source, sheet: place.sheet, line: line))
  }

  /// The same error, its place in a sheet of this file.
  func inSheet(_ name: String, of source: String) -> SurveyImportError {
    guard let place, place.source == source else { return self }
    return SurveyImportError(message, at: place.inSheet(name))
  }
}

extension Provenance {
  /// The same place, in a sheet where none is named.
  func inSheet(_ name: String) -> Provenance {
    Provenance(
      source: source, sheet: sheet ?? name, record: record, line: line, column: column, field: field)
  }
}

extension Finding {
  /// The same finding, its place in a sheet.
  func inSheet(_ name: String) -> Finding { Finding(rule, severity, at: place.inSheet(name), arguments) }
}
