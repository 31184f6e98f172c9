// SPDX-License-Identifier: Apache-2.0
import PageDrawing
import SurveyModel

/// Writes a paper as one HTML file that needs nothing beside it: no script, no address outside, its own style
/// for screen, telephone and print.
public enum HTMLWriter {
  /// The file, as text in UTF-8.
  /// - Parameter linkedData: a document of JSON-LD in which signs of markup are escaped, for programs that read the page;
  ///   nil for none. It is data, and runs nowhere.
  public static func html(_ paper: Paper, linkedData: String? = nil) -> String {
    var page = HTMLPage(paper)
    page.linkedData = linkedData
    return page.document()
  }
}

/// A page while it is written.
struct HTMLPage {
  let paper: Paper
  /// How many charts and scales have been written: their titles need ids of their own.
  var drawings = 0
  /// What programs read of the page; nil for nothing.
  var linkedData: String?
  /// How many tables have been written.
  var tables = 0
  /// How many headings of the contents have been written: each has an id of its own.
  var headings = 0
  /// The headings of chapters and sections, which a table of contents lists.
  let outline: [HTMLOutlineEntry]
  /// Whether the paper is a long one: then a section stands below a chapter, also for a screen reader.
  let hasChapters: Bool

  init(_ paper: Paper) {
    self.paper = paper
    outline = HTMLOutlineEntry.entries(of: paper)
    hasChapters = outline.contains { $0.level == .chapter }
  }

