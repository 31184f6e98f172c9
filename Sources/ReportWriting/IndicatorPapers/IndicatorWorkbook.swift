// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel
import WorkbookWriting

/// The tables of the indicator papers of one unit and year as a workbook: one sheet a table, numbers as numbers,
/// an achievement as a formula over the target and the value beside it where both are plain numbers.
public enum IndicatorWorkbook {
  /// Writes the workbook.
  /// - Parameters:
  ///   - kinds: the papers whose tables are wanted; the account of their values stands at the end.
  ///   - path: a file that is not there yet.
  ///   - temporaryFolder: where rows wait until it is whole.
  /// - Throws: E831 to E834.
  public static func write(
    _ content: IndicatorPaperContent, kinds: [IndicatorPaperKind], catalogue: MessageCatalogue,
    to path: String, temporaryFolder: String
  ) throws(ReportWritingError) {
    let words = PaperWords(catalogue)
    let unit = content.unit.paperName
    let year = words.period(.year(content.year))
    do throws(WorkbookWritingError) {
      var workbook = try WorkbookWriter(
        path: path, temporaryFolder: temporaryFolder, title: "\(unit) – \(year)",
        created: ReportWorkbook.seconds(content.generatedOn))
      var names = SheetNames()
      for (table, builder, kind) in tables(content, kinds, words) {
        let footer = builder.foot.parts + [builder.foot.stamp].compactMap(\.self)
        try table.write(
          named: names.name(for: table.sheet), title: "\(kind) – \(unit) – \(year)", notes: builder.notes,
          footer: footer.joined(separator: " · "), words: words, into: &workbook)
      }
      try workbook.close()
    } catch {
      throw ReportWritingError(error)
    }
  }

  /// The tables in the order of the papers, then the targets and the values of the widest of them.
  private static func tables(
    _ content: IndicatorPaperContent, _ kinds: [IndicatorPaperKind], _ words: PaperWords
  ) -> [(IndicatorTable, IndicatorPaperBuilder, String)] {
    var tables: [(IndicatorTable, IndicatorPaperBuilder, String)] = []
    for kind in IndicatorPaperKind.allCases where kinds.contains(kind) {
      let builder = IndicatorPaperBuilder(content: content, kind: kind, words: words)
      let name = words("paper.iku.kind.\(kind.rawValue)")
      tables += builder.tables.map { ($0, builder, name) }
    }
    let account = words("paper.iku.section.account")
    for kind in [IndicatorPaperKind.measurement, .lkjip, .evaluation, .readings, .evidence]
    where kinds.contains(kind) {
      let builder = IndicatorPaperBuilder(content: content, kind: kind, words: words)
      guard let trail = builder.trailTable, kind != .evaluation || !kinds.contains(.measurement) else {
        continue
      }
      tables.append((trail, builder, account))
      if kind == .lkjip || !kinds.contains(.lkjip) { break }
    }
    return tables
  }
}
