// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Makes the content of a unit's poster from the content of its report.
public enum UnitPoster {
  /// How many services are named before the rest is only counted.
  private static let namedServices = 6

  /// The content. It is for the public whatever variant the report is.
  /// - Parameter address: where the whole report can be read; nil for nowhere.
  public static func content(
    _ report: UnitReportContent, address: String?, catalogue: MessageCatalogue
  ) -> PosterContent {
    let content = report.with(variant: .publicUse)
    let words = PaperWords(catalogue)
    let builder = UnitReportBuilder(content: content, words: words)
    let breakdowns = ["sex", "education"].compactMap { breakdown($0, content, words) }
    return PosterContent(
      language: catalogue.language, heading: words("paper.poster.heading"),
      unit: content.score.unit.paperName,
      round: words.round(content.round), figure: builder.figure,
      facts: [
        services(content, words),
        PaperFact(
          words("paper.poster.respondents"),
          words.counted("paper.poster.people", content.score.score.respondents)),
        PaperFact(words("paper.poster.days"), words.days(content.round.days)),
      ].compactMap { $0 },
      breakdowns: content.score.score.respondents > 0 ? breakdowns : [], notes: builder.figureNotes,
      thanks: words("paper.poster.thanks"), address: address, addressLabel: words("paper.poster.address"),
      stamp: content.score.isSynthetic ? words("paper.stamp.synthetic") : nil,
      foot: builder.foot.parts.joined(separator: " · "))
  }

  private static func services(_ content: UnitReportContent, _ words: PaperWords) -> PaperFact? {
    let names = content.score.services.map(\.paperName).filter { !$0.isEmpty }
    guard !names.isEmpty else { return nil }
    let left = names.count - namedServices
    let text =
      left > 0
      ? words(
        "paper.poster.services.more", names.prefix(namedServices).joined(separator: ", "), words.count(left))
      : words.list(names)
    return PaperFact(words("paper.poster.services"), text)
  }

  private static func breakdown(_ id: String, _ content: UnitReportContent, _ words: PaperWords)
    -> PosterContent.Breakdown?
  {
    let fields = content.questionnaire.profileFields
    guard let index = fields.firstIndex(where: { $0.id == id }), index < content.profile.fields.count else {
      return nil
    }
    let all = ProfileBreakdown(
      fields[index], groups: content.profile.fields[index], isPublic: true, words: words)
    let shown = all.lines.filter { !$0.isHidden && $0.count > 0 }
    let hidden = all.lines.filter(\.isHidden)
    guard !shown.isEmpty else { return nil }
    var lines = shown.map { PaperFact($0.label, words.count($0.count)) }
    if !hidden.isEmpty {
      // Their sum gives nobody away: it can be had from the number of respondents too.
      let labels = hidden.map(\.label)
      lines.append(
        PaperFact(
          labels.count <= 2 ? words.list(labels) : words("paper.poster.others"),
          words.count(hidden.reduce(0) { $0 + $1.count })))
    }
    return PosterContent.Breakdown(title: all.title, lines: lines)
  }
}
