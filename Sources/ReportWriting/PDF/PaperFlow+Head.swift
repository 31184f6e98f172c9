// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// Parts that are set one under the other.
struct FlowStack {
  var parts: [FlowPart] = []
  var height = 0.0

  /// Adds a text below the others.
  mutating func add(
    _ text: SetText, x: Double = 0, space: Double = 0, tag: PageTag? = .paragraph,
    anchor: TextRun.Anchor = .start
  ) {
    parts.append(.text(text, x: x, y: height + space, anchor: anchor, tag: tag))
    height += space + text.height
  }
}

extension PaperFlow {
  /// The head of a paper: what it is about, with its stamps, above a rule.
  mutating func title(_ title: PaperTitle) {
    var stack = FlowStack()
    let kind = lettering.set(PaperType.line(title.kind), PaperType.kind, width: width * 0.6)
    stack.add(kind)
    var x = width * 0.62
    if kind.lines.count == 1 { x = kind.width + 10 }
    for stamp in title.stamps { x += self.stamp(stamp, x: x, in: &stack.parts) + 6 }
    stack.add(
      lettering.set(PaperType.line(title.subject), PaperType.subject, width: width, leading: 1.2), space: 2,
      tag: .heading1)
    stack.add(lettering.set(PaperType.line(title.period), PaperType.period, width: width), space: 1)
    let facts = title.facts.map(PaperType.line).joined(separator: " · ")
    if !facts.isEmpty {
      stack.add(lettering.set(facts, PaperType.small, width: width, leading: 1.35), space: 3)
    }
    stack.parts.append(
      .rule(x: 0, y: stack.height + 6, width: width, Stroke(Palette.ink, width: 1.5)))
    add(FlowItem(parts: stack.parts, height: stack.height + 8, path: path()))
  }

  /// Adds a word in a frame.
  /// - Returns: how wide it is.
  func stamp(_ text: String, x: Double, in parts: inout [FlowPart]) -> Double {
    let set = lettering.set(PaperType.line(text), PaperType.stamp)
    let box = DrawingItem.box(
      from: Spot(0, 0), to: Spot(set.width + 9, set.height + 2), fill: nil,
      outline: Stroke(Palette.ink, width: 1.1))
    parts.append(FlowPart(x: x, y: 0, .ornament([box], width: width)))
    parts.append(.text(set, x: x + 4.5, y: 1, tag: .paragraph))
    return set.width + 9
  }

  /// The figure of a paper: the index in the largest type, its letter in a square, its word, and the scale.
  mutating func figure(_ figure: PaperFigure) {
    var parts: [FlowPart] = []
    let label = lettering.set(PaperType.line(figure.label), PaperType.kind)
    parts.append(.text(label, x: 0, y: 0, tag: .paragraph))
    let value = lettering.set(PaperType.line(figure.value), PaperType.figure, leading: 1)
    let top = label.height - 3
    parts.append(.text(value, x: 0, y: top, tag: .paragraph))
    let middle = top + value.height / 2
    var x = value.width + 14
    if let grade = figure.grade {
      square(grade, side: 40, x: x, y: middle - 20, in: &parts)
      x += 54
    }
    let room = max(80, width - x)
    let word = lettering.set(PaperType.line(figure.word), PaperType.word, width: room)
    let facts = figure.facts.map { lettering.set(PaperType.line($0), PaperType.fact, width: room) }
    let height = facts.reduce(word.height) { $0 + $1.height }
    var y = max(top, middle - height / 2)
    for text in [word] + facts {
      parts.append(.text(text, x: x, y: y, tag: .paragraph))
      y += text.height
    }
    var bottom = max(top + value.height, y) + 2
    if let scale = figure.scale, let drawing = BandScaleDrawing.drawing(scale) {
      let words = PaperType.line(scale.textAlternative)
      parts.append(
        FlowPart(x: 0, y: bottom, .figure(drawing, width: width, scale: 1, words: words)))
      bottom += drawing.height
    }
    let hasLabel = !figure.label.isEmpty
    add(
      FlowItem(
        parts: parts, height: bottom, spaceBefore: hasLabel ? 12 : 6, path: path(), keepsWithNext: true))
  }

