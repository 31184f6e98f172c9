// SPDX-License-Identifier: Apache-2.0

/// A heading as the table of contents lists it.
struct DOCXHeading {
  /// Its number among the headings of the paper, from 1.
  let number: Int
  /// 1 to 3.
  let rank: Int
  let text: String

  /// Its bookmark.
  var bookmark: String { Self.bookmark(number) }

  /// Every heading of a paper in its order.
  static func all(in blocks: [PaperBlock], levelShift: Int) -> [DOCXHeading] {
    var headings: [DOCXHeading] = []
    for block in blocks {
      guard case .heading(let text, let level) = block else { continue }
      headings.append(
        DOCXHeading(
          number: headings.count + 1, rank: min(3, max(1, level.rawValue - levelShift)), text: text))
    }
    return headings
  }

  /// The runs of the heading with this number between its bookmarks.
  static func marked(_ runs: String, number: Int) -> String {
    "<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(bookmark(number))\"/>\(runs)<w:bookmarkEnd w:id=\"\(number)\"/>"
  }

  private static func bookmark(_ number: Int) -> String {
    let digits = String(number)
    return "_Toc" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

extension DOCXBody {
  /// The page of a heading as the table of contents shows it until the program computes it.
  private func page(of heading: DOCXHeading) -> String {
    pages.indices.contains(heading.number - 1) ? String(pages[heading.number - 1]) : "–"
  }

  /// The table of contents: a field that the program computes, filled in already. Its page numbers are fields too.
  mutating func write(_ contents: PaperContents) {
    let listed = headings.filter { $0.rank <= 2 && !$0.text.isEmpty }
    add(DOCXParagraph("TOCHeading", text: contents.title))
    guard !listed.isEmpty else { return }
    let run = DOCXRun()
    var opening =
      run.mark("<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>")
      + run.mark("<w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText>")
      + run.mark("<w:fldChar w:fldCharType=\"separate\"/>")
    xml += """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>\
      </w:sdtPr><w:sdtContent>

      """
    for heading in listed {
      let link =
        run.xml(heading.text) + run.mark("<w:tab/>")
        + run.field("PAGEREF \(heading.bookmark) \\h", shown: page(of: heading))
      add(
        DOCXParagraph(
          "TOC\(heading.rank)",
          opening + "<w:hyperlink w:anchor=\"\(heading.bookmark)\" w:history=\"1\">\(link)</w:hyperlink>"))
      opening = ""
    }
    add(DOCXParagraph("Spacer", run.mark("<w:fldChar w:fldCharType=\"end\"/>")))
    xml += "</w:sdtContent></w:sdt>\n"
  }
}
