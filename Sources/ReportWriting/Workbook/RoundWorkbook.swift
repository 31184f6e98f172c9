// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import WorkbookWriting

/// The workbook of a round while it is written.
struct RoundWorkbook {
  let units: [ReportWorkbookContent]
  let index: RoundIndexContent
  let words: PaperWords

  func write(to path: String, temporaryFolder: String) throws(WorkbookWritingError) {
    let sheet = index.sheet
    let title = words("paper.kind.index")
    var workbook = try WorkbookWriter(
      path: path, temporaryFolder: temporaryFolder, title: "\(title) – \(words.round(sheet.round))",
      created: ReportWorkbook.seconds(index.generatedOn))
    var names = SheetNames()
    let recapName = names.name(for: words("paper.book.sheet.recap"))
    let hasAnnexes = units.count <= ReportWorkbook.mostAnnexes && units.count == sheet.units.count
    let footer = [
      sheet.units.contains(where: \.isSynthetic) ? words("paper.stamp.synthetic") : nil,
      words("paper.foot.round", sheet.round.id),
    ].compactMap(\.self).joined(separator: " · ")
    func recapSheet(_ entries: [RecapSheet.Entry]) -> RecapSheet {
      RecapSheet(
        title: title, round: sheet.round, rulebook: sheet.rulebook, words: words, entries: entries,
        missing: index.missing, rollUps: sheet, footer: footer)
    }
    var recap = try recapSheet([]).begin(&workbook, name: recapName)
    var pooledSheet: BookSheet?
    if hasAnnexes, sheet.pooled != nil {
      let name = names.name(for: words("paper.book.sheet.pooled"))
      pooledSheet = try PooledSheet.begin(named: name, title: title, in: &workbook)
    }
    let others = ["respondents", "findings", "conventions"].map {
      names.name(for: words("paper.book.sheet.\($0)"))
    }
    var figures: [AnnexSheet.Figures] = []
    for unit in hasAnnexes ? units : [] {
      let name = names.name(for: unit.report.score.unit.name, orElse: unit.report.score.unit.code)
      figures.append(try AnnexSheet(unit.report, words).write(named: name, into: &workbook))
    }
    try recapSheet(
      sheet.units.enumerated().map { place, unit in
        RecapSheet.Entry(
          score: unit, figures: hasAnnexes ? figures[place] : nil,
          notes: ([unit.score.index.reason].compactMap { $0 } + unit.score.notes).map {
            words.note($0, index.variant)
          })
      }
    ).write(&recap, &workbook)
    if let pooled = sheet.pooled, var sums = pooledSheet {
      try PooledSheet(words: words, rulebook: sheet.rulebook, score: pooled, figures: figures).write(
        &sums, &workbook)
    }
    let reports = units.map(\.report)
    if !units.isEmpty {
      try RespondentSheet(reports, words).write(named: others[0], title: title, into: &workbook)
      if index.variant == .internalUse {
        try FindingSheet(words: words, contents: reports).write(
          named: others[1], title: title, into: &workbook)
      }
      try ConventionSheet(words: words).write(
        units.map { ($0.report.score.unit, $0.comparison) }, named: others[2], title: title, into: &workbook)
    }
    try workbook.close()
  }
}
