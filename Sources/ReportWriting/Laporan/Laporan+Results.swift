// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension LaporanBuilder {
  /// Chapter III: respondents by profile, the index of the unit, of its elements and of its services.
  var results: [PaperBlock] {
    let profile = withoutHeadings(report.respondents)
    let services = withoutHeadings(report.services)
    let notes = report.figureNotes
    return [chapter("results"), section("profile")]
      + (profile.isEmpty ? [body(words("paper.laporan.profile.none"))] : profile)
      + [section("index"), .figure(report.figure)]
      + (notes.isEmpty ? [] : [.notes(PaperNotes(title: words("paper.notes.title"), lines: notes))])
      + report.sentences.map { .paragraph($0, style: .lead) }
      + [
        section("elements"), .table(report.elementTable),
        .paragraph(words("paper.elements.legend"), style: .small),
      ] + withoutHeadings(report.chart) + [section("perService")]
      + (services.isEmpty ? [body(words("paper.laporan.services.none"))] : services) + precision
  }

  /// How sure the figures are, and the elements by profile; nothing where there are no such figures.
  private var precision: [PaperBlock] {
    let statistics = withoutHeadings(report.statistics)
    let crossTables = withoutHeadings(report.crossTables)
    return (statistics.isEmpty ? [] : [section("precision")] + statistics)
      + (crossTables.isEmpty ? [] : [section("byProfile")] + crossTables)
  }
}
