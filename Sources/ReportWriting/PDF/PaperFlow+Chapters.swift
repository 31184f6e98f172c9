// SPDX-License-Identifier: Apache-2.0
import PageDrawing

extension PaperFlow {
  /// The first page of a long paper, alone on it.
  mutating func cover(_ cover: PaperCover) {
    let mm = 72 / 25.4
    var stack = FlowStack()
    var x = 0.0
    for stamp in cover.stamps { x += self.stamp(stamp, x: x, in: &stack.parts) + 6 }
    stack.height = 60 * mm
    let kind = TextStyle(14, colour: Palette.grey)
    let subject = TextStyle(26, isBold: true, colour: Palette.ink)
    stack.add(lettering.set(PaperType.line(cover.kind), kind, width: width))
    stack.add(
      lettering.set(PaperType.line(cover.subject), subject, width: width, leading: 1.2), space: 8,
      tag: .heading1)
    stack.parts.append(
      .rule(x: 0, y: stack.height + 10, width: width, Stroke(Palette.accent, width: 2.2)))
    stack.height += 12
    let period = TextStyle(14, colour: Palette.ink)
    stack.add(lettering.set(PaperType.line(cover.period), period, width: width), space: 8)
    let lines = cover.lines.map { lettering.set(PaperType.line($0), PaperType.period, width: width) }
    let foot = lines.reduce(0) { $0 + $1.height }
    stack.height = max(stack.height + 30, room - foot - 20)
    for line in lines { stack.add(line) }
    var item = FlowItem(parts: stack.parts, height: min(stack.height, room), path: path())
    item.isCover = true
    add(item)
    turnPage(.portrait)
  }

  /// The table of contents: chapters and sections, with the page that each begins on.
  mutating func contents(_ contents: PaperContents) {
    let title = lettering.set(PaperType.line(contents.title), PaperType.section, width: width)
    add(
      FlowItem(
        parts: [.text(title, x: 0, y: 0)], height: title.height + 6, spaceBefore: 12,
        path: path(.paragraph), keepsWithNext: true))
    let list = FlowNode(tag: .contents, number: number())
    for (index, heading) in headings.enumerated() where heading.level != .subsection {
      let isChapter = heading.level == .chapter
      entry(
        heading, index, isChapter ? PaperType.bodyStrong : PaperType.body, indent: isChapter ? 0 : 16,
        spaceBefore: isChapter ? 6 : 1.5, path: [root, list])
    }
    // What follows the contents begins a page of its own only where a chapter does so.
    if let last = items.indices.last { items[last].height += 8 }
  }

  private mutating func entry(
    _ heading: PaperHeading, _ index: Int, _ style: TextStyle, indent: Double, spaceBefore: Double,
    path: [FlowNode]
  ) {
    let text = lettering.set(heading.text, style, width: width - indent - 40, leading: 1.4)
    let end = Double(text.lines.count - 1) * text.pitch
    let start = indent + (text.lines.last?.width ?? 0) + 5
    let plain = TextStyle(style.size, colour: Palette.ink)
    let dots = DrawingItem.line(
      from: Spot(Place(0), 0), to: Spot(Place(1), 0), Stroke(Palette.grey, width: 0.6, dash: 1.6))
    var words = FlowPart.text(text, x: indent, y: 0)
    words.link = index
    add(
      FlowItem(
        parts: [
          words,
          FlowPart(
            x: start, y: end + text.rise, .ornament([dots], width: max(0, width - 26 - start))),
          FlowPart(x: width, y: end, .pageNumber(ofHeading: index, plain)),
        ],
        height: text.height, spaceBefore: spaceBefore,
        path: path + [FlowNode(tag: .contentsItem, number: number())]))
  }

  /// Lines of label and value; what nobody has given is a line to write on.
  mutating func facts(_ facts: [PaperFact]) {
    let column = 52 * 72 / 25.4
    for (index, fact) in facts.enumerated() {
      let grey = TextStyle(PaperType.body.size, colour: Palette.grey)
      let label = lettering.set(PaperType.line(fact.label), grey, width: column, leading: 1.3)
      let text = fact.value.map(PaperType.line) ?? Self.blank
      let value = lettering.set(text, PaperType.body, width: width - column - 14, leading: 1.3)
      let path = path()
      var pieces = max(1, max(label.lines.count, value.lines.count))
      let most = max(1, Int((room - 20) / max(label.pitch, value.pitch)))
      var first = 0
      // A value that is longer than a page goes on on the next one.
      while pieces > 0 {
        let lines = first..<first + min(pieces, most)
        let height = Double(lines.count) * max(label.pitch, value.pitch) + 5
        var parts = [
          FlowPart(
            x: 0, y: 2.5, tag: .paragraph, .text(label, label.lines.indices.clamped(to: lines), .start)),
          FlowPart(
            x: column + 14, y: 2.5, tag: .paragraph,
            .text(value, value.lines.indices.clamped(to: lines), .start)),
        ]
        parts.append(.rule(x: 0, y: height, width: width, Stroke(Palette.line, width: 0.6)))
        add(
          FlowItem(
            parts: parts, height: height, spaceBefore: index == 0 && first == 0 ? 6 : 0, path: path))
        first += lines.count
        pieces -= lines.count
      }
    }
  }

  /// The room to fill in by hand.
  static var blank: String { String(repeating: "…", count: 22) }
}
