// SPDX-License-Identifier: Apache-2.0

/// How the rows of a table are set.
struct DOCXTableLook {
  /// The style of the paragraphs in its cells.
  let style: String
  /// The room above and under a cell's text.
  let upright: Int
  /// The room at each side of a cell's text.
  let across: Int

  init(_ density: PaperTable.Density) {
    style = density == .annex ? "AnnexText" : "TableText"
    upright = density == .annex ? 22 : 44
    across = density == .annex ? 70 : 90
  }
}

extension DOCXBody {
  /// Tables of at most so many rows are moved to the next page rather than cut, as in the other forms of a paper.
  private static let shortTable = 14

  /// A table over the whole width, with its caption. Groups that end a page are tables of their own, each with the head
  /// row, because programs do not agree on page breaks inside a table.
  mutating func write(_ table: PaperTable, staysWithNext: Bool) {
    caption(table.caption, word: words("paper.docx.table"), keepsNext: true)
    let look = DOCXTableLook(table.density)
    let widths = DOCXColumns(table, width: width, padding: 2 * look.across).widths
    var groups: [PaperRowGroup] = []
    for (index, group) in table.groups.enumerated() {
      groups.append(group)
      let isLast = index == table.groups.count - 1
      guard isLast || group.endsPage else { continue }
      let rows = groups.flatMap(\.rows) + (isLast ? table.footRows : [])
      xml += opening(widths, look) + row(head(table), table, widths, look, isHead: true, keepsNext: true)
      let foot = isLast ? table.footRows.count : 0
      let isShort = !table.hasTallRows && rows.count <= Self.shortTable
      for (place, item) in rows.enumerated() {
        let isEnd = place == rows.count - 1
        let nearFoot = foot > 0 && place >= rows.count - foot - 1
        xml += row(
          item, table, widths, look, isHead: false,
          keepsNext: isEnd ? staysWithNext && isLast : isShort || nearFoot)
      }
      xml += "</w:tbl>\n"
      // The paragraph between two pages of a table stands at the top of the second.
      breaksPage = !isLast
      var space = DOCXParagraph.spacer(isLast ? 100 : 20)
      space.keepsNext = staysWithNext && isLast
      add(space)
      groups = []
    }
    guard table.groups.isEmpty else { return }
    xml += opening(widths, look) + row(head(table), table, widths, look, isHead: true, keepsNext: false)
    for item in table.footRows { xml += row(item, table, widths, look, isHead: false, keepsNext: false) }
    xml += "</w:tbl>\n"
    add(DOCXParagraph.spacer(100))
  }

  /// Small tables two by two in a row that no page cuts; larger ones under each other.
  mutating func write(_ tables: [PaperTable]) {
    var rest = tables[...]
    while let first = rest.popFirst() {
      guard let second = rest.first, Self.isSmall(first), Self.isSmall(second) else {
        write(first, staysWithNext: false)
        continue
      }
      rest.removeFirst()
      let room = (width - DOCXLook.gutter) / 2
      let boxes = [first, second].map { content(of: $0, room: room) }
      writeBeside(boxes, room: room)
    }
  }

  private static func isSmall(_ table: PaperTable) -> Bool {
    !table.hasTallRows && table.rows.count + table.footRows.count <= 20
  }

  /// A table in a box of this width, which ends with a paragraph as every box must.
  private mutating func content(of table: PaperTable, room: Int) -> String {
    let outer = xml
    let outerRoom = boxWidth
    xml = ""
    boxWidth = room
    write(table, staysWithNext: false)
    defer {
      xml = outer
      boxWidth = outerRoom
    }
    return xml
  }

  private func head(_ table: PaperTable) -> PaperRow { PaperRow(table.columns.map { PaperCell($0.title) }) }

  private func opening(_ widths: [Int], _ look: DOCXTableLook) -> String {
    """
    <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblBorders>\
    <w:bottom w:val="single" w:sz="6" w:space="0" w:color="\(DOCXLook.ink)"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="\(DOCXLook.line)"/></w:tblBorders>\
    <w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="\(look.upright)" w:type="dxa"/>\
    <w:left w:w="\(look.across)" w:type="dxa"/><w:bottom w:w="\(look.upright)" w:type="dxa"/>\
    <w:right w:w="\(look.across)" w:type="dxa"/></w:tblCellMar></w:tblPr>\(Self.grid(widths))

    """
  }

