// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Knows the heading row where it comes again below, as at the top of every printed page.
struct HeadingRepeat: Sendable {
  private let heading: HeadingRow
  private let reader: HeadingReader
  private let order: ElementOrder?
  private let source: String
  private let look: AnswerLook
  /// The heading lines as they may come again, folded: both together, and each by itself.
  private let lines: [[String]]
  private let columns: [Int]
  private let columnHeadings: Set<String>

  init(_ heading: HeadingRow, reader: HeadingReader, order: ElementOrder?, source: String, look: AnswerLook) {
    self.heading = heading
    self.reader = reader
    self.order = order
    self.source = source
    self.look = look
    let folded = heading.headings.map { FoldedText($0).description }
    lines = [folded] + heading.lines.map { $0.map { FoldedText($0).description } }
    columns = heading.questionColumns
    columnHeadings = Set(
      heading.questionColumns.compactMap { folded.indices.contains($0) ? folded[$0] : nil })
  }

  /// Whether a row is the heading again.
  /// - Throws: E221 where it heads the same elements in another order: the rows below it would be misread.
  func isRepeated(_ row: TableRow, from first: Int) throws(SurveyImportError) -> Bool {
    if lines.contains(where: { repeats($0, row, first) }) { return true }
    guard isHeading(row) else { return false }
    let map = HeadingMap(row.texts.map { reader.reading(of: $0) }, reader: reader, order: order)
    for column in heading.map.columns where !row.isBlank(at: column.index) {
      let field = map.columns.first { $0.index == column.index }?.field
      let isElement = columns.contains(column.index)
      guard field != column.field, isElement || field != nil else { continue }
      throw SurveyImportError(
        "E221",
        [
          String(heading.line), ColumnLetters.text(column.index), shown(heading.headings[column.index]),
          shown(row.text(at: column.index) ?? ""),
        ],
        at: Provenance(source: source, line: row.line, column: column.index + 1))
    }
    return true
  }

  /// Whether every cell with content repeats its heading.
  private func repeats(_ line: [String], _ row: TableRow, _ first: Int) -> Bool {
    func isSame(_ index: Int) -> Bool {
      guard line.indices.contains(index), !line[index].isEmpty, let text = row.text(at: index) else {
        return false
      }
      return FoldedText(text).description == line[index]
    }
    guard isSame(first) else { return false }
    let filled = (first..<heading.width).filter { !row.isBlank(at: $0) }
    return filled.count >= 2 && filled.allSatisfy(isSame)
  }

  /// Whether the element columns hold headings of elements, five different ones at least.
  private func isHeading(_ row: TableRow) -> Bool {
    let least = min(5, columns.count)
    let places = columns.filter { !row.isBlank(at: $0) }
    // A respondent's line: the first answers tell, without reading them all.
    guard places.count >= least, let second = row.text(at: places[places.count / 2]) else { return false }
    guard columnHeadings.contains(FoldedText(second).description) || !look.isAnswer(second) else {
      return false
    }
    var found: Set<String> = []
    for place in places {
      guard let text = row.text(at: place) else { continue }
      let folded = FoldedText(text).description
      if columnHeadings.contains(folded) || isQuestion(text) { found.insert(folded) }
    }
    return found.count >= least
  }

  private func isQuestion(_ text: String) -> Bool {
    guard text.utf8.count > 1, !look.isAnswer(text) else { return false }
    switch reader.reading(of: text) {
    case .element, .number, .question, .mapped: return true
    default: return false
    }
  }

  private func shown(_ heading: String) -> String { "\"\(ShownHeading.text(heading))\"" }
}
