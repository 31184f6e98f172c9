// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension ValidationReportBuilder {
  /// What was found: by rule with its remedy, then finding by finding.
  var findings: [PaperBlock] {
    FindingBlocks(groups: content.findings, words: words).blocks
  }
}

/// The findings of a paper, by rule and one by one.
struct FindingBlocks {
  let groups: [FindingGroup]
  let words: PaperWords

  var blocks: [PaperBlock] {
    let heading = PaperBlock.heading(words("validation.findings.heading"), level: .section)
    guard !groups.isEmpty else { return [heading, .paragraph(words("paper.findings.none"), style: .body)] }
    return [heading, .table(summary), .paragraph(words("paper.findings.legend"), style: .small)]
      + groups.flatMap(list)
  }

  private var summary: PaperTable {
    PaperTable(
      caption: "",
      columns: [
        PaperColumn(words("paper.column.rule"), .code), PaperColumn(words("paper.column.finding")),
        PaperColumn(words("paper.column.severity")), PaperColumn(words("paper.column.count"), .number),
        PaperColumn(words("validation.column.remedy")),
      ],
      rows: groups.map {
        PaperRow(
          $0.rule.rawValue, words.rule($0.rule), words.severity($0.severity), words.count($0.count),
          words.remedy($0.rule))
      }, hasTallRows: true)
  }

  private func list(_ group: FindingGroup) -> [PaperBlock] {
    var blocks: [PaperBlock] = [
      .heading(
        "\(group.rule.rawValue) · \(words.rule(group.rule)) (\(words.count(group.count)))",
        level: .subsection),
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("validation.column.form"), .number),
            PaperColumn(words("paper.column.record"), .number), PaperColumn(words("paper.column.place")),
            PaperColumn(words("validation.column.field")), PaperColumn(words("validation.column.detail")),
          ],
          rows: group.inOrder.map(row))),
    ]
    if group.count > group.listed.count {
      blocks.append(
        .paragraph(
          words(
            "validation.findings.more", words.count(group.listed.count), words.count(group.count),
            group.rule.rawValue),
          style: .small))
    }
    return blocks
  }

  private func row(_ held: HeldFinding) -> PaperRow {
    let finding = held.finding
    return PaperRow(
      held.form.map(String.init) ?? "–", finding.place.record > 0 ? String(finding.place.record) : "–",
      finding.place.text, finding.place.field.isEmpty ? "–" : finding.place.field, detail(held))
  }

  /// What is particular about this finding: of a form the cell or the date, of a file the whole text.
  private func detail(_ held: HeldFinding) -> String {
    let finding = held.finding
    let id = "validation.detail.\(finding.rule.rawValue)"
    guard words.catalogue.template(id) != nil else {
      return held.form == nil ? words.catalogue.text(finding.message) : "–"
    }
    return words.catalogue.text(Message(id, finding.arguments))
  }
}
