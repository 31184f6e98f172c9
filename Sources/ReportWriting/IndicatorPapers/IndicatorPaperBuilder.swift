// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Makes the blocks of an indicator paper; one extension per kind.
struct IndicatorPaperBuilder {
  let content: IndicatorPaperContent
  let kind: IndicatorPaperKind
  let words: PaperWords

  var lines: [IndicatorLine] { content.lines }
  var year: CalendarPeriod { .year(content.year) }

  /// What the paper is about, between its head and its account.
  var body: [PaperBlock] {
    switch kind {
    case .register: register
    case .renstra: renstra
    case .rkt: annualPlan
    case .pk: agreement
    case .measurement: measurement
    case .lkjip: report
    case .evaluation: evaluation
    case .readings: readings
    case .evidence: evidenceIndex
    }
  }

  /// The tables of a kind, for the workbook.
  var tables: [IndicatorTable] {
    switch kind {
    case .register: [registerTable]
    case .renstra: [renstraTable]
    case .rkt: [annualPlanTable]
    case .pk: [agreementTable]
    case .measurement: [yearTable, quarterTable, countTable, calendarTable].compactMap { $0 }
    case .lkjip: [earlierTable, mediumTermTable, peerTable, narrativeTable].compactMap { $0 }
    case .evaluation: [evaluationTable]
    case .readings: [readingTable, alternativeTable].compactMap { $0 }
    case .evidence: [evidenceTable]
    }
  }

  // MARK: Head and foot

  /// Whether the paper lies across: its tables are wide.
  private var isLandscape: Bool {
    [.renstra, .measurement, .evaluation, .readings, .evidence].contains(kind)
  }

  var opening: [PaperBlock] {
    var blocks: [PaperBlock] =
      (isLandscape ? [.pageBreak(.landscape)] : []) + [
        .title(
          PaperTitle(
            kind: words("paper.iku.kind.\(kind.rawValue)"), subject: content.unit.paperName,
            period: words.period(year),
            facts: [
              words("paper.head.unit", content.unit.code),
              words("paper.iku.head.decree", content.decree.number, words.date(content.decree.date)),
            ], stamps: stamps))
      ]
    let notes = self.notes
    if !notes.isEmpty { blocks.append(.notes(PaperNotes(title: words("paper.notes.title"), lines: notes))) }
    return blocks
  }

  /// What must be read on every page.
  var stamps: [String] {
    (isSynthetic ? [words("paper.stamp.synthetic")] : [])
      + (printed.allSatisfy { $0.record.status.isApproved } ? [] : [words("paper.iku.stamp.draft")])
  }

  var foot: RunningFoot {
    RunningFoot(
      parts: [
        content.unit.code, words("paper.iku.foot.version", versions),
        words("paper.foot.date", words.date(content.generatedOn)),
      ],
      stamp: stamps.isEmpty ? nil : stamps.joined(separator: " · "), pageWord: words("paper.foot.page"),
      ofWord: words("paper.foot.of"))
  }

  /// The versions of the definitions, each once.
  private var versions: String {
    let versions = lines.map(\.definition.version).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return versions.isEmpty ? content.decree.number : versions.joined(separator: ", ")
  }

  /// The observations that the paper prints.
  var printed: [PrintedObservation] { content.printed(in: kind) }

  /// A paper that prints agreed figures beside made-up values of the same office is made up as a whole; the register
  /// prints no figures.
  private var isSynthetic: Bool {
    let values =
      kind == .register ? printed : lines.flatMap { [$0.year] + $0.quarters }.compactMap(\.observed)
    return (values + printed).contains { $0.observation.provenance.isSynthetic }
  }

  // MARK: Parts of every paper

  func section(_ id: String) -> PaperBlock { .heading(words("paper.iku.section.\(id)"), level: .section) }

  func block(_ table: IndicatorTable) -> PaperBlock { .table(table.paperTable(words)) }

  func small(_ text: String) -> PaperBlock { .paragraph(text, style: .small) }

  /// A column by the id of its heading.
  func column(
    _ id: String, _ kind: PaperColumn.Kind = .text, _ alignment: PaperColumn.Alignment? = nil,
    width: Double = 0
  ) -> IndicatorTable.Column {
    IndicatorTable.Column(words("paper.iku.column.\(id)"), kind, alignment, width: width)
  }

  /// The number of the indicator, its objective where the line above has another, its name.
  func names(_ index: Int) -> [IndicatorTable.Cell] {
    let line = lines[index]
    return [.count(line.definition.number), objective(index), .text(line.definition.paperName)]
  }

  /// The strategic objective of a line: its own, else that of the decree.
  func objective(_ line: IndicatorLine) -> String {
    VisibleText.name(
      line.definition.objective.isEmpty ? content.decree.objective : line.definition.objective)
  }

  func objective(_ index: Int) -> IndicatorTable.Cell {
    let text = objective(lines[index])
    return index > 0 && objective(lines[index - 1]) == text ? .again(text) : .text(text)
  }

  /// The columns that `names` fills.
  var nameColumns: [IndicatorTable.Column] {
    [column("number", .number, width: 6), column("objective"), column("indicator")]
  }

  /// What a target says: its number, or its range or word; a target in another unit names it.
  func cell(_ target: Target?, of definition: IndicatorDefinition, orBlank: Bool = true)
    -> IndicatorTable.Cell
  {
    guard let target else { return orBlank ? .blank : .dash }
    if target.unit != definition.unit {
      return .text("\(words.target(target.value)) (\(words.unit(target.unit)))")
    }
    if case .number(let number) = target.value { return .number(number) }
    return .text(words.target(target.value))
  }

  /// An achievement over the target and the value beside it: a formula where both stand there as numbers.
  func cell(_ standing: PeriodStanding, of definition: IndicatorDefinition, target: Int, value: Int)
    -> IndicatorTable.Cell
  {
    guard case .number(let number) = standing.target?.value, let printed = standing.value,
      standing.target?.unit == definition.unit, case .percent(let exact, let formula) = standing.achievement,
      Self.percent(printed, number, formula) == exact
    else { return .achievement(standing.achievement, target: nil, value: nil) }
    return .achievement(standing.achievement, target: target, value: value)
  }

  /// The achievement that the printed numbers give; nil where a formula of a range is asked or the target is zero.
  private static func percent(
    _ value: RoundedNumber, _ target: RoundedNumber, _ formula: AchievementFormula
  ) -> ExactRatio? {
    let above: ExactRatio? =
      switch formula {
      case .higher: value.exact
      case .lower: ExactRatio(2) * target.exact - value.exact
      case .insideRange, .belowRange, .aboveRange: nil
      }
    return above?.divided(by: target.exact).map { $0 * ExactRatio(100) }
  }

  func status(_ standing: PeriodStanding) -> IndicatorTable.Cell {
    guard let record = standing.observed?.record else { return .dash }
    let stale = record.isStale ? ", " + words("paper.iku.stale") : ""
    return .text(words.status(record.status) + stale)
  }
}
