// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Puts set pages into a document: ornaments first, then texts and figures, each in the part that it belongs to.
struct PagePainter {
  let paper: Paper
  let pages: [SetPage]
  let headings: [PaperHeading]
  let lettering: Lettering
  let document: PDFDocument
  /// The parts that are open, from the outside in.
  private var open: [FlowNode] = []
  private var bookmarks: [(level: Int, id: Int)] = []
  /// On which page, from 1, each heading stands.
  private let pageOfHeading: [Int: Int]

  init(
    _ paper: Paper, pages: [SetPage], headings: [PaperHeading], lettering: Lettering, document: PDFDocument
  ) {
    self.paper = paper
    self.pages = pages
    self.headings = headings
    self.lettering = lettering
    self.document = document
    var found: [Int: Int] = [:]
    for (index, page) in pages.enumerated() {
      for (item, _) in page.items { if let heading = item.heading { found[heading] = index + 1 } }
    }
    pageOfHeading = found
  }

  /// Paints all pages.
  mutating func paint() {
    for (index, page) in pages.enumerated() {
      let sheet = PaperSheet(page.orientation)
      document.beginPage(width: sheet.width, height: sheet.height)
      move(to: [FlowNode(tag: .document, number: 0)])
      document.open(.aside)
      ornaments(page, sheet)
      if !page.items.contains(where: \.item.isCover) { running(sheet, page: index + 1) }
      document.close(.aside)
      for (item, y) in page.items { paint(item, x: sheet.left, y: sheet.top + y) }
      // What holds text of its own ends with its page; what holds other parts may go on.
      move(to: Array(open.prefix { !$0.tag.holdsText }))
      document.endPage()
    }
    move(to: [])
  }

  /// Closes and opens parts until this path is open.
  private mutating func move(to path: [FlowNode]) {
    var common = 0
    while common < open.count, common < path.count, open[common] == path[common] { common += 1 }
    while open.count > common, let last = open.popLast() { document.close(last.tag) }
    for node in path[common...] {
      document.open(node.tag)
      open.append(node)
    }
  }

  private mutating func paint(_ item: FlowItem, x: Double, y: Double) {
    if let heading = item.heading { bookmark(heading, x: x, y: y) }
    for part in item.parts {
      let (left, top) = (x + part.x, y + part.y)
      switch part.content {
      case .ornament: continue
      case .text(let text, let lines, let anchor):
        move(to: item.path + part.path)
        inside(part) { document.show(text, lines: lines, x: left, y: top, anchor: anchor) }
      case .pageNumber(let heading, let style):
        move(to: item.path + part.path)
        let text = lettering.set(pageOfHeading[heading].map(String.init) ?? "", style)
        inside(part) { document.show(text, lines: text.lines.indices, x: left, y: top, anchor: .end) }
      case .figure(let drawing, let width, let scale, let words):
        move(to: item.path + part.path)
        document.openFigure(words)
        document.paint(drawing, x: left, y: top, width: width, scale: scale)
        document.close(.figure)
      }
    }
  }

  /// Draws inside the part's own tag and link.
  private func inside(_ part: FlowPart, _ draw: () -> Void) {
    if let tag = part.tag { document.open(tag) }
    if let link = part.link { document.openLink(to: Self.name(link)) }
    draw()
    if part.link != nil { document.closeLink() }
    if let tag = part.tag { document.close(tag) }
  }

  private mutating func bookmark(_ index: Int, x: Double, y: Double) {
    guard headings.indices.contains(index) else { return }
    let heading = headings[index]
    document.mark(Self.name(index), x: x, y: y)
    while let last = bookmarks.last, last.level >= heading.level.rawValue { bookmarks.removeLast() }
    let id = document.addBookmark(heading.text, to: Self.name(index), under: bookmarks.last?.id)
    bookmarks.append((heading.level.rawValue, id))
  }

  private static func name(_ heading: Int) -> String { "h\(heading)" }

  // What says nothing

