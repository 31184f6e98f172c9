// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Sets a table: how wide its columns are, and its rows as items.
struct TableSetting {
  let table: PaperTable
  let lettering: Lettering
  let width: Double
  /// How wide each column is, the white behind it included.
  let columns: [Double]

  /// The white between two columns.
  private let gap: Double
  /// The white above and below a cell's text.
  private let padding: Double

  init(_ table: PaperTable, lettering: Lettering, width: Double) {
    self.table = table
    self.lettering = lettering
    self.width = width
    gap = table.density == .annex ? 6 : 9
    padding = table.density == .annex ? 1.4 : 2.6
    columns = ColumnWidths(table, lettering: lettering, gap: gap).fitted(to: width)
  }

  /// The row of headings.
  func head(path: [FlowNode]) -> FlowItem {
    let style = PaperType.cell(table.density, isBold: true)
    let texts = table.columns.indices.map { index in
      lettering.set(
        PaperType.line(table.columns[index].title), style, width: inner(index, 1), leading: 1.2)
    }
    let height = (texts.map(\.height).max() ?? 0) + 2 * padding
    var parts: [FlowPart] = []
    var x = 0.0
    for (index, text) in texts.enumerated() {
      let place = place(table.columns[index].alignment, x: x, width: inner(index, 1))
      let y = height - padding - text.height
      parts.append(.text(text, x: place.x, y: y, anchor: place.anchor, tag: .headCell))
      x += columns[index]
    }
    parts.append(.rule(x: 0, y: height, width: width, Stroke(Palette.ink, width: 1.1)))
    return FlowItem(parts: parts, height: height, path: path, keepsWithNext: true)
  }

  /// A row. One that is higher than a page is cut into several.
  /// - Parameters:
  ///   - isFirstFoot: whether a strong rule parts it from the rows above.
  ///   - limit: the height of a page.
  func row(_ row: PaperRow, isFirstFoot: Bool, path: [FlowNode], limit: Double) -> [FlowItem] {
    let isBold = row.kind == .total
    let style = PaperType.cell(table.density, isBold: isBold)
    var texts: [SetCell] = []
    var index = 0
    for cell in row.cells where index < columns.count {
      let mark = cell.marker == .lowest ? " ▼" : ""
      let text = lettering.set(
        PaperType.line(cell.text) + mark, style, width: inner(index, cell.span), leading: 1.2)
      // What a total is called stands on the left, also in a column of figures.
      let isLabel = cell.span > 1 || (isBold && index == 0)
      let alignment = isLabel ? .leading : table.columns[index].alignment
      texts.append(SetCell(cell: cell, index: index, text: text, alignment: alignment))
      index += cell.span
    }
    let pitch = style.size * 1.2
    let lineCount = texts.map(\.text.lines.count).max() ?? 1
    let most = max(1, Int((limit - 60) / max(pitch, texts.map(\.text.pitch).max() ?? pitch)))
    return stride(from: 0, to: max(1, lineCount), by: most).map { first in
      let isLast = first + most >= lineCount
      return piece(texts, lines: first..<first + most, isFirstFoot && first == 0, isLast, path)
    }
  }

  private func piece(
    _ texts: [SetCell], lines: Range<Int>, _ hasRuleAbove: Bool,
    _ hasRuleBelow: Bool, _ path: [FlowNode]
  ) -> FlowItem {
    var parts: [FlowPart] = []
    let height =
      (texts.map { Double($0.text.lines.indices.clamped(to: lines).count) * $0.text.pitch }.max() ?? 0)
      + 2 * padding
    for entry in texts {
      let (cell, text, alignment) = (entry.cell, entry.text, entry.alignment)
      let x = columns[..<entry.index].reduce(0, +)
      let inner = inner(entry.index, cell.span)
      if let grade = cell.grade {
        parts.append(square(grade, text, x: x, inner, alignment))
        let style = TextStyle(text.style.size, isBold: true, colour: Palette.letter(on: grade.tone))
        let letter = lettering.set(PaperType.line(cell.text), style, leading: 1.2)
        let place = place(alignment, x: x, width: inner)
        parts.append(.text(letter, x: place.x, y: padding, anchor: place.anchor, tag: .cell))
        continue
      }
      if let bar = cell.bar { parts.append(self.bar(bar, x: x, y: padding, width: inner)) }
      let place = place(alignment, x: x, width: inner)
      let shown = text.lines.indices.clamped(to: lines)
      parts.append(
        FlowPart(x: place.x, y: padding, tag: .cell, .text(text, shown, place.anchor)))
    }
    if hasRuleAbove { parts.append(.rule(x: 0, y: 0, width: width, Stroke(Palette.ink, width: 1.1))) }
    if hasRuleBelow {
      parts.append(.rule(x: 0, y: height, width: width, Stroke(Palette.line, width: 0.6)))
    }
    return FlowItem(parts: parts, height: height, path: path)
  }

  /// A cell with its text.
  private struct SetCell {
    let cell: PaperCell
    /// Its first column.
    let index: Int
    let text: SetText
    let alignment: PaperColumn.Alignment
  }

  /// How wide the text of a cell may be.
  private func inner(_ index: Int, _ span: Int) -> Double {
    let end = min(columns.count, index + span)
    let whole = columns[min(index, end)..<end].reduce(0, +)
    return max(1, end == columns.count ? whole : whole - gap)
  }

  private func place(_ alignment: PaperColumn.Alignment, x: Double, width: Double) -> (
    x: Double, anchor: TextRun.Anchor
  ) {
    switch alignment {
    case .leading: (x, .start)
    case .center: (x + width / 2, .middle)
    case .trailing: (x + width, .end)
    }
  }

  private func square(
    _ grade: PaperGrade, _ text: SetText, x: Double, _ inner: Double, _ alignment: PaperColumn.Alignment
  ) -> FlowPart {
    let side = text.style.size * 1.5
    let middle =
      switch alignment {
      case .leading: x + text.width / 2
      case .center: x + inner / 2
      case .trailing: x + inner - text.width / 2
      }
    let box = DrawingItem.box(
      from: Spot(0, 0), to: Spot(side, text.pitch + 2), fill: .solid(Palette.colour(grade.tone)), outline: nil
    )
    return FlowPart(x: middle - side / 2, y: padding - 1, .ornament([box], width: side))
  }

  private func bar(_ bar: CellBar, x: Double, y: Double, width: Double) -> FlowPart {
    FlowPart(x: x, y: y + 1, .ornament(CellBarDrawing.drawing(bar).items, width: width))
  }
}
