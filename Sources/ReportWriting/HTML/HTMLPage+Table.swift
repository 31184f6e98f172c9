// SPDX-License-Identifier: Apache-2.0
import PageDrawing

extension HTMLPage {
  /// A table in a box of its own, so that on a telephone the table scrolls and not the page.
  mutating func table(_ table: PaperTable) -> String {
    tables += 1
    let label = table.caption.isEmpty ? table.columns.map(\.title).joined(separator: ", ") : table.caption
    // A short table is moved to the next page rather than cut.
    let isShort = !table.hasTallRows && table.rows.count + table.footRows.count <= 14
    var text =
      "<div class=\"scroll\(isShort ? " short" : "")\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLText.escaped(label))\">"
    text += "<table class=\"\(table.density.rawValue)\">\n"
    if !table.caption.isEmpty { text += "<caption>\(HTMLText.escaped(table.caption))</caption>\n" }
    text += "<thead><tr>"
    for column in table.columns {
      text += "<th scope=\"col\" class=\"\(Self.classes(column))\">\(HTMLText.breakable(column.title))</th>"
    }
    text += "</tr></thead>\n"
    for group in table.groups {
      text += group.endsPage ? "<tbody class=\"ends-page\">\n" : "<tbody>\n"
      for item in group.rows { text += row(item, table.columns) }
      text += "</tbody>\n"
    }
    if !table.footRows.isEmpty {
      // Not a tfoot: browsers print that one on every page.
      text += "<tbody class=\"foot\">\n"
      for item in table.footRows { text += row(item, table.columns) }
      text += "</tbody>\n"
    }
    return text + "</table></div>\n"
  }

  private func row(_ row: PaperRow, _ columns: [PaperColumn]) -> String {
    var text =
      row.isHeading ? "<tr class=\"total over\">" : row.kind == .total ? "<tr class=\"total\">" : "<tr>"
    var position = 0
    for item in row.cells {
      let column = position < columns.count ? columns[position] : PaperColumn("")
      text += cell(item, column)
      position += item.span
    }
    return text + "</tr>\n"
  }

  private func cell(_ cell: PaperCell, _ column: PaperColumn) -> String {
    let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
    let classes = cell.span > 1 ? "leading text" : Self.classes(column)
    // A number of a decree is a code that a reader wants whole.
    var content = HTMLText.breakable(cell.text, every: column.kind == .code ? 32 : 20)
    if let link = cell.link { content = "<a href=\"\(HTMLText.relativeAddress(link))\">\(content)</a>" }
    if let grade = cell.grade {
      content = "<span class=\"square tone-\(grade.tone.rawValue)\">\(content)</span>"
    }
    if let bar = cell.bar {
      content += SVGPicture.element(CellBarDrawing.drawing(bar), id: "", title: nil, text: "")
    }
    if cell.marker == .lowest {
      let meaning = HTMLText.escaped(cell.markerText)
      content +=
        " <span class=\"marker\" role=\"img\" aria-label=\"\(meaning)\" title=\"\(meaning)\">▼</span>"
    }
    return "<td class=\"\(classes)\"\(span)>\(content)</td>"
  }

  private static func classes(_ column: PaperColumn) -> String {
    "\(column.alignment.rawValue) \(column.kind.rawValue)"
  }
}
