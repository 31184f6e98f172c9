// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting

/// Every text that a writer must bring onto the page, whatever the form of the paper.
enum PaperTexts {
  static func of(_ paper: Paper) -> [String] {
    paper.blocks.flatMap(texts).map(VisibleText.shownOnOneLine).filter { !$0.isEmpty }
  }

  private static func texts(_ block: PaperBlock) -> [String] {
    switch block {
    case .title(let title): [title.kind, title.subject, title.period] + title.facts + title.stamps
    case .heading(let text, _), .paragraph(let text, _): [text]
    case .list(let items), .numbered(let items): items
    case .figure(let figure):
      [figure.label, figure.value, figure.grade?.letter ?? "", figure.word] + figure.facts
    case .notes(let notes): [notes.title] + notes.lines
    case .table(let table): texts(table)
    case .tables(let tables): tables.flatMap(texts)
    case .chart(let chart): [chart.title, chart.caption]
    case .pageBreak: []
    case .signature(let signature):
      signature.signers.flatMap { [$0.opening, $0.office, $0.underLine] + $0.lines + $0.fields }
    case .contents(let contents): [contents.title]
    case .facts(let facts): facts.flatMap { [$0.label, $0.value ?? "…"] }
    case .cover(let cover): [cover.kind, cover.subject, cover.period] + cover.lines + cover.stamps
    }
  }

  private static func texts(_ table: PaperTable) -> [String] {
    [table.caption] + table.columns.map(\.title)
      + (table.rows + table.footRows).flatMap { $0.cells.map(\.text) }
  }
}

extension VisibleText {
  /// A text as a DOCX shows it: breaks of lines are spaces there.
  fileprivate static func shownOnOneLine(_ text: String) -> String {
    let line = text.replacing("\t", with: " ").replacing("\n", with: " ").replacing("\r", with: " ")
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isShown = isShown(scalar) && scalar.value & 0xFFFE != 0xFFFE
      result.append(isShown ? scalar : replacement)
    }
    return String(result)
  }
}
