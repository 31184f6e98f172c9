// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// A part of a poster: what it is, and what is drawn for it.
struct PosterPart {
  let tag: PageTag
  var items: [DrawingItem] = []
  /// The same in words, for a drawing; nil for text.
  var words: String?
}

/// Where everything stands on a poster of A4, from the top: head, figure, facts; from the bottom: foot, thanks, code.
struct PosterLayout {
  static let width = 210.0 * 72 / 25.4
  static let height = 297.0 * 72 / 25.4
  private static let margin = 40.0

  private let lettering: Lettering
  private let content: PosterContent
  private(set) var parts: [PosterPart] = []
  private var y = 0.0
  private var inner: Double { Self.width - 2 * Self.margin }

  private init(_ content: PosterContent, lettering: Lettering) {
    self.content = content
    self.lettering = lettering
  }

  /// The parts in reading order.
  /// - Throws: `textTooLong` for an address that no telephone can read.
  static func parts(_ content: PosterContent, lettering: Lettering) throws(PageDrawingError) -> [PosterPart] {
    var layout = Self(content, lettering: lettering)
    layout.head()
    layout.figure()
    layout.notes()
    try layout.lower()
    return layout.parts
  }

  // Texts

  /// A text in at most so many lines, made smaller until it fits; what does not fit at the smallest size is cut.
  private func fitted(
    _ text: String, _ style: TextStyle, width: Double, lines: Int, least: Double, leading: Double = 1.25
  ) -> SetText {
    var size = style.size
    let line = PaperType.line(text)
    while true {
      let set = lettering.set(
        line, TextStyle(size, isBold: style.isBold, colour: style.colour), width: width, leading: leading)
      if set.lines.count <= lines || size <= least { return set }
      size = max(least, size * 0.92)
    }
  }

  /// The lines of a text as items, from the upper edge of the first.
  private func items(_ text: SetText, x: Double, y: Double, anchor: TextRun.Anchor, most: Int = 40)
    -> [DrawingItem]
  {
    text.pieces.prefix(most).enumerated().map { index, piece in
      .text(
        TextRun(
          piece, at: Spot(x, y + Double(index) * text.pitch + text.rise), text.style, anchor: anchor))
    }
  }

  private mutating func centred(_ text: SetText, space: Double, tag: PageTag, most: Int = 40) {
    y += space
    parts.append(
      PosterPart(tag: tag, items: items(text, x: Self.width / 2, y: y, anchor: .middle, most: most)))
    y += Double(min(most, text.lines.count)) * text.pitch
  }

  // Parts

  private mutating func head() {
    y = Self.margin
    if let stamp = content.stamp {
      let style = TextStyle(11, isBold: true, colour: Palette.ink)
      let text = fitted(stamp, style, width: inner - 20, lines: 1, least: 8)
      let half = text.width / 2 + 8
      let frame = DrawingItem.box(
        from: Spot(Self.width / 2 - half, y - 12), to: Spot(Self.width / 2 + half, y + 4), fill: nil,
        outline: Stroke(Palette.ink, width: 1.3))
      parts.append(
        PosterPart(
          tag: .paragraph,
          items: [frame] + items(text, x: Self.width / 2, y: y - 4 - text.pitch / 2, anchor: .middle, most: 1)
        ))
      y += 10
    }
    centred(
      fitted(
        content.heading, TextStyle(21, isBold: true, colour: Palette.ink), width: inner, lines: 1, least: 12),
      space: 0, tag: .paragraph)
    centred(
      fitted(
        content.unit, TextStyle(30, isBold: true, colour: Palette.ink), width: inner, lines: 2, least: 13,
        leading: 1.15), space: 4, tag: .heading1, most: 6)
    centred(
      fitted(content.round, TextStyle(18, colour: Palette.ink), width: inner, lines: 1, least: 10), space: 3,
      tag: .paragraph)
  }

