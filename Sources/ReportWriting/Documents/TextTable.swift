// SPDX-License-Identifier: Apache-2.0

/// A table of plain text with aligned columns.
struct TextTable {
  /// To which side a column is set.
  enum Side {
    case left
    case right
  }

  private let sides: [Side]
  /// Rows of cells; an empty row is a rule.
  private var rows: [[String]] = []

  init(_ sides: [Side]) { self.sides = sides }

  mutating func add(_ cells: [String]) { rows.append(cells.map(VisibleText.line)) }

  mutating func addRule() { rows.append([]) }

  /// The lines, none wider than `width`: where the table is, the column at index `flexible` is cut.
  func lines(width: Int, flexible: Int) -> [String] {
    var widths = sides.indices.map { column in
      rows.map { column < $0.count ? VisibleText.width($0[column]) : 0 }.max() ?? 0
    }
    let gaps = 2 * max(0, sides.count - 1)
    let excess = widths.reduce(gaps, +) - width
    if excess > 0, widths.indices.contains(flexible) { widths[flexible] = max(4, widths[flexible] - excess) }
    let total = min(width, widths.reduce(gaps, +))
    return rows.map { row in
      guard !row.isEmpty else { return String(repeating: "─", count: total) }
      let cells = row.enumerated().map { column, cell in
        let text = VisibleText.cut(cell, to: widths[column])
        let padding = String(repeating: " ", count: max(0, widths[column] - VisibleText.width(text)))
        return sides[column] == .right ? padding + text : text + padding
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return VisibleText.cut(line, to: width)
    }
  }

  /// A text broken at spaces into lines of at most `width` columns, the later ones indented.
  static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in VisibleText.line(text).split(separator: " ") {
      let margin = lines.isEmpty ? "" : String(repeating: " ", count: indent)
      let candidate = line.isEmpty ? margin + word : line + " " + word
      if VisibleText.width(candidate) <= width {
        line = candidate
      } else {
        if !line.isEmpty { lines.append(line) }
        line = VisibleText.cut(String(repeating: " ", count: indent) + word, to: width)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