  mutating func document() -> String {
    let sections = sections().map { section(orientation: $0.orientation, $0.blocks) }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(paper.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(HTMLText.escaped(paper.title))</title>
      <style>
      \(PaperStyle.css(runningHead: paper.runningHead, runningFoot: paper.runningFoot))
      </style>
      \(linkedDataElement)</head>
      <body>
      \(Self.hatchings)
      <main>
      \(sections)</main>
      </body>
      </html>

      """
  }

  /// Nothing where a sign of markup stands in the data: that would end the element.
  private var linkedDataElement: String {
    guard let linkedData, !linkedData.contains("<") else { return "" }
    return "<script type=\"application/ld+json\">\n\(linkedData)</script>\n"
  }

  private func sections() -> [(orientation: PageOrientation, blocks: [PaperBlock])] {
    var sections: [(orientation: PageOrientation, blocks: [PaperBlock])] = [(.portrait, [])]
    for block in paper.blocks {
      if case .pageBreak(let orientation) = block {
        sections.append((orientation, []))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections.filter { !$0.blocks.isEmpty }
  }

  private mutating func section(orientation: PageOrientation, _ blocks: [PaperBlock]) -> String {
    var text = "<section class=\"\(orientation.rawValue)\">\n"
    var isOpening = false
    for item in blocks {
      if case .figure = item, !isOpening {
        text += "<div class=\"opening\">\n"
        isOpening = true
      } else if isOpening, !Self.belongsToOpening(item) {
        text += "</div>\n"
        isOpening = false
      }
      text += block(item)
    }
    if isOpening { text += "</div>\n" }
    let foot = paper.runningFoot
    let stamp = foot.stamp.map { "<strong>\(HTMLText.escaped($0))</strong> · " } ?? ""
    text += "<footer>\(stamp)\(foot.parts.map(HTMLText.escaped).joined(separator: " · "))</footer>\n"
    return text + "</section>\n"
  }

  /// A figure, its notes and its sentences stand in one box, so that a telephone can show the notes last.
  private static func belongsToOpening(_ block: PaperBlock) -> Bool {
    switch block {
    case .notes, .paragraph(_, .lead): true
    default: false
    }
  }

  private mutating func block(_ block: PaperBlock) -> String {
    switch block {
    case .title(let title): self.title(title)
    case .cover(let cover): self.cover(cover)
    case .contents(let contents): self.contents(contents)
    case .heading(let text, let level): heading(text, level)
    case .paragraph(let text, let style): "<p class=\"\(style.rawValue)\">\(HTMLText.escaped(text))</p>\n"
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>\n"
    case .numbered(let items):
      "<ol>\n" + items.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ol>\n"
    case .facts(let facts): self.facts(facts)
    case .figure(let figure): self.figure(figure)
    case .notes(let notes):
      "<aside class=\"notes\"><p class=\"notes-title\">\(HTMLText.escaped(notes.title))</p>\n<ul>\n"
        + notes.lines.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul></aside>\n"
    case .table(let table): self.table(table)
    case .tables(let tables): self.tables(tables)
    case .chart(let chart): self.chart(chart)
    case .pageBreak: ""
    case .signature(let signature): self.signature(signature)
    }
  }

  private mutating func tables(_ tables: [PaperTable]) -> String {
    var text = "<div class=\"beside\">\n"
    for item in tables { text += table(item) }
    return text + "</div>\n"
  }

  private func title(_ title: PaperTitle) -> String {
    let stamps = title.stamps.map { "<span class=\"stamp\">\(HTMLText.escaped($0))</span>" }.joined(
      separator: " ")
    return """
      <header>
      <p class="kind">\(HTMLText.escaped(title.kind)) \(stamps)</p>
      <h1>\(HTMLText.escaped(title.subject))</h1>
      <p class="period">\(HTMLText.escaped(title.period))</p>
      <p class="facts">\(title.facts.map { "<span>\(HTMLText.escaped($0))</span>" }.joined(separator: " · "))</p>
      </header>

      """
  }

  private mutating func figure(_ figure: PaperFigure) -> String {
    let square =
      figure.grade.map {
        "<span class=\"square tone-\($0.tone.rawValue)\">\(HTMLText.escaped($0.letter))</span>"
      }
      ?? ""
    let facts = figure.facts.map { "<span class=\"fact\">\(HTMLText.escaped($0))</span>" }.joined()
    var text = """
      <div class="figure">
      <p class="figure-label">\(HTMLText.escaped(figure.label))</p>
      <p class="figure-line"><span class="figure-value">\(HTMLText.escaped(figure.value))</span>\(square)\
      <span class="figure-words"><span class="word">\(HTMLText.escaped(figure.word))</span>\(facts)</span></p>

      """
    if let scale = figure.scale, let drawing = BandScaleDrawing.drawing(scale) {
      text += svg(drawing, title: scale.valueText, text: scale.textAlternative)
    }
    return text + "</div>\n"
  }

  private mutating func chart(_ chart: PaperChart) -> String {
    let drawing = chart.drawing.map { svg($0, title: chart.title, text: chart.textAlternative) } ?? ""
    let lines = chart.captionLines.map { "<br>" + HTMLText.escaped($0) }.joined()
    return """
      <figure>
      <p class="chart-title">\(HTMLText.escaped(chart.title))</p>
      \(drawing)<figcaption>\(HTMLText.escaped(chart.caption))\(lines)</figcaption>
      </figure>

      """
  }

  /// A drawing as it stands on paper too, as wide as the page, told in words for whoever cannot see it.
  private mutating func svg(_ drawing: Drawing, title: String, text: String) -> String {
    drawings += 1
    return SVGPicture.element(
      drawing, id: "drawing-\(drawings)", title: VisibleText.shown(title), text: VisibleText.shown(text))
  }

  /// The hatchings of all drawings, once per page, in a drawing that takes no room.
  private static var hatchings: String {
    """
    <svg class="hatchings" width="0" height="0" aria-hidden="true"><defs>
    \(SVGPicture.patterns(Palette.fills))</defs></svg>
    """
  }

  private func signature(_ signature: PaperSignature) -> String {
    let signers = signature.signers.map { signer in
      """
      <div><p>\(HTMLText.escaped(signer.opening))<br>\(HTMLText.escaped(signer.office))</p>\
      <p class="sign-line\(signer.lines.isEmpty && signer.fields.isEmpty ? "" : " known")">\
      \(HTMLText.escaped(signer.underLine))\
      \(signer.lines.map { "<br>\(HTMLText.escaped($0))" }.joined())</p>\
      \(signer.fields.map { "<p class=\"sign-field\">\(HTMLText.escaped($0))</p>" }.joined())</div>

      """
    }
    return "<div class=\"signature\">\n\(signers.joined())</div>\n"
  }
}
