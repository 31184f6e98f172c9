// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension UnitReportBuilder {
  /// Which column fed which element, and inside the office the files that the forms came from.
  var files: [PaperBlock] {
    guard !content.batches.isEmpty else { return [] }
    let list: [PaperBlock] = [
      .heading(words("paper.files.heading"), level: .section),
      .table(fileTable),
      .paragraph(words("paper.files.legend"), style: .small),
    ]
    return (content.isPublic ? [] : list) + [
      .heading(words("paper.mapping.heading"), level: content.isPublic ? .section : .subsection)
    ] + mappingTables.map { .table($0) } + [.paragraph(words("paper.mapping.legend"), style: .small)]
      + mappingDoubt
  }

  /// Said where the questionnaire itself does not know for sure which question feeds which element.
  private var mappingDoubt: [PaperBlock] {
    let questionnaire = content.questionnaire
    guard let mark = questionnaire.mappingMark, mark != .agreed else { return [] }
    return [.paragraph(words("paper.mapping.doubt", questionnaire.id, mark.rawValue), style: .small)]
  }

  private var fileTable: PaperTable {
    let rows = content.batches.map { batch in
      let account = batch.account
      return PaperRow([
        PaperCell(String(batch.id)), PaperCell(batch.manifest.name),
        PaperCell(String(batch.manifest.sha256.prefix(12))),
        PaperCell(words.count(account.read)), PaperCell(words.count(account.accepted)),
        PaperCell(words.count(account.warned)), PaperCell(words.count(account.excluded)),
        PaperCell(words.count(account.alreadyHeld)),
        PaperCell(words("paper.order.short.\(batch.order.rawValue)")),
      ])
    }
    return PaperTable(
      caption: "",
      columns: [
        PaperColumn(words("paper.column.batch"), .number), PaperColumn(words("paper.column.file")),
        PaperColumn("SHA-256", .code), PaperColumn(words("paper.column.read"), .number),
        PaperColumn(words("paper.column.accepted"), .number),
        PaperColumn(words("paper.column.warned"), .number),
        PaperColumn(words("paper.column.excluded"), .number),
        PaperColumn(words("paper.column.held"), .number),
        PaperColumn(words.orderColumn(of: content.questionnaire)),
      ],
      rows: rows)
  }

  /// Batches read with one mapping share a column; at most three such columns stand in one table.
  private var mappingTables: [PaperTable] {
    let layouts = content.layouts
    return stride(from: 0, to: layouts.count, by: 3).map { start in
      mappingTable(Array(layouts[start..<min(start + 3, layouts.count)]))
    }
  }

  private func mappingTable(_ layouts: [(layout: RawLayout, batches: [Int])]) -> PaperTable {
    var rows: [PaperRow] = []
    for element in content.questionnaire.elements where element.isAsked {
      for question in content.questionnaire.questionIndices(feeding: element.code) {
        let headings = layouts.map { layout -> PaperCell in
          guard let index = layout.layout.index(of: .question(question)),
            layout.layout.headings.indices.contains(index)
          else { return PaperCell("–") }
          return PaperCell(layout.layout.headings[index])
        }
        rows.append(
          PaperRow(
            [
              PaperCell(words.element(element)),
              PaperCell(String(content.questionnaire.questions[question].number)),
            ] + headings))
      }
    }
    let columns = layouts.map { layout in
      PaperColumn(
        content.isPublic
          ? words("paper.column.heading.public")
          : words("paper.column.heading", words.list(layout.batches.map(String.init))))
    }
    return PaperTable(
      caption: "",
      columns: [
        PaperColumn(words("paper.column.element")), PaperColumn(words("paper.column.question"), .number),
      ] + columns,
      rows: rows)
  }
}
