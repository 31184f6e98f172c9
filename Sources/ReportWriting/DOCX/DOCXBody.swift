// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The main part of a DOCX while it is written: pages of one kind after each other, and what they need from the package.
struct DOCXBody {
  /// Pages of one kind.
  struct Section {
    var orientation: PageOrientation
  }

  let paper: Paper
  let words: PaperWords
  let drawings: DOCXDrawings
  /// The headings of the table of contents, with the bookmarks of their places.
  let headings: [DOCXHeading]
  /// On which page each heading stands in the PDF; empty where nobody asks.
  let pages: [Int]
  /// 0 where the paper has chapters, else 1: then its sections are the first level of headings.
  let levelShift: Int
  var section = Section(orientation: .portrait)
  var xml = ""
  /// How many headings were written.
  var headingCount = 0
  /// How many captions of each kind were written.
  var captions: [String: Int] = [:]
  /// How many numbered lists were written.
  var numberedLists = 0
  /// The pictures, in the order of their numbers.
  var pictures: [[UInt8]] = []
  /// The addresses beside the paper that its cells lead to.
  var links: [String] = []
  /// Whether what comes next begins on a new page.
  var breaksPage = false
  private var isAtPageStart = true

  init(_ paper: Paper, words: PaperWords, drawings: DOCXDrawings, pages: [Int]) {
    self.paper = paper
    self.words = words
    self.drawings = drawings
    self.pages = pages
    let hasChapters = paper.blocks.contains {
      if case .heading(_, .chapter) = $0 { true } else { false }
    }
    levelShift = hasChapters ? 0 : 1
    headings = DOCXHeading.all(in: paper.blocks, levelShift: levelShift)
  }

  /// The room inside a box that is being filled; nil outside.
  var boxWidth: Int?

  /// The room for text across the page, or inside a box.
  var width: Int { boxWidth ?? DOCXLook.textWidth(section.orientation) }

  /// Writes every block; the last section is left for `end`.
  mutating func write() throws(ReportWritingError) {
    for (index, block) in paper.blocks.enumerated() {
      let next = index + 1 < paper.blocks.count ? paper.blocks[index + 1] : nil
      try write(block, before: next)
      if case .pageBreak = block { isAtPageStart = true } else { isAtPageStart = false }
    }
  }

  /// The properties of the last section.
  var end: String { DOCXMargins.section(section, isFirst: sectionCount == 0) }

  /// How many sections were ended.
  private(set) var sectionCount = 0
  /// The kinds of pages that were written.
  private(set) var orientations: Set<PageOrientation> = [.portrait]

  /// Ends the section and begins another one.
  mutating func begin(_ next: Section) {
    let properties = DOCXMargins.section(section, isFirst: sectionCount == 0)
    xml += DOCXParagraph.spacer(20, section: properties).xml
    sectionCount += 1
    section = next
    orientations.insert(next.orientation)
  }

  mutating func add(_ paragraph: DOCXParagraph) {
    var paragraph = paragraph
    if breaksPage { paragraph.breaksPage = true }
    breaksPage = false
    xml += paragraph.xml
  }

  // MARK: Blocks

  private mutating func write(_ block: PaperBlock, before next: PaperBlock?) throws(ReportWritingError) {
    switch block {
    case .title(let title): write(title)
    case .heading(let text, let level): heading(text, level)
    case .paragraph(let text, let style):
      paragraph(text, style, keepsNext: style != .small && Self.isAnnounced(next))
    case .list(let items):
      for item in items { add(listItem("ListItem", item, DOCXPart.dots)) }
    case .numbered(let items):
      numberedLists += 1
      for item in items { add(listItem("NumberItem", item, DOCXPart.dots + numberedLists)) }
    case .figure(let figure): try write(figure)
    case .notes(let notes): write(notes)
    case .table(let table): write(table, staysWithNext: Self.isRemark(next))
    case .tables(let tables): write(tables)
    case .chart(let chart): try write(chart)
    case .pageBreak(let orientation):
      guard !xml.isEmpty else {
        section.orientation = orientation
        orientations.insert(orientation)
        return
      }
      begin(Section(orientation: orientation))
    case .signature(let signature): write(signature)
    case .contents(let contents): write(contents)
    case .facts(let facts): write(facts)
    case .cover(let cover): write(cover)
    }
  }

