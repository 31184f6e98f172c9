// SPDX-License-Identifier: Apache-2.0
import PageDrawing

extension PaperFlow {
  /// How many rows make a table that is rather moved to the next page than cut.
  private static let shortTable = 14

  /// A table over the whole width.
  mutating func table(_ table: PaperTable) {
    let number = self.number()
    let node = FlowNode(tag: .table, number: number)
    let caption = PaperType.line(table.caption)
    let first = items.count
    if !caption.isEmpty {
      let style = TextStyle(PaperType.cell(table.density).size, isBold: true, colour: Palette.ink)
      lines(
        caption, style, path: path() + [node, FlowNode(tag: .caption, number: self.number())], spaceBefore: 9)
      for index in first..<items.count { items[index].keepsWithNext = true }
    }
    let setting = TableSetting(table, lettering: lettering, width: width)
    var head = setting.head(path: path() + [node, FlowNode(tag: .row, number: self.number())])
    head.table = number
    head.isHead = true
    head.spaceBefore = caption.isEmpty ? 8 : 1
    heads[number] = head
    add(head)
    for group in table.groups {
      for row in group.rows { add(setting, row, isFirstFoot: false, number, node) }
      if group.endsPage, !items.isEmpty { items[items.count - 1].endsPage = true }
    }
    for (index, row) in table.footRows.enumerated() {
      if index == 0 || items.count > first { keepLastWithNext() }
      add(setting, row, isFirstFoot: index == 0, number, node)
    }
    let rows = table.rows.count + table.footRows.count
    if !table.hasTallRows, rows <= Self.shortTable { keepTogether(from: first) }
  }

  private mutating func add(
    _ setting: TableSetting, _ row: PaperRow, isFirstFoot: Bool, _ number: Int, _ node: FlowNode
  ) {
    let path = path() + [node, FlowNode(tag: .row, number: self.number())]
    for item in setting.row(row, isFirstFoot: isFirstFoot, path: path, limit: room) {
      var item = item
      item.table = number
      add(item)
    }
    if row.isHeading { keepLastWithNext() }
  }

  /// Small tables, two beside each other where the page lies upright.
  mutating func tables(_ tables: [PaperTable]) {
    let gap = 22.0
    let column = (width - gap) / 2
    var index = 0
    while index < tables.count {
      let pair = tables[index..<min(index + 2, tables.count)]
      let columns = pair.map { beside($0, width: column) }
      let height = columns.map(\.height).max() ?? 0
      if height < room - 80 {
        var parts = columns.first?.parts ?? []
        for part in columns.dropFirst().flatMap(\.parts) { parts.append(part.moved(right: column + gap)) }
        add(FlowItem(parts: parts, height: height, spaceBefore: 9, path: path()))
      } else {
        for table in pair { self.table(table) }
      }
      index += 2
    }
  }

  /// A table as parts of one item.
  private mutating func beside(_ table: PaperTable, width: Double) -> (parts: [FlowPart], height: Double) {
    let setting = TableSetting(table, lettering: lettering, width: width)
    let node = FlowNode(tag: .table, number: number())
    var parts: [FlowPart] = []
    var height = 0.0
    let caption = PaperType.line(table.caption)
    if !caption.isEmpty {
      let style = TextStyle(9, isBold: true, colour: Palette.ink)
      let text = lettering.set(caption, style, width: width, leading: 1.25)
      var part = FlowPart.text(text, x: 0, y: 0, tag: nil)
      part.path = [node, FlowNode(tag: .caption, number: number())]
      parts.append(part)
      height += text.height + 1
    }
    var rows = [setting.head(path: [])]
    for row in table.rows { rows += setting.row(row, isFirstFoot: false, path: [], limit: room) }
    for (index, row) in table.footRows.enumerated() {
      rows += setting.row(row, isFirstFoot: index == 0, path: [], limit: room)
    }
    for row in rows {
      let path = [node, FlowNode(tag: .row, number: number())]
      for part in row.parts {
        var part = part
        part.y += height
        part.path = path
        parts.append(part)
      }
      height += row.height
    }
    return (parts, height)
  }
}
