// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// How wide the columns of a table are: at least as wide as their longest word, at most as wide as their longest text,
/// and what is left between the two shared out.
struct ColumnWidths {
  /// What a column takes without a break in any of its texts.
  private(set) var natural: [Double]
  /// What it takes where every text is broken at each word.
  private(set) var least: [Double]
  private let kinds: [PaperColumn.Kind]
  private let isAnnex: Bool

  /// How many characters of a word are kept together at most.
  private static let longestWord = 20
  /// How narrow a column of texts may become, in points.
  private static let narrowText = 52.0

  init(_ table: PaperTable, lettering: Lettering, gap: Double) {
    kinds = table.columns.map(\.kind)
    isAnnex = table.density == .annex
    let head = PaperType.cell(table.density, isBold: true)
    natural = []
    least = []
    for (index, column) in table.columns.enumerated() {
      let white = index + 1 == table.columns.count ? 0 : gap
      let title = PaperType.line(column.title)
      let word = Self.widestWord(of: title, lettering, head)
      natural.append(white + (column.kind == .text ? lettering.set(title, head).width : word))
      least.append(white + word)
    }
    for row in table.rows + table.footRows { measure(row, table, lettering, gap) }
    for (index, kind) in kinds.enumerated() where kind == .bar { natural[index] = max(natural[index], 62) }
    for (index, kind) in kinds.enumerated() where kind != .text { least[index] = natural[index] }
  }

  private mutating func measure(_ row: PaperRow, _ table: PaperTable, _ lettering: Lettering, _ gap: Double) {
    let style = PaperType.cell(table.density, isBold: row.kind == .total)
    var index = 0
    for cell in row.cells where index < natural.count {
      defer { index += cell.span }
      // A cell over several columns fits itself into them.
      guard cell.span == 1 else { continue }
      let white = index + 1 == natural.count ? 0 : gap
      let text = PaperType.line(cell.text) + (cell.marker == nil ? "" : " ▼")
      let width = lettering.set(text, style).width + (cell.grade == nil ? 0 : style.size)
      natural[index] = max(natural[index], white + width)
      guard kinds[index] == .text, white + width > least[index] else { continue }
      least[index] = max(least[index], white + Self.widestWord(of: text, lettering, style))
    }
  }

  /// The widths of all columns, which fill the width of the table.
  func fitted(to width: Double) -> [Double] {
    let needed = natural.reduce(0, +)
    guard needed > width else { return widened(by: width - needed) }
    let floor = least.reduce(0, +)
    guard floor < width else { return squeezed(to: width) }
    let share = (width - floor) / max(1, zip(natural, least).reduce(0) { $0 + max(0, $1.0 - $1.1) })
    return zip(natural, least).map { $1 + max(0, $0 - $1) * share }
  }

  /// Not even the longest words have room: those of texts are broken first, then those of all columns.
  private func squeezed(to width: Double) -> [Double] {
    let smallest = least.indices.map { kinds[$0] == .text ? min(least[$0], Self.narrowText) : least[$0] }
    let floor = smallest.reduce(0, +)
    guard floor < width else { return smallest.map { $0 * width / max(1, floor) } }
    let share = (width - floor) / max(1, zip(least, smallest).reduce(0) { $0 + $1.0 - $1.1 })
    return zip(least, smallest).map { $1 + ($0 - $1) * share }
  }

  /// The room that is left goes to bars and texts; in an annex, and where there is neither, to all columns alike.
  private func widened(by rest: Double) -> [Double] {
    let takers = natural.indices.filter { !isAnnex && (kinds[$0] == .text || kinds[$0] == .bar) }
    let wide = takers.isEmpty ? Array(natural.indices) : takers
    let sum = wide.reduce(0) { $0 + natural[$1] }
    return natural.indices.map { index in
      guard wide.contains(index) else { return natural[index] }
      let share = isAnnex || sum <= 0 ? 1 / Double(wide.count) : natural[index] / sum
      return natural[index] + rest * share
    }
  }

  /// The width of the widest word. Letters differ in width: "TW" is wider than "III".
  private static func widestWord(of text: String, _ lettering: Lettering, _ style: TextStyle) -> Double {
    let words = text.split(separator: " ")
    let most = words.map(\.count).max() ?? 0
    return words.filter { $0.count * 2 > most }
      .map { lettering.set(String($0.prefix(longestWord)), style).width }.max() ?? 0
  }
}