  /// What a paragraph right before it speaks of.
  private static func isAnnounced(_ block: PaperBlock?) -> Bool {
    switch block {
    case .list, .numbered, .table, .tables, .facts: true
    default: false
    }
  }

  private static func isRemark(_ block: PaperBlock?) -> Bool {
    if case .paragraph(_, .small) = block { true } else { false }
  }

  private mutating func heading(_ text: String, _ level: HeadingLevel) {
    let rank = min(3, max(1, level.rawValue - levelShift))
    headingCount += 1
    var paragraph = DOCXParagraph("Heading\(rank)")
    paragraph.breaksPage = level == .chapter && !isAtPageStart
    paragraph.content = DOCXHeading.marked(DOCXRun().xml(text), number: headingCount)
    add(paragraph)
  }

  private mutating func paragraph(_ text: String, _ style: ParagraphStyle, keepsNext: Bool) {
    let styles: [ParagraphStyle: String] = [.body: "Normal", .lead: "Lead", .small: "Small"]
    var paragraph = DOCXParagraph(styles[style] ?? "Normal", text: text)
    paragraph.keepsNext = keepsNext
    add(paragraph)
  }

  private func listItem(_ style: String, _ text: String, _ list: Int) -> DOCXParagraph {
    var paragraph = DOCXParagraph(style, text: text)
    paragraph.list = list
    return paragraph
  }

  private mutating func write(_ title: PaperTitle) {
    add(DOCXParagraph("Kind", DOCXRun().xml(title.kind) + stampRuns(title.stamps)))
    add(DOCXParagraph("Title", text: title.subject))
    add(DOCXParagraph("Subtitle", text: title.period))
    add(DOCXParagraph("TitleFacts", text: title.facts.joined(separator: " · ")))
  }

  /// Stamps in bold letters on grey, each behind some room.
  func stampRuns(_ stamps: [String]) -> String {
    stamps.map {
      DOCXRun().xml("   ") + DOCXRun(isBold: true, color: DOCXLook.ink, fill: "E3E7EA").xml(" \($0) ")
    }.joined()
  }

  // MARK: Captions and pictures

  /// A caption with a number of its own, `Tabel 3. …`; a text that begins with the word already stays as it is.
  mutating func caption(_ text: String, word: String, keepsNext: Bool) {
    guard !text.isEmpty else { return }
    var paragraph = DOCXParagraph("Caption")
    paragraph.keepsNext = keepsNext
    if text.hasPrefix(word + " ") {
      paragraph.content = DOCXRun().xml(text)
    } else {
      let number = captions[word, default: 0] + 1
      captions[word] = number
      paragraph.content =
        DOCXRun().xml("\(word) ") + DOCXRun().field("SEQ \(word) \\* ARABIC", shown: String(number))
        + DOCXRun().xml(". \(text)")
    }
    add(paragraph)
  }

  private mutating func write(_ chart: PaperChart) throws(ReportWritingError) {
    if let picture = try drawings.chart(chart) {
      add(pictureParagraph(picture, text: chart.textAlternative, title: chart.title))
    } else {
      add(DOCXParagraph("Normal", text: chart.textAlternative))
    }
    caption(chart.title, word: words("paper.docx.chart"), keepsNext: !chart.caption.isEmpty)
    if !chart.caption.isEmpty { add(DOCXParagraph("Small", text: chart.caption)) }
  }

  /// A picture as a paragraph, kept with its caption and as wide as the text.
  mutating func pictureParagraph(_ picture: DrawnPicture, text: String, title: String) -> DOCXParagraph {
    pictures.append(picture.png)
    let room = Double(width) / 20
    // A drawing is made for the width of a page; on one that lies across it does not grow with it.
    let scale = picture.width > 0 ? min(1.1, room / picture.width) : 1
    var paragraph = DOCXParagraph("FigureText")
    paragraph.before = 120
    paragraph.after = 60
    paragraph.keepsNext = true
    paragraph.content = DOCXPicture.run(
      number: pictures.count, width: picture.width * scale, height: picture.height * scale, text: text,
      title: title)
    return paragraph
  }
}
