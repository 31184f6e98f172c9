// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Sets the blocks of a paper as items that run down its pages.
struct PaperFlow {
  let lettering: Lettering
  /// The items so far.
  var items: [FlowItem] = []
  /// The heads of tables, by the number of the table.
  var heads: [Int: FlowItem] = [:]
  /// The headings in the order of the paper.
  let headings: [PaperHeading]
  private let hasChapters: Bool
  private var orientation = PageOrientation.portrait
  private var nextPage: PageOrientation?
  private var numbers = 0
  private var headingsSet = 0
  let root = FlowNode(tag: .document, number: 0)

  init(_ paper: Paper, lettering: Lettering) {
    self.lettering = lettering
    headings = PaperHeading.all(of: paper)
    hasChapters = headings.contains { $0.level == .chapter }
    for (index, block) in paper.blocks.enumerated() {
      set(block, before: index + 1 < paper.blocks.count ? paper.blocks[index + 1] : nil)
    }
  }

  /// How wide the content of the page is that is being set.
  var width: Double { PaperSheet(orientation).contentWidth }
  /// How high it is.
  var room: Double { PaperSheet(orientation).contentHeight }

  /// A number that no other part of the structure bears.
  mutating func number() -> Int {
    numbers += 1
    return numbers
  }

  /// The path of a new part right under the document.
  mutating func path(_ tags: PageTag...) -> [FlowNode] {
    [root] + tags.map { FlowNode(tag: $0, number: number()) }
  }

  /// Adds an item; the first one after a page's end begins the new page.
  mutating func add(_ item: FlowItem) {
    var item = item
    if let orientation = nextPage {
      item.startsPage = orientation
      nextPage = nil
    }
    items.append(item)
  }

  /// What follows begins on a new page.
  mutating func turnPage(_ orientation: PageOrientation = .portrait) {
    self.orientation = orientation
    nextPage = orientation
  }

  /// The item that was added last stays with the next one.
  mutating func keepLastWithNext() {
    if !items.isEmpty { items[items.count - 1].keepsWithNext = true }
  }

  /// All items from here on stay on one page, if they fit on one.
  mutating func keepTogether(from first: Int) {
    guard first < items.count else { return }
    for index in first..<items.count - 1 { items[index].keepsWithNext = true }
  }

  private mutating func set(_ block: PaperBlock, before next: PaperBlock?) {
    switch block {
    case .title(let title): self.title(title)
    case .heading(let text, let level): heading(text, level)
    case .paragraph(let text, let style):
      paragraph(text, style)
      if case .list = next { keepLastWithNext() }
    case .list(let lines): list(lines)
    case .numbered(let lines): marked(lines.enumerated().map { ("\($0 + 1).", $1) })
    case .cover(let cover): self.cover(cover)
    case .contents(let contents): self.contents(contents)
    case .facts(let facts): self.facts(facts)
    case .figure(let figure): self.figure(figure)
    case .notes(let notes): self.notes(notes)
    case .table(let table):
      self.table(table)
      if case .paragraph(_, .small) = next { keepLastWithNext() }
    case .tables(let tables): self.tables(tables)
    case .chart(let chart): self.chart(chart)
    case .pageBreak(let orientation): turnPage(orientation)
    case .signature(let signature): self.signature(signature)
    }
  }

  // Running text

  private mutating func heading(_ text: String, _ level: HeadingLevel) {
    if level == .chapter, !items.isEmpty, nextPage == nil { turnPage(orientation) }
    let (style, space): (TextStyle, Double) =
      switch level {
      case .chapter: (PaperType.chapter, 0)
      case .section: (PaperType.section, 16)
      case .subsection: (PaperType.subsection, 12)
      }
    // In a paper with chapters the cover has the title, and each rank stands one lower.
    let tags: [PageTag] =
      hasChapters ? [.heading2, .heading3, .heading4] : [.heading2, .heading2, .heading3]
    let tag = tags[level.rawValue - 1]
    let first = items.count
    lines(text, style, path: path(tag), spaceBefore: space, leading: 1.25)
    guard first < items.count else { return }
    items[first].heading = headingsSet
    headingsSet += 1
    for index in first..<items.count { items[index].keepsWithNext = true }
    items[items.count - 1].height += level == .chapter ? 8 : 3
  }

