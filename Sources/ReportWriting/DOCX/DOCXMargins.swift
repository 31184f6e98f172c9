// SPDX-License-Identifier: Apache-2.0

/// What stands in the margins of pages, and how pages lie.
enum DOCXMargins {
  /// The properties of a section.
  /// - Parameter isFirst: the first section has no running head on its first page.
  static func section(_ section: DOCXBody.Section, isFirst: Bool) -> String {
    let name = section.orientation.rawValue
    let sides = DOCXLook.pageSides
    let page =
      section.orientation == .portrait
      ? "w:w=\"\(sides.short)\" w:h=\"\(sides.long)\""
      : "w:w=\"\(sides.long)\" w:h=\"\(sides.short)\" w:orient=\"landscape\""
    let margin = DOCXLook.margin
    return """
      <w:sectPr><w:headerReference w:type="default" r:id="header-\(name)"/>\
      \(isFirst ? "<w:headerReference w:type=\"first\" r:id=\"header-first\"/>" : "")\
      <w:footerReference w:type="default" r:id="footer-\(name)"/>\
      \(isFirst ? "<w:footerReference w:type=\"first\" r:id=\"footer-\(name)\"/>" : "")\
      <w:type w:val="nextPage"/><w:pgSz \(page)/>\
      <w:pgMar w:top="\(margin)" w:right="\(margin)" w:bottom="\(margin)" w:left="\(margin)" \
      w:header="560" w:footer="500" w:gutter="0"/><w:cols w:space="720"/>\(isFirst ? "<w:titlePg/>" : "")</w:sectPr>
      """
  }

  /// The names of the parts for these kinds of pages, without their ending.
  static func names(_ orientations: Set<PageOrientation>) -> [String] {
    let used: [PageOrientation] = [.portrait, .landscape].filter(orientations.contains)
    return ["header-first"] + used.flatMap { ["header-\($0.rawValue)", "footer-\($0.rawValue)"] }
  }

  /// The part of this name.
  static func part(_ name: String, of paper: Paper) -> String {
    let orientation: PageOrientation =
      name.hasSuffix(PageOrientation.landscape.rawValue) ? .landscape : .portrait
    let kind = name.hasPrefix("header") ? "hdr" : "ftr"
    let content: String
    switch name {
    case "header-first": content = DOCXParagraph("Header").xml
    case _ where kind == "hdr": content = head(paper.runningHead, orientation)
    default: content = foot(paper.runningFoot, orientation)
    }
    return DOCXPart.head
      + "<w:\(kind) xmlns:w=\"\(DOCXPart.main)\" xmlns:r=\"\(DOCXPart.relations)\">\n\(content)</w:\(kind)>\n"
  }

  private static func head(_ head: RunningHead, _ orientation: PageOrientation) -> String {
    var paragraph = DOCXParagraph("Header")
    paragraph.tabs = tab(orientation)
    let trailing = VisibleText.cut(VisibleText.line(head.trailing), to: 60)
    paragraph.content =
      DOCXRun().xml(VisibleText.cut(VisibleText.line(head.leading), to: 70)) + DOCXRun().mark("<w:tab/>")
      + DOCXRun().xml(trailing)
    return paragraph.xml
  }

  private static func foot(_ foot: RunningFoot, _ orientation: PageOrientation) -> String {
    var paragraph = DOCXParagraph("Footer")
    paragraph.tabs = tab(orientation)
    let stamp =
      foot.stamp.map { DOCXRun(isBold: true, color: DOCXLook.ink).xml($0) + DOCXRun().xml(" · ") } ?? ""
    let run = DOCXRun()
    paragraph.content =
      stamp + run.xml(foot.parts.map(VisibleText.line).joined(separator: " · ")) + run.mark("<w:tab/>")
      + run.xml("\(foot.pageWord) ") + run.field("PAGE", shown: "1") + run.xml(" \(foot.ofWord) ")
      + run.field("NUMPAGES", shown: "1")
    return paragraph.xml
  }

  private static func tab(_ orientation: PageOrientation) -> String {
    "<w:tab w:val=\"right\" w:pos=\"\(DOCXLook.textWidth(orientation))\"/>"
  }
}
