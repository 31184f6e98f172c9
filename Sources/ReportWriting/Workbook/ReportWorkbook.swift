// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import WorkbookWriting

/// What a workbook of one unit is made from.
public struct ReportWorkbookContent: Hashable, Sendable {
  /// The content of the unit's report.
  public let report: UnitReportContent
  /// What other conventions make of its forms.
  public let comparison: ConventionComparison

  /// A content.
  public init(report: UnitReportContent, comparison: ConventionComparison) {
    self.report = report
    self.comparison = comparison
  }
}

/// The report of a round as a workbook in which the figures are formulas over the answers.
///
/// In public it has no findings and no way back to a form, and the small cells of the profile are hidden.
public enum ReportWorkbook {
  /// More units than these get no sheet each in the workbook of a round; their own workbooks hold their forms.
  public static let mostAnnexes = 60

  /// Writes the workbook of one unit: recap, annex, respondents, findings, conventions.
  /// - Parameters:
  ///   - content: what it says.
  ///   - catalogue: the words.
  ///   - path: a file that is not there yet.
  ///   - temporaryFolder: where rows wait until it is whole.
  /// - Throws: E831 to E834.
  public static func write(
    _ content: ReportWorkbookContent, catalogue: MessageCatalogue, to path: String, temporaryFolder: String
  ) throws(ReportWritingError) {
    let words = PaperWords(catalogue)
    let report = content.report
    do throws(WorkbookWritingError) {
      let title = "\(words("paper.kind.unit")) – \(report.score.unit.paperName)"
      var workbook = try WorkbookWriter(
        path: path, temporaryFolder: temporaryFolder, title: "\(title) – \(words.round(report.round))",
        created: seconds(report.generatedOn))
      var names = SheetNames()
      let recapName = names.name(for: words("paper.book.sheet.recap"))
      let annexName = names.name(for: words("paper.book.sheet.annex"))
      // The recap stands first and speaks of the annex: its layout is made before, its rows after it.
      let layout = RecapSheet(
        title: title, round: report.round, rulebook: report.rulebook, words: words, entries: [],
        footer: footer(report, words))
      var recap = try layout.begin(&workbook, name: recapName)
      let figures = try AnnexSheet(report, words).write(named: annexName, into: &workbook)
      try RecapSheet(
        title: title, round: report.round, rulebook: report.rulebook, words: words,
        entries: [
          .init(
            score: report.score, figures: figures,
            notes: UnitReportBuilder(content: report, words: words).figureNotes)
        ]
      ).write(&recap, &workbook)
      try RespondentSheet([report], words).write(
        named: names.name(for: words("paper.book.sheet.respondents")), title: title, into: &workbook)
      if report.variant == .internalUse {
        try FindingSheet(words: words, contents: [report]).write(
          named: names.name(for: words("paper.book.sheet.findings")), title: title, into: &workbook)
      }
      try ConventionSheet(words: words).write(
        content.comparison, named: names.name(for: words("paper.book.sheet.conventions")), title: title,
        into: &workbook)
      try workbook.close()
    } catch {
      throw ReportWritingError(error)
    }
  }

  /// Writes the workbook of a round: recap of all units, the index over all of them, a sheet per unit with its annex,
  /// respondents, findings by rule, conventions.
  /// - Parameters:
  ///   - units: the units in the order of the recap.
  ///   - index: the scores, and which units have no forms.
  ///   - catalogue: the words.
  ///   - path: a file that is not there yet.
  ///   - temporaryFolder: where rows wait until it is whole.
  /// - Throws: E831 to E834.
  public static func write(
    _ units: [ReportWorkbookContent], index: RoundIndexContent, catalogue: MessageCatalogue, to path: String,
    temporaryFolder: String
  ) throws(ReportWritingError) {
    let words = PaperWords(catalogue)
    do throws(WorkbookWritingError) {
      try RoundWorkbook(units: units, index: index, words: words).write(
        to: path, temporaryFolder: temporaryFolder)
    } catch {
      throw ReportWritingError(error)
    }
  }

  static func footer(_ report: UnitReportContent, _ words: PaperWords) -> String {
    [
      report.score.isSynthetic ? words("paper.stamp.synthetic") : nil,
      words("paper.foot.round", report.round.id),
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// Noon of a day in seconds after 1970 began.
  static func seconds(_ day: CalendarDate) -> Int64 { Int64(day.dayNumber) * 86_400 + 43_200 }
}
