// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The recap of a round over all units: the first page beside the reports of the units.
public enum RoundIndex {
  /// The recap as a paper.
  public static func paper(_ content: RoundIndexContent, catalogue: MessageCatalogue) -> Paper {
    let words = PaperWords(catalogue)
    let builder = RoundIndexBuilder(content: content, words: words)
    let round = words.round(content.sheet.round)
    return Paper(
      title: "\(words("paper.kind.index")) – \(round)", language: catalogue.language,
      runningHead: RunningHead(
        leading: words("paper.kind.index"), trailing: ([round] + builder.stamps).joined(separator: " · ")),
      runningFoot: RunningFoot(
        parts: [
          words("paper.foot.round", content.sheet.round.id),
          words("paper.foot.date", words.date(content.generatedOn)),
        ],
        stamp: builder.isSynthetic ? words("paper.stamp.synthetic") : nil,
        pageWord: words("paper.foot.page"), ofWord: words("paper.foot.of")),
      blocks: builder.blocks)
  }
}

/// Makes the blocks of a recap.
struct RoundIndexBuilder {
  let content: RoundIndexContent
  let words: PaperWords

  var sheet: ScoreSheet { content.sheet }
  var isSynthetic: Bool { sheet.units.contains(where: \.isSynthetic) }

  var stamps: [String] {
    (content.variant == .publicUse ? [] : [words("paper.stamp.internal")])
      + (isSynthetic ? [words("paper.stamp.synthetic")] : [])
  }

  var blocks: [PaperBlock] {
    [.title(title), .table(rollUps), .paragraph(words("paper.index.rollUps"), style: .small)]
      + rollUpRemarks + notes + [.table(recap), .paragraph(words("paper.index.legend"), style: .small)]
      + unitRemarks + chart + missing + crossTables + account
  }

  private var title: PaperTitle {
    PaperTitle(
      kind: words("paper.kind.index"),
      subject: words.counted("paper.index.subject", sheet.units.count), period: words.round(sheet.round),
      facts: [
        words("paper.head.days", words.days(sheet.round.days)),
        words("paper.head.rulebook", sheet.rulebook.name),
        words("paper.head.questionnaire", sheet.questionnaire.title),
      ],
      stamps: stamps)
  }

  /// Both roll-ups, each under its name, with what it counts.
  private var rollUps: PaperTable {
    let pooled = sheet.pooled
    return PaperTable(
      caption: words("paper.index.rollUps.caption"),
      columns: [
        PaperColumn(words("paper.column.figure")), PaperColumn(words("paper.column.over")),
        PaperColumn(words("paper.column.index"), .number), PaperColumn(words("paper.column.grade"), .grade),
      ] + rollUpColumns,
      rows: [
        PaperRow(
          [
            PaperCell(words("paper.index.pooled")),
            PaperCell(words.counted("paper.index.respondents", pooled?.respondents ?? 0)),
          ] + figureCells(pooled?.index)
            + rollUpCells(sheet.statistics?.pooled, sheet.statistics?.pooledChange)),
        PaperRow(
          [
            PaperCell(words("paper.index.mean")),
            PaperCell(words.counted("paper.index.units", sheet.meanOfUnitsCount)),
          ] + figureCells(sheet.meanOfUnits)
            + rollUpCells(sheet.statistics?.meanOfUnits, sheet.statistics?.meanChange)),
      ])
  }

  private func figureCells(_ index: IndexScore?) -> [PaperCell] {
    [
      PaperCell(index?.value.map { words.number($0.number) } ?? "–"),
      PaperCell(index?.band?.grade ?? "–", grade: index?.band?.paperGrade),
    ]
  }

  private var notes: [PaperBlock] {
    var lines = SheetNotes.lines(sheet, words, content.variant)
    if sheet.round.state == .open { lines.append(words("paper.note.open")) }
    return lines.isEmpty ? [] : [.notes(PaperNotes(title: words("paper.notes.title"), lines: lines))]
  }

