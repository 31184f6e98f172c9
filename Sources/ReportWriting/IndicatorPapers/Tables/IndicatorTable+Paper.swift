// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension IndicatorTable {
  /// The table for a page.
  func paperTable(_ words: PaperWords) -> PaperTable {
    var body: [PaperRow] = []
    var foot: [PaperRow] = []
    for row in rows {
      switch row {
      case .cells(let cells): body.append(PaperRow(cells.map { cell($0, words) }))
      case .heading(let text): body.append(PaperRow([PaperCell(text, span: columns.count)], kind: .total))
      case .foot(let cells): foot.append(PaperRow(cells.map { cell($0, words) }, kind: .total))
      }
    }
    return PaperTable(
      caption: caption, columns: columns.map { PaperColumn($0.title, $0.kind, $0.alignment) }, rows: body,
      footRows: foot, isLandscape: isLandscape, hasTallRows: hasTallRows)
  }

  /// The characters in groups of sixteen.
  private static func groups(of digest: String) -> String {
    let letters = Array(digest)
    return stride(from: 0, to: letters.count, by: 16)
      .map { String(letters[$0..<min(letters.count, $0 + 16)]) }.joined(separator: " ")
  }

  private func cell(_ cell: Cell, _ words: PaperWords) -> PaperCell {
    switch cell {
    case .text(let text): PaperCell(text)
    case .again: PaperCell("")
    case .digest(let digest): PaperCell(Self.groups(of: digest))
    case .number(let number): PaperCell(words.number(number))
    case .count(let count): PaperCell(words.count(count))
    case .achievement(let achievement, _, _): PaperCell(words.achievement(achievement))
    case .blank: PaperCell(LaporanBuilder.blank)
    case .dash: PaperCell("–")
    case .bar(let bar): PaperCell("", bar: bar)
    }
  }
}