  /// The index as wide as the poster, its letter and its word under it: a third of the height.
  private mutating func figure() {
    let figure = content.figure
    let third = Self.height / 3
    let start = y + 10
    y = start
    parts.append(PosterPart(tag: .aside, items: [rule(at: y, width: 2)]))
    let label = fitted(figure.label, TextStyle(15, colour: Palette.grey), width: inner, lines: 1, least: 10)
    centred(label, space: 8, tag: .paragraph)
    let value = largest(figure.value)
    centred(value, space: -12, tag: .paragraph)
    let side = max(40, start + third - y - 6)
    verdict(figure, side: min(76, side))
    y = max(y, start + third)
    if let scale = figure.scale, let drawing = BandScaleDrawing.drawing(scale) {
      let zoom = 1.35
      parts.append(
        PosterPart(
          tag: .figure,
          items: drawing.placed(x: Self.margin, y: y + 6, width: inner, scale: zoom),
          words: PaperType.line(scale.textAlternative)))
      y += drawing.height * zoom + 8
    }
    parts.append(PosterPart(tag: .aside, items: [rule(at: y + 2, width: 2)]))
    y += 6
  }

  /// The index in the largest type that the width allows for.
  private func largest(_ value: String) -> SetText {
    let line = PaperType.line(value)
    let unit = lettering.set(line, TextStyle(100, isBold: true, colour: Palette.ink)).width
    let size = unit > 0 ? min(168, inner / unit * 100) : 168
    return lettering.set(line, TextStyle(size, isBold: true, colour: Palette.ink), leading: 1)
  }

  /// The letter in its square and the word beside it, both in the middle.
  private mutating func verdict(_ figure: PaperFigure, side: Double) {
    let room = inner - (figure.grade == nil ? 0 : side + 18)
    let word = fitted(
      figure.word, TextStyle(side * 0.56, isBold: true, colour: Palette.ink), width: room, lines: 1, least: 16
    )
    let whole = word.width + (figure.grade == nil ? 0 : side + 18)
    var x = (Self.width - whole) / 2
    if let grade = figure.grade {
      let style = TextStyle(side * 0.78, isBold: true, colour: Palette.letter(on: grade.tone))
      let letter = lettering.set(PaperType.line(grade.letter), style, leading: 1)
      let box = DrawingItem.box(
        from: Spot(x, y), to: Spot(x + side, y + side), fill: .solid(Palette.colour(grade.tone)),
        outline: Stroke(Palette.ink, width: 1))
      parts.append(
        PosterPart(
          tag: .paragraph,
          items: [box]
            + items(
              letter, x: x + side / 2, y: y + (side - letter.height) / 2, anchor: .middle, most: 1)))
      x += side + 18
    }
    parts.append(
      PosterPart(
        tag: .paragraph, items: items(word, x: x, y: y + (side - word.height) / 2, anchor: .start, most: 2)))
    y += max(side, word.height) + 4
  }

  /// What bears on the figure stands in a frame right under it.
  private mutating func notes() {
    guard !content.notes.isEmpty else { return }
    let texts = content.notes.map(PaperType.line).joined(separator: "  •  ")
    let set = fitted(
      "•  " + texts, TextStyle(9.5, colour: Palette.ink), width: inner - 16, lines: 6, least: 5.5)
    let height = set.height + 9
    let frame = DrawingItem.box(
      from: Spot(Self.margin, y + 6), to: Spot(Self.width - Self.margin, y + 6 + height), fill: nil,
      outline: Stroke(Palette.ink, width: 1.2))
    parts.append(
      PosterPart(
        tag: .note,
        items: [frame] + items(set, x: Self.margin + 8, y: y + 10, anchor: .start, most: 14)))
    y += min(height, 14 * set.pitch + 9) + 8
  }

  /// Facts on the left and counts on the right; thanks, code and foot below.
  private mutating func lower() throws(PageDrawingError) {
    var bottom = Self.height - Self.margin + 12
    let foot = fitted(content.foot, TextStyle(7, colour: Palette.grey), width: inner, lines: 1, least: 5)
    bottom -= foot.height
    let footPart = PosterPart(
      tag: .paragraph, items: items(foot, x: Self.width / 2, y: bottom, anchor: .middle, most: 1))
    let code = try self.code(above: bottom - 6)
    let right = code == nil ? Self.width - Self.margin : Self.width - Self.margin - 122
    let thanks = fitted(
      content.thanks, TextStyle(11.5, isBold: true, colour: Palette.ink), width: right - Self.margin,
      lines: 5,
      least: 8, leading: 1.3)
    bottom -= 10 + (code == nil ? thanks.height : max(thanks.height, 96))
    let thanksPart = PosterPart(
      tag: .paragraph,
      items: items(thanks, x: (Self.margin + right) / 2, y: bottom, anchor: .middle, most: 8))
    facts(down: bottom - 10)
    parts.append(PosterPart(tag: .aside, items: [rule(at: bottom - 7, width: 1)]))
    parts.append(thanksPart)
    parts += code ?? []
    parts.append(footPart)
  }

