// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension LaporanBuilder {
  /// Chapter IV: strong and weak elements, what to repair first, the follow-up plan, the trend.
  var analysis: [PaperBlock] {
    let priorities = withoutHeadings(report.priorities)
    return [chapter("analysis"), section("strengths")] + strengths + [section("priorities")]
      + (priorities.isEmpty ? [body(words("paper.laporan.priorities.none"))] : priorities)
      + [section("plan")] + planBlocks + [section("trend")] + trendBlocks
  }

  /// The strongest and the weakest element, then the elements by letter, best first.
  private var strengths: [PaperBlock] {
    guard let sentence = report.extremesSentence else { return [body(words("paper.laporan.strengths.none"))] }
    let bands = content.unit.rulebook.bands.reversed().compactMap { band -> String? in
      let elements = content.unit.elements.filter { $0.band?.grade == band.grade }
      guard !elements.isEmpty else { return nil }
      return words(
        "paper.laporan.strengths.band", band.grade, words.performance(band),
        words.list(elements.map { "\(words.element($0.element)) (\(report.indexText($0)))" }))
    }
    let unanswered = content.unit.elements.filter { $0.nrr == nil }
    let rest =
      unanswered.isEmpty
      ? []
      : [
        words("paper.laporan.strengths.unanswered", words.list(unanswered.map { words.element($0.element) }))
      ]
    return [body(sentence), .list(bands + rest)]
  }

  // MARK: Plan

  /// The table of the plan: its rows by priority, then a row to fill in for each priority without one.
  private var planBlocks: [PaperBlock] {
    let order = priorities.map(\.element.code)
    func rank(_ row: FollowUpLine) -> Int {
      order.firstIndex(of: row.held.followUp.elementCode) ?? order.count
    }
    let planned = content.plan.sorted { (rank($0), $0.held.number) < (rank($1), $1.held.number) }
    guard !planned.isEmpty || !unplanned.isEmpty else { return [body(words("paper.laporan.plan.none"))] }
    let years = Set(planned.flatMap(\.held.followUp.quarters).map(\.year))
    let isOneYear = years.count == 1
    var rows = planned.enumerated().map { number, row in planRow(number + 1, row, isOneYear: isOneYear) }
    for (number, element) in unplanned.enumerated() {
      rows.append(
        PaperRow(
          [PaperCell(words.count(planned.count + number + 1)), PaperCell(words.element(element.element))]
            + [PaperCell(Self.blank)] + Array(repeating: PaperCell(" "), count: 4) + [PaperCell(Self.blank)]))
    }
    let caption =
      years.count == 1
      ? words("paper.laporan.plan.caption.year", String(years.first ?? 0))
      : words("paper.laporan.plan.caption")
    var blocks: [PaperBlock] = [
      body(words("paper.laporan.plan.sentence")),
      .table(
        PaperTable(
          caption: caption,
          columns: [
            PaperColumn(words("paper.column.number"), .number),
            PaperColumn(words("paper.laporan.column.priority")),
            PaperColumn(words("paper.laporan.column.activity")),
            PaperColumn("TW I", .code, .center), PaperColumn("TW II", .code, .center),
            PaperColumn("TW III", .code, .center), PaperColumn("TW IV", .code, .center),
            PaperColumn(words("paper.laporan.column.responsible")),
          ],
          rows: rows, hasTallRows: true)),
    ]
    if !unplanned.isEmpty { blocks.append(.paragraph(words("paper.laporan.plan.blanks"), style: .small)) }
    return blocks
  }

  private func planRow(_ number: Int, _ row: FollowUpLine, isOneYear: Bool) -> PaperRow {
    let followUp = row.held.followUp
    let times = (1...4).map { quarter in
      let years = followUp.quarters.filter { $0.quarter == quarter }.map { String($0.year) }
      return years.isEmpty ? "" : isOneYear ? "✓" : years.joined(separator: ", ")
    }
    return PaperRow(
      [
        PaperCell(words.count(number)),
        PaperCell(row.element.map(words.element) ?? followUp.elementCode), PaperCell(followUp.activity),
      ] + times.map { PaperCell($0) } + [
        PaperCell(followUp.responsible.isEmpty ? Self.blank : followUp.responsible)
      ])
  }
}