  /// The widths of the columns of a table.
  static func grid(_ widths: [Int]) -> String {
    "<w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
  }

  private mutating func row(
    _ row: PaperRow, _ table: PaperTable, _ widths: [Int], _ look: DOCXTableLook, isHead: Bool,
    keepsNext: Bool
  ) -> String {
    var text = "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
    var place = 0
    for cell in row.cells where place < widths.count {
      let end = min(widths.count, place + cell.span)
      let box = widths[place..<end].reduce(0, +)
      let span = end - place > 1 ? "<w:gridSpan w:val=\"\(end - place)\"/>" : ""
      let rule =
        isHead || row.kind == .total
        ? "<w:tcBorders><w:\(isHead ? "bottom" : "top") w:val=\"single\" w:sz=\"6\" w:space=\"0\" "
          + "w:color=\"\(DOCXLook.ink)\"/></w:tcBorders>" : ""
      text += "<w:tc><w:tcPr><w:tcW w:w=\"\(box)\" w:type=\"dxa\"/>\(span)\(rule)"
      text += "<w:vAlign w:val=\"\(isHead ? "bottom" : "top")\"/></w:tcPr>"
      let isBold = isHead || row.kind == .total
      text += content(
        cell, table.columns[place], look, isBold: isBold, isSpanning: end - place > 1, keepsNext: keepsNext,
        room: box - 2 * look.across)
      text += "</w:tc>"
      place = end
    }
    while place < widths.count {
      text += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[place])\" w:type=\"dxa\"/></w:tcPr>"
      text += DOCXParagraph(look.style).xml + "</w:tc>"
      place += 1
    }
    return text + "</w:tr>\n"
  }

  /// What stands in a cell: the text, a letter on its tone, a mark, a bar.
  private mutating func content(
    _ cell: PaperCell, _ column: PaperColumn, _ look: DOCXTableLook, isBold: Bool, isSpanning: Bool,
    keepsNext: Bool, room: Int
  ) -> String {
    var paragraph = DOCXParagraph(look.style)
    paragraph.keepsNext = keepsNext
    switch isSpanning ? .leading : column.alignment {
    case .leading: break
    case .trailing: paragraph.alignment = "right"
    case .center: paragraph.alignment = "center"
    }
    let run = DOCXRun(isBold: isBold)
    if let grade = cell.grade {
      let letter = DOCXRun(
        isBold: true, color: DOCXLook.letterColor(grade.tone), fill: DOCXLook.color(grade.tone))
      paragraph.content = letter.xml("\u{A0}\(cell.text)\u{A0}")
    } else if let link = cell.link, !cell.text.isEmpty {
      let linked = DOCXRun(isBold: isBold, style: "Hyperlink").xml(cell.text)
      paragraph.content =
        "<w:hyperlink r:id=\"\(self.link(HTMLText.relativeAddress(link)))\">\(linked)</w:hyperlink>"
    } else {
      paragraph.content = run.xml(cell.text)
    }
    if cell.marker == .lowest { paragraph.content += run.xml(" ▼") }
    guard let bar = cell.bar else { return paragraph.xml }
    let text = cell.text.isEmpty && cell.grade == nil ? "" : paragraph.xml
    var drawn = DOCXParagraph(look.style)
    drawn.keepsNext = keepsNext
    drawn.exactLine = 150
    drawn.before = text.isEmpty ? 40 : 20
    drawn.right = Int((Double(max(0, room)) * (1 - bar.share)).rounded())
    if bar.share > 0 { drawn.fill = DOCXLook.color(bar.tone) }
    return text + drawn.xml
  }

  /// The id of an address beside the paper.
  private mutating func link(_ address: String) -> String {
    if let index = links.firstIndex(of: address) { return "link\(index + 1)" }
    links.append(address)
    return "link\(links.count)"
  }
}