  private var recap: PaperTable {
    let rows = sheet.units.map { unit in
      PaperRow(
        [
          PaperCell(unit.unit.code), PaperCell(unit.unit.paperName, link: content.files[unit.unit.code]),
          PaperCell(words.count(unit.account.read)), PaperCell(words.count(unit.score.respondents)),
        ] + figureCells(unit.score.index) + [
          PaperCell(lowest(unit)), PaperCell(words("paper.order.short.\(unit.order.rawValue)")),
        ] + unitCells(unit))
    }
    let account = content.account
    return PaperTable(
      caption: words("paper.index.recap"),
      columns: [
        PaperColumn(words("paper.column.unitCode"), .code), PaperColumn(words("paper.column.unit")),
        PaperColumn(words("paper.column.read"), .number),
        PaperColumn(words("paper.column.respondents"), .number),
        PaperColumn(words("paper.column.index"), .number), PaperColumn(words("paper.column.grade"), .grade),
        PaperColumn(words("paper.column.lowest")), PaperColumn(words.orderColumn(of: sheet.questionnaire)),
      ] + unitColumns,
      rows: rows,
      footRows: [
        PaperRow(
          [
            PaperCell(words("paper.total"), span: 2),
            PaperCell(words.count(account.read - sheet.unassigned.read)),
            PaperCell(words.count(sheet.units.reduce(0) { $0 + $1.score.respondents })),
            PaperCell("", span: hasStatistics ? 6 : 4),
          ], kind: .total)
      ])
  }

  private func lowest(_ unit: UnitScore) -> String {
    let codes = LowestElements.codes(of: unit.score.elements)
    return unit.score.elements.map(\.element.code).filter { codes.contains($0) }.joined(separator: " ")
  }

  private var chart: [PaperBlock] {
    let scored = sheet.units.filter { $0.score.index.value != nil }
      .sorted {
        ($1.score.index.exact ?? .zero, $0.unit.code) < ($0.score.index.exact ?? .zero, $1.unit.code)
      }
    guard let best = scored.first, let worst = scored.last, scored.count > 1 else { return [] }
    let bars = scored.map { unit in
      BarChart.Bar(
        label: unit.unit.paperName, value: unit.score.index.value?.number.exact.approximation,
        valueText: value(unit),
        grade: unit.score.index.band?.paperGrade, isLowest: false)
    }
    return [
      .heading(words("paper.index.chart"), level: .section),
      .chart(
        .bars(
          BarChart(
            title: words(
              "paper.index.chart.title", best.unit.name, value(best), worst.unit.name, value(worst)),
            caption: words("paper.index.chart.caption"),
            textAlternative: words(
              "paper.chart.alternative",
              scored.map { "\($0.unit.paperName): \(value($0))" }.joined(separator: "; ")),
            bands: sheet.rulebook.scaleBands(words), upperText: sheet.rulebook.upperText(words), bars: bars))),
    ]
  }

  private func value(_ unit: UnitScore) -> String {
    unit.score.index.value.map { words.number($0.number) } ?? "–"
  }

  private var missing: [PaperBlock] {
    let units = content.missing
    guard !units.isEmpty else { return [] }
    return [
      .heading(words("paper.index.missing"), level: .section),
      .paragraph(words.counted("paper.index.missing.sentence", units.count), style: .body),
      .list(units.map { "\($0.code) \($0.paperName)" }),
    ]
  }

  private var account: [PaperBlock] {
    func row(_ id: String, _ account: FormAccount, kind: PaperRow.Kind = .body) -> PaperRow {
      PaperRow(
        [
          PaperCell(words(id)), PaperCell(words.count(account.read)),
          PaperCell(words.count(account.accepted)),
          PaperCell(words.count(account.warned)), PaperCell(words.count(account.excluded)),
          PaperCell(words.count(account.superseded)),
        ], kind: kind)
    }
    let assigned = sheet.units.reduce(FormAccount()) { $0 + $1.account }
    return [
      .heading(words("paper.account.heading"), level: .section),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.kind")), PaperColumn(words("paper.column.read"), .number),
            PaperColumn(words("paper.column.accepted"), .number),
            PaperColumn(words("paper.column.warned"), .number),
            PaperColumn(words("paper.column.excluded"), .number),
            PaperColumn(words("paper.column.superseded"), .number),
          ],
          rows: [
            row("paper.index.assigned", assigned), row("paper.index.unassigned", sheet.unassigned),
          ],
          footRows: [row("paper.total", content.account, kind: .total)])),
      .paragraph(words("paper.index.account"), style: .small),
    ]
  }
}
