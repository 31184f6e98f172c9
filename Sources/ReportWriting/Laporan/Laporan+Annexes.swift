// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension LaporanBuilder {
  /// How many empty rows the annex of photographs has where no caption was given.
  private static let emptyPhotographs = 3

  /// Annex 1: the questionnaire with its profile fields, questions and options.
  var questionnaireAnnex: [PaperBlock] {
    let questionnaire = content.unit.questionnaire
    let fields = questionnaire.profileFields.map { field in
      PaperRow(
        field.title(in: words.language),
        field.options.map { $0.label(in: words.language) }.joined(separator: " / "))
    }
    var blocks: [PaperBlock] = [
      chapter("annex1"), body(words("paper.laporan.annex1.sentence", questionnaire.title)),
      .paragraph(words("paper.laporan.annex1.basis", questionnaire.legalBasis), style: .small),
    ]
    if !fields.isEmpty {
      blocks.append(
        .table(
          PaperTable(
            caption: words("paper.laporan.annex1.profile"),
            columns: [
              PaperColumn(words("paper.laporan.column.field")),
              PaperColumn(words("paper.laporan.column.options")),
            ],
            rows: fields, hasTallRows: true)))
    }
    blocks.append(.table(questionTable))
    if questionnaire.questions.contains(where: \.isOurs) {
      blocks.append(.paragraph(words("paper.laporan.annex1.ours"), style: .small))
    }
    return blocks
  }

  /// The questions with their options as printed, in the order of the form.
  private var questionTable: PaperTable {
    let questionnaire = content.unit.questionnaire
    return PaperTable(
      caption: words("paper.laporan.annex1.questions"),
      columns: [
        PaperColumn(words("paper.column.number"), .number), PaperColumn(words("paper.column.question")),
        PaperColumn(words("paper.laporan.column.options")), PaperColumn(words("paper.column.element"), .code),
      ],
      rows: questionnaire.questions.map { question in
        PaperRow(
          words.count(question.number), question.text + (question.isOurs ? " *)" : ""),
          question.options.map { "\($0.letter). \($0.text) = \($0.value)" }.joined(separator: "; "),
          question.elementCode)
      },
      hasTallRows: true)
  }

  /// Annex 2: the data per respondent and element, across, then which column fed which element.
  var dataAnnex: [PaperBlock] {
    var annex = report.annex
    // The annex of the short report begins with the turn of the page; the heading of this one stands under it.
    let turn = annex.firstIndex { if case .pageBreak = $0 { true } else { false } }
    annex.insert(chapter("annex2"), at: turn.map { $0 + 1 } ?? 0)
    return annex + [.pageBreak(.portrait)] + report.accountSummary + report.files
  }

  /// Annex 3: room for photographs, with the captions that the office gave.
  var documentationAnnex: [PaperBlock] {
    let captions =
      description.documentation.isEmpty
      ? Array(repeating: Self.blank, count: Self.emptyPhotographs) : description.documentation
    return [
      .pageBreak(.portrait), chapter("annex3"), body(words("paper.laporan.annex3.sentence")),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.number"), .number),
            PaperColumn(words("paper.laporan.column.caption")),
            PaperColumn(words("paper.laporan.column.photograph")),
          ],
          rows: captions.enumerated().map { PaperRow(words.count($0 + 1), $1, Self.blank) }, hasTallRows: true
        )),
    ]
  }

  /// Annex 4: what came of the plan of the round before, across.
  var followUpAnnex: [PaperBlock] {
    let head: [PaperBlock] = [.pageBreak(.landscape), chapter("annex4")]
    guard let plan = content.earlierPlan, !plan.rows.isEmpty else {
      return [.pageBreak(.portrait), chapter("annex4"), body(words("paper.laporan.annex4.none"))]
    }
    let rows = plan.rows.enumerated().map { number, line in
      let followUp = line.held.followUp
      let outcome = followUp.outcome
      let state = words("followup.state.\(outcome.state.rawValue)")
      return PaperRow(
        words.count(number + 1),
        "\(line.element.map(words.element) ?? followUp.elementCode): \(followUp.activity)",
        outcome.date.map { words("paper.laporan.annex4.state", state, words.date($0)) } ?? state,
        given(outcome.description), given(outcome.evidence), given(outcome.obstacles), change(line.change))
    }
    return head + [
      body(words("paper.laporan.annex4.sentence", words.round(plan.round))),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("paper.column.number"), .number),
            PaperColumn(words("paper.laporan.column.plan")),
            PaperColumn(words("paper.laporan.column.state")),
            PaperColumn(words("paper.laporan.column.description")),
            PaperColumn(words("paper.laporan.column.evidence")),
            PaperColumn(words("paper.laporan.column.obstacles")),
            PaperColumn(words("paper.laporan.column.change")),
          ],
          rows: rows, isLandscape: true, hasTallRows: true)),
    ] + [progressSentence].compactMap { $0 }.map(body)
      + [.paragraph(words("paper.laporan.annex4.legend"), style: .small)]
  }

  private func given(_ text: String) -> String { text.isEmpty ? Self.blank : text }

  /// What became of an element's figure, for a cell.
  private func change(_ change: ElementChange) -> String {
    func text(_ value: IndexValue?) -> String { value.map { words.number($0.number) } ?? "–" }
    switch change.verdict {
    case .noNextRound: return words("paper.laporan.element.noNextRound", text(change.before))
    default:
      return words(
        "paper.laporan.element.\(change.verdict.rawValue)", text(change.before), text(change.after))
    }
  }
}