  /// Adds a letter in a filled square.
  private func square(_ grade: PaperGrade, side: Double, x: Double, y: Double, in parts: inout [FlowPart]) {
    let box = DrawingItem.box(
      from: Spot(0, 0), to: Spot(side, side), fill: .solid(Palette.colour(grade.tone)), outline: nil)
    parts.append(FlowPart(x: x, y: y, .ornament([box], width: side)))
    let style = TextStyle(side * 0.68, isBold: true, colour: Palette.letter(on: grade.tone))
    let letter = lettering.set(PaperType.line(grade.letter), style, leading: 1)
    parts.append(
      .text(letter, x: x + side / 2, y: y + (side - letter.height) / 2, anchor: .middle, tag: .paragraph))
  }

  /// A chart under its title, with its caption; one of many bars goes on in further drawings.
  mutating func chart(_ chart: PaperChart) {
    let first = items.count
    lines(chart.title, PaperType.bodyStrong, path: path(.paragraph), spaceBefore: 12)
    keepTogether(from: first)
    keepLastWithNext()
    switch chart {
    case .bars(let bars): self.bars(bars)
    case .line: if let drawing = chart.drawing { self.drawing(drawing, words: chart.textAlternative) }
    }
    keepLastWithNext()
    lines(chart.caption, PaperType.small, path: path(.caption), spaceBefore: 3)
    for line in chart.captionLines {
      keepLastWithNext()
      lines(line, PaperType.small, path: path(.paragraph), spaceBefore: 1)
    }
  }

  private mutating func bars(_ chart: BarChart) {
    var start = 0
    repeat {
      let end = min(start + 26, chart.bars.count)
      let isWhole = end - start == chart.bars.count
      let piece = BarChart(
        title: chart.title, caption: chart.caption, textAlternative: chart.textAlternative,
        bands: chart.bands, upperText: chart.upperText, bars: Array(chart.bars[start..<end]))
      if let drawing = BarChartDrawing.drawing(piece) {
        // The words tell of all bars and stand beside the first ones.
        let words = isWhole || start == 0 ? chart.textAlternative : chart.title
        self.drawing(drawing, words: words)
      }
      start = end
    } while start < chart.bars.count
  }

  /// A drawing over the whole width, made smaller where it is higher than the page.
  mutating func drawing(_ drawing: Drawing, words: String) {
    let scale = min(1, (room - 60) / max(1, drawing.height))
    add(
      FlowItem(
        parts: [
          FlowPart(
            x: 0, y: 0, .figure(drawing, width: width / scale, scale: scale, words: PaperType.line(words)))
        ],
        height: drawing.height * scale, spaceBefore: 5, path: path()))
  }

  /// Room to sign, one column a person.
  mutating func signature(_ signature: PaperSignature) {
    guard !signature.signers.isEmpty else { return }
    let gap = 36.0
    let count = Double(signature.signers.count)
    let column = (width - gap * (count - 1)) / count
    var parts: [FlowPart] = []
    let heads = signature.signers.map { signer in
      [signer.opening, signer.office].filter { !$0.isEmpty }.map {
        lettering.set(PaperType.line($0), PaperType.body, width: column, leading: 1.35)
      }
    }
    let top = heads.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0
    var height = 0.0
    for (index, signer) in signature.signers.enumerated() {
      let x = Double(index) * (column + gap)
      var stack = FlowStack()
      for text in heads[index] { stack.add(text, x: x) }
      stack.height = top + 56
      stack.parts.append(.rule(x: x, y: stack.height, width: column, Stroke(Palette.ink)))
      stack.add(
        lettering.set(PaperType.line(signer.underLine), PaperType.small, width: column), x: x, space: 3)
      for line in signer.lines {
        stack.add(lettering.set(PaperType.line(line), PaperType.small, width: column), x: x, space: 1)
      }
      for field in signer.fields { fill(field, x: x, width: column, in: &stack) }
      parts += stack.parts
      height = max(height, stack.height)
    }
    add(FlowItem(parts: parts, height: height, spaceBefore: 26, path: path()))
  }

  /// A word with a line behind it for what is filled in by hand.
  private func fill(_ field: String, x: Double, width: Double, in stack: inout FlowStack) {
    let text = lettering.set(PaperType.line(field), PaperType.body, width: width * 0.6)
    stack.add(text, x: x, space: 8)
    let start = min(width * 0.6, text.width) + 6
    stack.parts.append(
      .rule(x: x + start, y: stack.height - 2, width: width - start, Stroke(Palette.grey, width: 0.5)))
  }
}
