// SPDX-License-Identifier: Apache-2.0

/// A heading that a table of contents lists.
struct HTMLOutlineEntry {
  /// What it says.
  let text: String
  /// Chapter or section.
  let level: HeadingLevel

  /// The headings of chapters and sections, in reading order.
  static func entries(of paper: Paper) -> [HTMLOutlineEntry] {
    paper.blocks.compactMap { block in
      guard case .heading(let text, let level) = block, level != .subsection else { return nil }
      return HTMLOutlineEntry(text: text, level: level)
    }
  }
}

extension HTMLPage {
  /// A heading. In a paper with chapters each rank stands one element lower, because the cover has `h1` and
  /// the chapters `h2`; headings of the contents carry the id that it leads to.
  mutating func heading(_ text: String, _ level: HeadingLevel) -> String {
    guard hasChapters else {
      return "<h\(level.rawValue)>\(HTMLText.escaped(text))</h\(level.rawValue)>\n"
    }
    let element = "h\(level.rawValue + 1)"
    var id = ""
    if level != .subsection {
      headings += 1
      id = " id=\"heading-\(headings)\""
    }
    return "<\(element) class=\"\(Self.name(level))\"\(id)>\(HTMLText.escaped(text))</\(element)>\n"
  }

  /// The table of contents: links without page numbers, which only a printed page has.
  func contents(_ contents: PaperContents) -> String {
    let title = HTMLText.escaped(contents.title)
    let items = outline.enumerated().map { number, entry in
      let text = HTMLText.escaped(entry.text)
      let link = hasChapters ? "<a href=\"#heading-\(number + 1)\">\(text)</a>" : text
      return "<li class=\"\(Self.name(entry.level))\">\(link)</li>\n"
    }
    return """
      <nav class="contents" aria-label="\(title)"><p class="contents-title">\(title)</p>
      <ul>
      \(items.joined())</ul></nav>

      """
  }

  /// The first page of a long paper.
  func cover(_ cover: PaperCover) -> String {
    let stamps = cover.stamps.map { "<span class=\"stamp\">\(HTMLText.escaped($0))</span>" }
    return """
      <header class="cover">
      <p class="stamps">\(stamps.joined(separator: " "))</p>
      <p class="cover-kind">\(HTMLText.escaped(cover.kind))</p>
      <h1>\(HTMLText.escaped(cover.subject))</h1>
      <p class="cover-period">\(HTMLText.escaped(cover.period))</p>
      <div class="cover-lines">\(cover.lines.map { "<p>\(HTMLText.escaped($0))</p>" }.joined())</div>
      </header>

      """
  }

  /// Lines of label and value; what nobody has given is a line to write on.
  func facts(_ facts: [PaperFact]) -> String {
    let lines = facts.map { fact in
      let value = fact.value.map { HTMLText.breakable($0) } ?? Self.blank
      return "<div><dt>\(HTMLText.breakable(fact.label))</dt><dd>\(value)</dd></div>\n"
    }
    return "<dl class=\"facts-list\">\n\(lines.joined())</dl>\n"
  }

  /// The room to fill in by hand. The dots stay when the text is copied out of the page.
  static let blank = "<span class=\"blank\">……………………</span>"

  private static func name(_ level: HeadingLevel) -> String {
    switch level {
    case .chapter: "chapter"
    case .section: "section"
    case .subsection: "subsection"
    }
  }
}
