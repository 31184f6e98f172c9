// SPDX-License-Identifier: Apache-2.0

/// A box of a borderless table: its width, its colour, its paragraphs.
private struct Box {
  var width: Int
  var fill: String?
  var isMiddle = false
  var paragraphs: [DOCXParagraph]
}

extension DOCXBody {
  /// Boxes side by side in one row that no page cuts.
  private mutating func write(_ boxes: [Box], borders: String = "", padding: Int = 0) {
    xml += rows([boxes], borders: borders, padding: padding)
    add(DOCXParagraph.spacer(80))
  }

  private func rows(_ rows: [[Box]], borders: String, padding: Int) -> String {
    let widths = rows.first?.map(\.width) ?? []
    var text = "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>\(borders)"
    text += "<w:tblLayout w:type=\"fixed\"/>"
    // Told also where it is none: programs have margins of their own.
    text += "<w:tblCellMar>"
    for (side, room) in [
      ("top", padding / 2), ("left", padding), ("bottom", padding / 2), ("right", padding),
    ] {
      text += "<w:\(side) w:w=\"\(room)\" w:type=\"dxa\"/>"
    }
    text += "</w:tblCellMar>"
    text += "</w:tblPr>" + Self.grid(widths) + "\n"
    for row in rows {
      text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for box in row {
        let fill = box.fill.map { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\($0)\"/>" } ?? ""
        text += "<w:tc><w:tcPr><w:tcW w:w=\"\(box.width)\" w:type=\"dxa\"/>\(fill)"
        text += "<w:vAlign w:val=\"\(box.isMiddle ? "center" : "top")\"/></w:tcPr>"
        text += (box.paragraphs.isEmpty ? [DOCXParagraph("FigureText")] : box.paragraphs).map(\.xml).joined()
        text += "</w:tc>"
      }
      text += "</w:tr>\n"
    }
    return text + "</w:tbl>\n"
  }

  /// Two pieces of a paper side by side, each in its room.
  mutating func writeBeside(_ pieces: [String], room: Int) {
    if breaksPage { add(DOCXParagraph.spacer(20)) }
    let widths = [room, DOCXLook.gutter, room]
    let cells = [pieces[0], DOCXParagraph("Spacer").xml, pieces[1]]
    xml +=
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    xml += "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
    xml += "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    xml += Self.grid(widths) + "\n<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    for (cell, width) in zip(cells, widths) {
      xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(cell)</w:tc>"
    }
    xml += "</w:tr></w:tbl>\n"
    add(DOCXParagraph.spacer(40))
  }

  // MARK: The figure

  /// The index in large type, its letter in a filled box, the word and the facts beside it, the scale under it.
  mutating func write(_ figure: PaperFigure) throws(ReportWritingError) {
    var label = DOCXParagraph("Kind", text: figure.label)
    label.before = 160
    add(label)
    let large = figure.value.count <= 8 ? 48.0 : 32.0
    let value = DOCXParagraph("FigureText", DOCXRun(isBold: true, size: large).xml(figure.value))
    let valueWidth = min(width / 2, DOCXColumns.width(figure.value, large * 1.1) + 300)
    var boxes = [Box(width: valueWidth, isMiddle: true, paragraphs: [value])]
    if let grade = figure.grade {
      let run = DOCXRun(isBold: true, size: 30, color: DOCXLook.letterColor(grade.tone))
      var letter = DOCXParagraph("FigureText", run.xml(grade.letter))
      letter.alignment = "center"
      boxes.append(
        Box(width: 1120, fill: DOCXLook.color(grade.tone), isMiddle: true, paragraphs: [letter]))
    }
    let used = boxes.reduce(0) { $0 + $1.width }
    var word = DOCXParagraph("FigureText", DOCXRun(size: 15).xml(figure.word))
    word.left = 240
    let facts = figure.facts.map { fact in
      var paragraph = DOCXParagraph("FigureText", DOCXRun(size: 9, color: DOCXLook.grey).xml(fact))
      paragraph.left = 240
      return paragraph
    }
    boxes.append(Box(width: width - used, isMiddle: true, paragraphs: [word] + facts))
    write(boxes)
    guard let scale = figure.scale else { return }
    if let picture = try drawings.scale(scale, Double(width) / 20) {
      var paragraph = pictureParagraph(picture, text: scale.textAlternative, title: figure.label)
      paragraph.keepsNext = false
      add(paragraph)
    } else {
      add(DOCXParagraph("Small", text: scale.textAlternative))
    }
  }

