// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension UnitReportBuilder {
  /// How many rows stand on each page of the annex after the first, before the row with that page's totals.
  private static let laterAnnexRows = 34

  /// The annex of the regulation: answers per respondent and element, with its foot rows.
  ///
  /// Only forms that count stand in it, so that whoever adds up a column arrives at the foot row. How many do
  /// not count is said in the sentence above it; which ones, in the account.
  var annex: [PaperBlock] {
    let counted = content.annex.filter { $0.status != .excluded }
    let left = content.annex.count - counted.count
    var blocks: [PaperBlock] = [
      .pageBreak(.landscape),
      .heading(words("paper.annex.title"), level: .section),
      .paragraph(
        words(
          content.purged == nil ? "paper.annex.sentence" : "paper.annex.sentence.held", unit.unit.paperName,
          words.round(content.round), words.count(counted.count),
          words.count(left)),
        style: .body),
      .paragraph(words(content.isPublic ? "paper.annex.states.public" : "paper.annex.states"), style: .small),
      .table(annexTable(counted)),
    ]
    if let purged = content.purged { blocks.insert(.paragraph(purgedSentence(purged), style: .body), at: 3) }
    blocks += [
      .list(
        [
          words("paper.annex.legend.total"), words("paper.annex.legend.nrr"),
          words("paper.annex.legend.weighted", weightText), words("paper.annex.legend.sum"),
          words("paper.annex.legend.index", String(content.rulebook.factor)),
        ] + severalQuestions),
      .tables([meansTable, bandTable]),
    ]
    if counted.isEmpty, content.purged == nil {
      blocks.append(.paragraph(words("paper.annex.empty"), style: .body))
    }
    return blocks
  }

  /// What a fraction in the table is, where several questions feed one element.
  private var severalQuestions: [String] {
    unit.tally.shape.partsPerUnit > 1 ? [words("paper.annex.legend.several")] : []
  }

  /// Which forms the table cannot show any more, and that the foot row counts them.
  private func purgedSentence(_ purged: PurgedRows) -> String {
    let counts = [words.count(purged.account.read), words.count(purged.account.respondents)]
    return content.isPublic
      ? words("paper.annex.purged.public", counts[0], counts[1])
      : words("paper.annex.purged", counts[0], counts[1], purged.places)
  }

  private var codes: [String] { unit.tally.shape.elementCodes }

  /// The weight as the regulation means it, `1/9`, where all are equal; else each.
  private var weightText: String {
    let weights = content.elements.map(\.weight)
    guard let first = weights.first, !weights.allSatisfy({ $0 == .zero }) else { return "–" }
    if weights.allSatisfy({ $0 == first }) { return first.fractionText }
    return content.elements.map { "\($0.element.code) \($0.weight.fractionText)" }.joined(separator: ", ")
  }

  private func annexTable(_ rows: [AnnexRow]) -> PaperTable {
    var pages: [PaperRowGroup] = []
    var start = 0
    while start < rows.count {
      let size = start == 0 ? firstAnnexRows : Self.laterAnnexRows
      let end = min(start + size, rows.count)
      pages.append(annexPage(rows, start..<end))
      start = end
    }
    return PaperTable(
      caption: "",
      columns: [PaperColumn(words("paper.annex.column.number"), .number)]
        + codes.map { PaperColumn($0, .number, .center) } + [PaperColumn(words("paper.annex.column.remark"))],
      groups: pages, footRows: annexFoot, density: .annex, isLandscape: true)
  }

  /// The rows of one page and their totals.
  private func annexPage(_ rows: [AnnexRow], _ range: Range<Int>) -> PaperRowGroup {
    var sums = [Int](repeating: 0, count: codes.count)
    var lines: [PaperRow] = []
    for number in range {
      let row = rows[number]
      var cells = [PaperCell(words.count(number + 1))]
      for index in codes.indices {
        let value = index < row.values.count ? row.values[index] : .notAsked
        if case .parts(let parts) = value { sums[index] += parts }
        cells.append(PaperCell(stateText(value)))
      }
      cells.append(PaperCell(remark(row)))
      lines.append(PaperRow(cells))
    }
    if rows.count > firstAnnexRows {
      lines.append(
        PaperRow(
          [PaperCell(words("paper.annex.pageTotal"))] + sums.map { PaperCell(partsText($0)) }
            + [
              PaperCell(
                words(
                  "paper.annex.pageRows", words.count(range.lowerBound + 1), words.count(range.upperBound)))
            ],
          kind: .total))
    }
    return PaperRowGroup(rows: lines, endsPage: range.upperBound < rows.count)
  }

  private func stateText(_ value: ElementValue) -> String {
    switch value {
    case .parts(let parts): partsText(parts)
    case .blank: "–"
    case .multipleMarks: "✱"
    case .unreadable: "?"
    case .notAsked: "·"
    }
  }

  /// A value of the tally in whole answers.
  private func partsText(_ parts: Int) -> String {
    words.exactSum(ExactRatio(parts, over: max(1, unit.tally.shape.partsPerUnit)) ?? .zero)
  }

  /// Inside the office the way back to the paper form; in public only whether something in the form was
  /// left out.
  private func remark(_ row: AnnexRow) -> String {
    let mark = row.status == .warned ? words("paper.annex.warned") : ""
    guard !content.isPublic else { return mark }
    return "\(row.batchID):\(row.record)" + (mark.isEmpty ? "" : " \(mark)")
  }

  private var annexFoot: [PaperRow] {
    let elements = codes.map { code in score.elements.first { $0.element.code == code } }
    let places = content.rulebook.nrrPlaces
    func row(_ id: String, _ last: String = "", _ text: (ElementScore) -> String?) -> PaperRow {
      PaperRow(
        [PaperCell(words(id))] + elements.map { PaperCell($0.flatMap(text) ?? "–") } + [PaperCell(last)],
        kind: .total)
    }
    let sum = score.index.exact?.divided(by: ExactRatio(content.rulebook.factor))
    let sumText = sum.map { "*) " + words.number($0, places: places) } ?? "*) –"
    let indexText = score.index.value.map { "**) " + words.number($0.number) } ?? "**) –"
    return [
      row("paper.annex.foot.total") { words.exactSum($0.sum) },
      row("paper.annex.foot.answered") { words.count($0.answered) },
      row("paper.annex.foot.nrr") { $0.nrr.map { words.number($0, places: places) } },
      row("paper.annex.foot.weighted", sumText) { $0.weightedNRR.map { words.number($0, places: places) } },
      PaperRow(
        [
          PaperCell(words("paper.annex.foot.index"), span: codes.count + 1),
          PaperCell([indexText, score.index.band?.grade].compactMap { $0 }.joined(separator: "  ")),
        ], kind: .total),
    ]
  }

  /// The second table of the annex: element and mean.
  private var meansTable: PaperTable {
    PaperTable(
      caption: words("paper.annex.means"),
      columns: [
        PaperColumn(words("paper.column.code"), .code), PaperColumn(words("paper.column.element")),
        PaperColumn(words("paper.column.nrr"), .number),
      ],
      rows: content.elements.map {
        PaperRow(
          $0.element.code, $0.element.name(in: words.language),
          $0.nrr.map { words.number($0, places: content.rulebook.nrrPlaces) } ?? "–")
      })
  }

  /// The letters with their bounds exactly as printed.
  private var bandTable: PaperTable {
    PaperTable(
      caption: words("paper.annex.bands", content.rulebook.name),
      columns: [
        PaperColumn(words("paper.column.grade"), .grade), PaperColumn(words("paper.column.performance")),
        PaperColumn(words("paper.column.meanBounds"), .number),
        PaperColumn(words("paper.column.bounds"), .number),
      ],
      rows: content.rulebook.bands.reversed().map { band in
        PaperRow([
          PaperCell(band.grade, grade: band.paperGrade), PaperCell(words.performance(band)),
          PaperCell("\(words.number(band.lowerMean)) – \(words.number(band.upperMean))"),
          PaperCell("\(words.number(band.lowerBound)) – \(words.number(band.upperBound))"),
        ])
      })
  }
}
