// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension UnitReportBuilder {
  /// The chart of the elements, what to repair first, and the services.
  var findingsOfTheScore: [PaperBlock] { chart + priorities + services }

  var chart: [PaperBlock] {
    guard let (weakest, strongest) = extremes else { return [] }
    let lowest = content.lowestCodes
    let bars = content.elements.map { element in
      BarChart.Bar(
        label: words.element(element.element), value: element.index?.number.exact.approximation,
        valueText: indexText(element), grade: element.band?.paperGrade,
        isLowest: lowest.contains(element.element.code))
    }
    let title =
      levelSentence
      ?? words(
        "paper.chart.title", words.elements(weakest.map(\.element)), indexText(weakest[0]),
        words.elements(strongest.map(\.element)), indexText(strongest[0]))
    let values = content.elements.map {
      "\(words.element($0.element)): \(indexText($0)) \($0.band?.grade ?? "")"
    }
    return [
      .heading(words("paper.chart.heading"), level: .section),
      .chart(
        .bars(
          BarChart(
            title: title, caption: words("paper.chart.caption"),
            textAlternative: words("paper.chart.alternative", values.joined(separator: "; ")),
            bands: content.rulebook.scaleBands(words), upperText: content.rulebook.upperText(words),
            bars: bars))),
    ]
  }

  var priorities: [PaperBlock] {
    let lowest = content.lowestCodes
    let chosen = content.elements.filter { score.priorities.contains($0.element.code) && $0.nrr != nil }
      .sorted { ($0.nrr ?? .zero, $0.element.code) < ($1.nrr ?? .zero, $1.element.code) }
    guard !chosen.isEmpty else { return [] }
    let rows = chosen.enumerated().map { number, element in
      var reasons: [String] = []
      if lowest.contains(element.element.code) { reasons.append(words("paper.priority.lowest")) }
      // A priority that is not among the lowest is one for its letter; the lowest may be both.
      if let band = element.band, band.perception <= 2 {
        reasons.append(words("paper.priority.grade", band.grade))
      }
      return PaperRow([
        PaperCell(String(number + 1)),
        PaperCell(words.element(element.element)),
        PaperCell(indexText(element)),
        PaperCell(element.band?.grade ?? "–", grade: element.band?.paperGrade),
        PaperCell(reasons.joined(separator: "; ")),
      ])
    }
    return [
      .heading(words("paper.priority.heading"), level: .section),
      .paragraph(words("paper.priority.rule"), style: .small),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.number"), .number), PaperColumn(words("paper.column.element")),
            PaperColumn(words("paper.column.index"), .number),
            PaperColumn(words("paper.column.grade"), .grade),
            PaperColumn(words("paper.column.reason")),
          ],
          rows: rows)),
    ]
  }

  var services: [PaperBlock] {
    guard !unit.services.isEmpty else { return [] }
    let hidden = unit.hiddenServices(content.variant)
    let rows = unit.services.enumerated().map { index, service in
      let name = service.name.isEmpty ? words("paper.services.unnamed") : service.paperName
      guard !hidden.contains(index) else {
        return PaperRow([PaperCell(name)] + Array(repeating: PaperCell(words("paper.hidden")), count: 3))
      }
      let value = service.score.index.value
      return PaperRow([
        PaperCell(name), PaperCell(words.count(service.score.respondents)),
        PaperCell(value.map { words.number($0.number) } ?? "–"),
        PaperCell(service.score.index.band?.grade ?? "–", grade: service.score.index.band?.paperGrade),
      ])
    }
    var blocks: [PaperBlock] = [
      .heading(words("paper.services.heading"), level: .section),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.service")),
            PaperColumn(words("paper.column.respondents"), .number),
            PaperColumn(words("paper.column.index"), .number),
            PaperColumn(words("paper.column.grade"), .grade),
          ],
          rows: rows,
          footRows: [
            PaperRow(
              [
                PaperCell(words("paper.total")), PaperCell(words.count(score.respondents)),
                PaperCell(score.index.value.map { words.number($0.number) } ?? "–"),
                PaperCell(score.index.band?.grade ?? "–", grade: score.index.band?.paperGrade),
              ], kind: .total)
          ])),
    ]
    if !hidden.isEmpty { blocks.append(.paragraph(words("paper.hidden.legend"), style: .small)) }
    return blocks
  }
}