  // MARK: Notes, facts, signatures

  /// A framed box with its heading and its lines.
  mutating func write(_ notes: PaperNotes) {
    let sides = ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"\(DOCXLook.ink)\"/>"
    }
    var title = DOCXParagraph("TableText", DOCXRun(isBold: true).xml(notes.title))
    title.keepsNext = true
    let lines = notes.lines.map { line in
      var paragraph = DOCXParagraph("TableText", text: line)
      paragraph.list = DOCXPart.dots
      paragraph.before = 30
      return paragraph
    }
    write(
      [Box(width: width, paragraphs: [title] + lines)],
      borders: "<w:tblBorders>\(sides.joined())</w:tblBorders>", padding: 160)
  }

  /// Labels and their values; what is not given is a line to fill in by hand.
  mutating func write(_ facts: [PaperFact]) {
    guard !facts.isEmpty else { return }
    let label = min(width * 2 / 5, (facts.map { DOCXColumns.width($0.label, 10) }.max() ?? 0) + 160)
    let rows = facts.map { fact in
      let value = DOCXParagraph("FigureText", text: fact.value ?? String(repeating: "…", count: 24))
      return [
        Box(width: label, paragraphs: [DOCXParagraph("FigureText", text: fact.label)]),
        Box(width: 240, paragraphs: [DOCXParagraph("FigureText", text: ":")]),
        Box(width: width - label - 240, paragraphs: [value]),
      ]
    }
    xml += self.rows(rows, borders: "", padding: 60)
    add(DOCXParagraph.spacer(120))
  }

  /// Room to sign, one column a person; never cut.
  mutating func write(_ signature: PaperSignature) {
    guard !signature.signers.isEmpty else { return }
    add(DOCXParagraph.spacer(320))
    let gap = 480
    let share = (width - gap * (signature.signers.count - 1)) / signature.signers.count
    var boxes: [Box] = []
    for (index, signer) in signature.signers.enumerated() {
      if index > 0 { boxes.append(Box(width: gap, paragraphs: [])) }
      boxes.append(Box(width: share, paragraphs: lines(of: signer, room: share)))
    }
    write(boxes)
  }

  private func lines(of signer: PaperSignature.Signer, room: Int) -> [DOCXParagraph] {
    var name = DOCXParagraph("Small", text: signer.underLine)
    name.before = 1300
    name.hasLineAbove = true
    let known = signer.lines.map { DOCXParagraph("FigureText", DOCXRun(size: 9).xml($0)) }
    let fields = signer.fields.map { field in
      var paragraph = DOCXParagraph("FigureText")
      paragraph.before = 160
      paragraph.tabs = "<w:tab w:val=\"right\" w:leader=\"underscore\" w:pos=\"\(room)\"/>"
      paragraph.content = DOCXRun().xml(field + " ") + DOCXRun().mark("<w:tab/>")
      return paragraph
    }
    return [
      DOCXParagraph("FigureText", text: signer.opening), DOCXParagraph("FigureText", text: signer.office),
      name,
    ] + known + fields
  }

  // MARK: The cover

  /// A page of its own at the front.
  mutating func write(_ cover: PaperCover) {
    var kind = DOCXParagraph("CoverText", DOCXRun(isBold: true, size: 20).xml(cover.kind))
    kind.before = 2600
    add(kind)
    var subject = DOCXParagraph("Title", DOCXRun(isBold: true, size: 24).xml(cover.subject))
    subject.alignment = "center"
    subject.before = 500
    add(subject)
    add(DOCXParagraph("CoverText", DOCXRun(size: 16).xml(cover.period)))
    if !cover.stamps.isEmpty {
      var stamps = DOCXParagraph("CoverText", stampRuns(cover.stamps))
      stamps.before = 400
      add(stamps)
    }
    for (index, line) in cover.lines.enumerated() {
      var paragraph = DOCXParagraph("CoverText", DOCXRun(isBold: true, size: 12).xml(line))
      if index == 0 { paragraph.before = 4600 }
      add(paragraph)
    }
    breaksPage = true
  }
}
