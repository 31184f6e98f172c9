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
  /// Whether rows of such a sheet look like answers all the same.
  private(set) var hasSkippedAnswers = false
  private var refusals: [SurveyImportError] = []
  private var cells = 0
  /// How many cells of first rows are looked at, over all sheets: ample for a hundred wide sheets.
  private static let mostCells = 4_000_000

  /// Looks at the sheets, or at the chosen one alone.
  /// - Throws: E254 where the chosen sheet is not there, E258 where no sheet has content, and what
  ///   ``HeadingRowFinder`` says of a sheet that holds forms but cannot be read, or of the only one.
  init(
    _ sheets: [WorkbookSheet], of rows: inout TableSource, finder: HeadingRowFinder, settings: ImportSettings
  ) throws(SurveyImportError) {
    let chosen = try Self.chosen(settings.table.sheet, sheets, source: rows.name)
    let questions = settings.questionnaire.questions.count
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
      do throws(SurveyImportError) {
        let heading = try finder.find(in: first)
        let titles = first[..<heading.rowIndex]
        forms.append(
          FormSheet(
            index: index, name: name, isHidden: sheets[index].isHidden, heading: heading,
            isSynthetic: titles.contains { $0.texts.contains(where: SyntheticMark.isPresent) }))
      } catch {
        try leave(name, error.inSheet(name, of: rows.name), isAlone: chosen.count == 1) {
          finder.mappedQuestions(in: first) * 2 > questions
        }
        if skipped.last == name {
          let isLikely = HiddenAnswers.areLikely(in: first, questionnaire: settings.questionnaire)
          hasSkippedAnswers = hasSkippedAnswers || isLikely
        }
      }
    }
    guard forms.isEmpty else { return }
    throw refusals.first { $0.message.id == "E215" } ?? refusals.first { $0.message.id != "E211" }
      ?? refusals.first ?? SurveyImportError("E258", at: Provenance(source: rows.name))
  }

  /// Leaves a sheet out, unless it holds forms that would be lost.
  private mutating func leave(
    _ name: String, _ error: SurveyImportError, isAlone: Bool, _ hasQuestions: () -> Bool
  ) throws(SurveyImportError) {
    if isAlone { throw error }
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