  private func ornaments(_ page: SetPage, _ sheet: PaperSheet) {
    frames(page, sheet)
    for (item, y) in page.items {
      for part in item.parts {
        guard case .ornament(let items, let width) = part.content else { continue }
        let drawing = Drawing(height: 0, items: items)
        document.paint(drawing, x: sheet.left + part.x, y: sheet.top + y + part.y, width: width)
      }
    }
  }

  /// The frames of boxes, each around what of its box stands on the page.
  private func frames(_ page: SetPage, _ sheet: PaperSheet) {
    var spans: [(frame: Int, top: Double, bottom: Double)] = []
    for (item, y) in page.items {
      guard let frame = item.frame else { continue }
      if let last = spans.last, last.frame == frame {
        spans[spans.count - 1].bottom = y + item.height
      } else {
        spans.append((frame, y, y + item.height))
      }
    }
    for span in spans {
      let box = DrawingItem.box(
        from: Spot(Place(0), span.top), to: Spot(Place(1), span.bottom), fill: nil,
        outline: Stroke(Palette.ink, width: 1.1))
      document.paint(
        Drawing(height: 0, items: [box]), x: sheet.left, y: sheet.top, width: sheet.contentWidth)
    }
  }

  /// The head of every page after the first, and the foot of every page with its number.
  private func running(_ sheet: PaperSheet, page: Int) {
    if page > 1 {
      let right = line(paper.runningHead.trailing, PaperType.running, sheet.contentWidth * 0.4)
      let left = line(paper.runningHead.leading, PaperType.running, sheet.contentWidth - right.width - 20)
      let y = sheet.top - 24
      show(left, x: sheet.left, y: y)
      show(right, x: sheet.width - sheet.right, y: y, .end)
      rule(y: y + left.pitch + 3, sheet)
    }
    let foot = paper.runningFoot
    let number = line(
      [foot.pageWord, String(page), foot.ofWord, String(pages.count)].joined(separator: " "),
      PaperType.running, sheet.contentWidth * 0.3)
    let y = sheet.height - sheet.bottom + 16
    rule(y: y - 4, sheet)
    var x = sheet.left
    if let stamp = foot.stamp {
      let text = line(stamp, PaperType.runningStamp, sheet.contentWidth * 0.3)
      show(text, x: x, y: y)
      x += text.width + 8
    }
    let rest = sheet.width - sheet.right - number.width - 16 - x
    show(line(foot.parts.joined(separator: " · "), PaperType.running, rest), x: x, y: y)
    show(number, x: sheet.width - sheet.right, y: y, .end)
  }

  private func show(_ text: SetText, x: Double, y: Double, _ anchor: TextRun.Anchor = .start) {
    document.show(text, lines: 0..<1, x: x, y: y, anchor: anchor)
  }

  private func rule(y: Double, _ sheet: PaperSheet) {
    let line = DrawingItem.line(
      from: Spot(Place(0), 0), to: Spot(Place(1), 0), Stroke(Palette.line, width: 0.5))
    document.paint(Drawing(height: 0, items: [line]), x: sheet.left, y: y, width: sheet.contentWidth)
  }

  /// A text on one line, cut where it is too long.
  private func line(_ text: String, _ style: TextStyle, _ width: Double) -> SetText {
    let shown = PaperType.line(text)
    let whole = lettering.set(shown, style)
    guard whole.width > width, whole.width > 0 else { return whole }
    var count = Int(Double(shown.count) * width / whole.width)
    while count > 1 {
      let cut = lettering.set(String(shown.prefix(count)) + "…", style)
      if cut.width <= width { return cut }
      count -= max(1, count / 20)
    }
    return lettering.set("…", style)
  }
}

extension PageTag {
  /// Whether text stands right inside it, so that it ends with its page.
  fileprivate var holdsText: Bool {
    switch self {
    case .document, .section, .list, .listItem, .table, .row, .note, .contents: false
    default: true
    }
  }
}