  private mutating func paragraph(_ text: String, _ style: ParagraphStyle) {
    switch style {
    case .body: lines(text, PaperType.body, path: path(.paragraph), spaceBefore: 5)
    case .lead: lines(text, PaperType.body, path: path(.paragraph), spaceBefore: 4)
    case .small: lines(text, PaperType.small, path: path(.paragraph), spaceBefore: 4)
    }
  }

  /// Lines of a text, each an item; the first two and the last two stay together.
  mutating func lines(
    _ text: String, _ style: TextStyle, path: [FlowNode], spaceBefore: Double, leading: Double = 1.4,
    indent: Double = 0, frame: Int? = nil
  ) {
    let set = lettering.set(PaperType.line(text), style, width: width - indent, leading: leading)
    let count = set.lines.count
    for index in 0..<count {
      add(
        FlowItem(
          parts: [FlowPart(x: indent, y: 0, .text(set, index..<index + 1, .start))], height: set.pitch,
          spaceBefore: index == 0 ? spaceBefore : 0, path: path,
          keepsWithNext: index + 1 < count && (index == 0 || index + 2 == count), frame: frame))
    }
  }

  private mutating func list(_ items: [String]) {
    // Legends under a wide annex are as small as the annex.
    let style = orientation == .landscape ? TextStyle(8, colour: Palette.ink) : PaperType.body
    marked(items.map { ("•", $0) }, style: style)
  }

  /// Lines with a mark before each; a short list stays on one page.
  mutating func marked(_ lines: [(mark: String, text: String)], style: TextStyle = PaperType.body) {
    let list = FlowNode(tag: .list, number: number())
    let first = items.count
    let marks = lines.map { lettering.set($0.mark, style) }
    let indent = max(12, (marks.map(\.width).max() ?? 0) + 6)
    for (index, line) in lines.enumerated() {
      let item = FlowNode(tag: .listItem, number: number())
      let start = items.count
      self.lines(
        line.text, style, path: [root, list, item, FlowNode(tag: .listBody, number: number())],
        spaceBefore: index == 0 ? 4 : 2, indent: indent)
      guard start < items.count else { continue }
      let mark = FlowPart(x: indent - 6, y: 0, tag: nil, .text(marks[index], 0..<1, .end))
      items[start].parts.insert(mark, at: 0)
    }
    if lines.count <= 8 { keepTogether(from: first) }
  }

  private mutating func notes(_ notes: PaperNotes) {
    let padding = 8.0
    let frame = number()
    let note = FlowNode(tag: .note, number: number())
    let first = items.count
    let title = lettering.set(PaperType.line(notes.title), PaperType.noteTitle, width: width - 2 * padding)
    add(
      FlowItem(
        parts: [.text(title, x: padding, y: 5)], height: title.height + 6, spaceBefore: 9,
        path: [root, note, FlowNode(tag: .paragraph, number: number())], keepsWithNext: true, frame: frame))
    for line in notes.lines {
      let path = [root, note, FlowNode(tag: .paragraph, number: number())]
      let text = lettering.set(PaperType.line(line), PaperType.note, width: width - 2 * padding - 9)
      for index in text.lines.indices {
        var parts = [FlowPart(x: padding + 9, y: 0, .text(text, index..<index + 1, .start))]
        if index == 0 {
          parts.insert(.text(lettering.set("•", PaperType.note), x: padding, y: 0), at: 0)
        }
        add(
          FlowItem(
            parts: parts, height: text.pitch, spaceBefore: index == 0 ? 1.5 : 0, path: path, frame: frame))
      }
    }
    items[items.count - 1].height += 6
    let height = items[first...].reduce(0) { $0 + $1.height + $1.spaceBefore }
    if height < room * 0.6 { keepTogether(from: first) }
  }
}