  /// The code of the address with the address under it, at the right.
  private func code(above bottom: Double) throws(PageDrawingError) -> [PosterPart]? {
    guard let address = content.address else { return nil }
    let side = 76.0
    let middle = Self.width - Self.margin - 52
    let label = fitted(
      content.addressLabel, TextStyle(8, colour: Palette.ink), width: 110, lines: 1, least: 6)
    let text = fitted(address, TextStyle(7, colour: Palette.ink), width: 110, lines: 2, least: 4.5)
    let lines = min(3, text.lines.count)
    var y = bottom - side - label.height - Double(lines) * text.pitch
    let head = PosterPart(tag: .paragraph, items: items(label, x: middle, y: y, anchor: .middle, most: 1))
    y += label.height
    let picture = try QRCode.drawing(address, side: side)
    let square = PosterPart(
      tag: .figure, items: picture.placed(x: middle - side / 2, y: y, width: side),
      words: PaperType.line("\(content.addressLabel) \(address)"))
    let below = PosterPart(
      tag: .paragraph, items: items(text, x: middle, y: y + side, anchor: .middle, most: lines))
    return [head, square, below]
  }

  /// Facts on the left, the counts of respondents in columns beside them, as large as the room allows for.
  private mutating func facts(down bottom: Double) {
    let room = bottom - y - 4
    guard room > 20 else { return }
    for size in stride(from: 12.5, through: 5, by: -0.5) {
      let set = facts(size: size)
      if set.height <= room || size <= 5 {
        parts += set.parts
        return
      }
    }
  }

  private func facts(size: Double) -> (parts: [PosterPart], height: Double) {
    var result: [PosterPart] = []
    let strong = TextStyle(size, isBold: true, colour: Palette.ink)
    let plain = TextStyle(size, colour: Palette.ink)
    let gap = 22.0
    let top = y + 6
    let isAlone = content.breakdowns.isEmpty
    let first = isAlone ? inner : (inner - 2 * gap) * 0.38
    var bottom = top
    for fact in content.facts {
      let label = lettering.set(PaperType.line(fact.label), strong, width: first)
      let value = lettering.set(PaperType.line(fact.value ?? "………"), plain, width: first)
      result.append(
        PosterPart(
          tag: .paragraph,
          items: items(label, x: Self.margin, y: bottom, anchor: .start)
            + items(value, x: Self.margin, y: bottom + label.height, anchor: .start)))
      bottom += label.height + value.height + size * 0.4
    }
    let column =
      (inner - first - Double(content.breakdowns.count) * gap) / Double(max(1, content.breakdowns.count))
    for (index, breakdown) in content.breakdowns.enumerated() {
      let x = Self.margin + first + gap + Double(index) * (column + gap)
      var down = top
      let title = lettering.set(PaperType.line(breakdown.title), strong, width: column)
      result.append(PosterPart(tag: .paragraph, items: items(title, x: x, y: down, anchor: .start)))
      down += title.height
      for line in breakdown.lines {
        let value = lettering.set(PaperType.line(line.value ?? "–"), plain, width: column * 0.4)
        let label = lettering.set(PaperType.line(line.label), plain, width: column - value.width - 6)
        result.append(
          PosterPart(
            tag: .paragraph,
            items: items(label, x: x, y: down, anchor: .start)
              + items(value, x: x + column, y: down, anchor: .end)))
        down += max(label.height, value.height)
      }
      bottom = max(bottom, down)
    }
    return (result, bottom - top + 6)
  }

  private func rule(at y: Double, width: Double) -> DrawingItem {
    .line(
      from: Spot(Self.margin, y), to: Spot(Self.width - Self.margin, y), Stroke(Palette.ink, width: width))
  }
}
