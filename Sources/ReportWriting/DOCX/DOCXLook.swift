// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// The look of a paper as a DOCX: palette, type and page. Lengths are twentieths of a point.
enum DOCXLook {
  static let ink = "1B1F24"
  static let grey = "5B6570"
  static let line = "C9D0D6"

  /// The long and the short side of A4.
  static let pageSides = (short: 11_906, long: 16_838)
  /// 20 mm.
  static let margin = 1134

  /// The room for text between the margins.
  static func textWidth(_ orientation: PageOrientation) -> Int {
    (orientation == .portrait ? pageSides.short : pageSides.long) - 2 * margin
  }

  /// Between two tables that stand side by side.
  static let gutter = 480

  /// The colour of a tone, as drawings have it.
  static func color(_ tone: GradeTone) -> String { Palette.colour(tone).digits.uppercased() }

  /// The colour of a letter on that tone.
  static func letterColor(_ tone: GradeTone) -> String { Palette.letter(on: tone).digits.uppercased() }

  /// The styles part.
  static func styles(_ language: String) -> String {
    DOCXPart.head + """
      <w:styles xmlns:w="\(DOCXPart.main)">
      <w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans" w:cs="DejaVu Sans"/><w:color w:val="\(ink)"/>\
      <w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="\(language)"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
      </w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
      <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
      <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
      <w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>\
      </w:tblCellMar></w:tblPr></w:style>
      <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
      <w:rPr><w:color w:val="0B5C8A"/><w:u w:val="single"/></w:rPr></w:style>

      """ + paragraphStyles.map(\.xml).joined() + "</w:styles>\n"
  }

  /// One style of paragraphs.
  private struct Style {
    let id: String
    let name: String
    var base = "Normal"
    var next: String?
    var paragraph = ""
    var run = ""

    var xml: String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
        + "<w:basedOn w:val=\"\(base)\"/>" + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")
        + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>\n"
    }
  }

  private static func size(_ halves: Int) -> String {
    "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>"
  }

  private static let bold = "<w:b/><w:bCs/>"
  private static let greyText = "<w:color w:val=\"\(grey)\"/>"

  private static func spacing(_ before: Int, _ after: Int, line: Int = 252) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"auto\"/>"
  }

  private static func heading(_ level: Int, _ halves: Int, before: Int) -> Style {
    Style(
      id: "Heading\(level)", name: "heading \(level)", next: "Normal",
      paragraph: "<w:keepNext/><w:keepLines/>" + spacing(before, 100)
        + "<w:outlineLvl w:val=\"\(level - 1)\"/>",
      run: bold + size(halves))
  }

  private static func contents(_ level: Int) -> Style {
    Style(
      id: "TOC\(level)", name: "toc \(level)", next: "Normal",
      paragraph:
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(textWidth(.portrait))\"/></w:tabs>"
        + spacing(level == 1 ? 120 : 20, 20)
        + "<w:ind w:left=\"\((level - 1) * 300)\"/>",
      run: level == 1 ? bold : "")
  }

  private static let paragraphStyles: [Style] = [
    Style(
      id: "Title", name: "Title", next: "Normal", paragraph: "<w:keepNext/>" + spacing(0, 0),
      run: bold + size(36)),
    Style(
      id: "Kind", name: "Paper Kind", paragraph: "<w:keepNext/>" + spacing(0, 20), run: greyText + size(18)),
    Style(id: "Subtitle", name: "Subtitle", paragraph: "<w:keepNext/>" + spacing(0, 40), run: size(24)),
    Style(
      id: "TitleFacts", name: "Title Facts",
      paragraph: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"\(ink)\"/></w:pBdr>"
        + spacing(40, 160), run: greyText + size(16)),
    heading(1, 32, before: 360), heading(2, 28, before: 300), heading(3, 24, before: 240),
    contents(1), contents(2), contents(3),
    Style(
      id: "TOCHeading", name: "TOC Heading", next: "Normal", paragraph: "<w:keepNext/>" + spacing(240, 160),
      run: bold + size(32)),
    Style(id: "Lead", name: "Lead", paragraph: spacing(60, 60)),
    Style(id: "Small", name: "Small Remark", paragraph: spacing(60, 80, line: 245), run: greyText + size(16)),
    Style(
      id: "Caption", name: "caption", next: "Normal",
      paragraph: "<w:keepNext/><w:keepLines/>" + spacing(140, 60),
      run: bold + size(18)),
    Style(id: "ListItem", name: "List Bullet", paragraph: "<w:keepLines/>" + spacing(20, 20)),
    Style(id: "NumberItem", name: "List Number", paragraph: "<w:keepLines/>" + spacing(20, 40)),
    Style(id: "TableText", name: "Table Text", paragraph: spacing(0, 0, line: 247), run: size(18)),
    Style(
      id: "AnnexText", name: "Annex Text", base: "TableText", paragraph: spacing(0, 0, line: 235),
      run: size(15)),
    Style(id: "FigureText", name: "Figure Text", paragraph: spacing(0, 0, line: 240)),
    Style(id: "Spacer", name: "Spacer", paragraph: spacing(0, 0), run: size(2)),
    Style(
      id: "CoverText", name: "Cover Text", paragraph: spacing(60, 60) + "<w:jc w:val=\"center\"/>",
      run: size(24)),
    Style(id: "Header", name: "header", paragraph: spacing(0, 0), run: greyText + size(15)),
    Style(id: "Footer", name: "footer", paragraph: spacing(0, 0), run: greyText + size(15)),
  ]
}
