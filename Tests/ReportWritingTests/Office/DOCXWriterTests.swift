// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing
import XMLReading

struct DOCXWriterTests {
  static let nasty =
    "<script>alert(\"x\")</script> & 'Rekan' ꦏꦧꦸꦥꦠꦺꦤ꧀ 客户 عربى \u{0}\u{B}\u{1B}\u{202E}\u{FFFF}\u{1FFFE} "
    + String(repeating: "panjang ", count: 25)

  static let unitPaper = UnitReport.paper(TestRound(forms: 90).content(), catalogue: TestCatalogue.indonesian)

  static let papers: [Paper] = [
    unitPaper,
    UnitReport.paper(
      TestRound(forms: 70).content(unit: ServiceUnit(code: "&<\">", name: nasty), variant: .publicUse),
      catalogue: TestCatalogue.english),
    UnitReport.paper(TestRound(forms: 1).content(), catalogue: TestCatalogue.indonesian),
    RoundIndex.paper(TestSheets.district, catalogue: TestCatalogue.indonesian),
    TestChapters.paper(name: nasty), TestChapters.paper(name: "Kecamatan Lumajang"),
  ]

  @Test(arguments: papers) func `every part is well-formed, and every part that is named is there`(
    paper: Paper
  ) throws {
    let file = try DOCXReading(paper)
    #expect(file.names.first == "[Content_Types].xml")
    for part in file.xml { #expect(throws: Never.self, "\(part.name)") { try DOCXReading.parse(part.bytes) } }
    let relations = file.text("word/_rels/document.xml.rels")
    let ids = Set(relations.matches(of: #/Id="([^"]+)"/#).map { String($0.1) })
    for match in file.document.matches(of: #/r:(?:id|embed)="([^"]+)"/#) {
      #expect(ids.contains(String(match.1)))
    }
    for match in relations.matches(of: #/Target="([^"]+)"\/>/#) {
      #expect(file.names.contains("word/\(match.1)"))
    }
    let types = file.text("[Content_Types].xml")
    for name in file.names where name.hasPrefix("word/") && name.hasSuffix(".xml") {
      #expect(types.contains("PartName=\"/\(name)\""))
    }
    let styles = Set(file.text("word/styles.xml").matches(of: #/w:styleId="([^"]+)"/#).map { String($0.1) })
    for match in file.document.matches(of: #/<w:[pr]Style w:val="([^"]+)"/#) {
      #expect(styles.contains(String(match.1)))
    }
  }

  @Test(arguments: papers) func `every text of the paper stands in it, and none of its markup`(paper: Paper)
    throws
  {
    let file = try DOCXReading(paper)
    let text = file.lines.joined(separator: "\n")
    for expected in PaperTexts.of(paper) {
      #expect(text.contains(expected), "\(expected.prefix(60))")
    }
    #expect(!file.document.contains("<script") && !file.document.contains("\u{202E}"))
  }

  @Test func `the same paper gives the same bytes`() throws {
    for paper in Self.papers { #expect(try DOCXReading(paper).bytes == DOCXReading(paper).bytes) }
  }

  @Test func `headings are headings, without a gap in their levels`() throws {
    let unit = try DOCXReading(Self.unitPaper)
    let sections = Self.unitPaper.blocks.compactMap {
      if case .heading(let text, .section) = $0 { text } else { nil }
    }
    #expect(unit.lines("Heading1") == sections && !unit.lines("Heading2").isEmpty)
    #expect(unit.lines("Title") == ["Kecamatan Lumajang"])
    let long = try DOCXReading(TestChapters.paper(name: "Lumajang"))
    #expect(long.lines("Heading1") == ["BAB I PENDAHULUAN Lumajang"])
    #expect(long.lines("Heading2") == ["A. Dasar hukum"] && long.lines("Heading3") == ["Rincian"])
  }

  @Test func `the table of contents is a field that is filled in already, each entry leading to its heading`()
    throws
  {
    let file = try DOCXReading(TestChapters.paper(name: "Lumajang"))
    #expect(file.document.contains("TOC \\o &quot;1-2&quot;") || file.document.contains("TOC \\o \"1-2\""))
    #expect(
      file.lines("TOC1") == ["BAB I PENDAHULUAN Lumajang3"] && file.lines("TOC2") == ["A. Dasar hukum3"])
    for match in file.document.matches(of: #/w:anchor="([^"]+)"/#) {
      #expect(file.document.contains("w:name=\"\(match.1)\""))
    }
    #expect(file.text("word/settings.xml").contains("updateFields"))
    #expect(try !DOCXReading(Self.unitPaper).text("word/settings.xml").contains("updateFields"))
    let begins = file.document.components(separatedBy: "w:fldCharType=\"begin\"").count
    #expect(begins == file.document.components(separatedBy: "w:fldCharType=\"end\"").count)
  }

  @Test func `tables repeat their head, cut no row, and captions count up`() throws {
    let file = try DOCXReading(Self.unitPaper)
    let tables = file.document.components(separatedBy: "<w:tbl>").dropFirst()
    let headed = tables.filter { $0.contains("<w:tblHeader/>") }
    #expect(headed.count > 8)
    let rows = file.document.components(separatedBy: "<w:tr>").dropFirst()
    #expect(rows.allSatisfy { $0.contains("<w:cantSplit/>") })
    let numbers = file.lines("Caption").compactMap {
      $0.firstMatch(of: #/^Tabel (\d+)\. /#).flatMap { Int($0.1) }
    }
    #expect(!numbers.isEmpty && numbers == Array(1...numbers.count))
    // Every grid adds up to the room that it has, every row to its grid.
    for table in tables {
      let grid = table.matches(of: #/<w:gridCol w:w="(\d+)"/#).compactMap { Int($0.1) }
      #expect(grid.allSatisfy { $0 > 0 } && grid.reduce(0, +) <= DOCXLook.textWidth(.landscape))
      for row in table.components(separatedBy: "</w:tr>").dropLast() {
        let cells = row.matches(of: #/<w:tcW w:w="(\d+)"/#).compactMap { Int($0.1) }
        // Between two tables that stand side by side there is a piece without cells of its own.
        if !cells.isEmpty { #expect(cells.reduce(0, +) == grid.reduce(0, +)) }
      }
    }
  }

  @Test func `the annex lies across, every page has its foot and its number`() throws {
    let file = try DOCXReading(Self.unitPaper)
    #expect(file.document.contains("w:orient=\"landscape\""))
    for name in ["footer-portrait", "footer-landscape"] {
      let foot = file.text("word/\(name).xml")
      #expect(foot.contains(" PAGE ") && foot.contains(" NUMPAGES ") && foot.contains("> dari <"))
      #expect(foot.contains("DATA SINTETIS"))
    }
    #expect(file.text("word/header-landscape.xml").contains("Kecamatan Lumajang"))
    #expect(file.text("word/header-first.xml").contains("<w:t ") == false)
    #expect(file.document.components(separatedBy: "<w:titlePg/>").count == 2)
  }

  @Test func `the properties bear the title, the language and the day, and no clock`() throws {
    let core = try DOCXReading(Self.unitPaper).text("docProps/core.xml")
    #expect(core.contains("2024-07-05T12:00:00Z") && core.contains("<dc:language>id-ID</dc:language>"))
    #expect(core.contains("Kecamatan Lumajang"))
    let english = UnitReport.paper(TestRound(forms: 3).content(), catalogue: TestCatalogue.english)
    let styles = try DOCXReading(english, catalogue: TestCatalogue.english).text("word/styles.xml")
    #expect(styles.contains("<w:lang w:val=\"en-GB\"/>"))
  }

  @Test func `a drawn chart is a picture with its text, one that is not drawn is told in words`() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]
    let drawn = DOCXDrawings(
      chart: { (_: PaperChart) throws(ReportWritingError) -> DrawnPicture? in
        DrawnPicture(png: png, width: 900, height: 300)
      },
      scale: { (_: BandScale, width: Double) throws(ReportWritingError) -> DrawnPicture? in
        DrawnPicture(png: png, width: width, height: 40)
      })
    let file = try DOCXReading(TestChapters.paper(name: "Lumajang"), drawings: drawn)
    #expect(file.parts["word/media/picture1.png"] == png && file.parts["word/media/picture2.png"] == png)
    #expect(file.document.contains("descr=\"Naik terus\""))
    // 900 points are wider than the page: a third less high, too.
    let width = Double(DOCXLook.textWidth(.portrait)) / 20
    #expect(file.document.contains("cx=\"\(Int((width * 12_700).rounded()))\""))
    #expect(file.document.contains("cy=\"\(Int((300 * width / 900 * 12_700).rounded()))\""))
    let told = try DOCXReading(TestChapters.paper(name: "Lumajang"))
    #expect(told.lines.contains("Naik terus") && !told.document.contains("<w:drawing>"))
    #expect(told.lines("Caption") == ["Gambar 1. Naik"])
  }

  @Test func `what is not given is a visible blank, and numbered lists begin at one`() throws {
    let paper = TestChapters.paper(name: "Lumajang", blocks: [.numbered(["satu", "dua"])])
    let file = try DOCXReading(paper)
    #expect(file.lines.filter { $0.contains("……") }.count == 2)
    let numbering = file.text("word/numbering.xml")
    #expect(numbering.components(separatedBy: "<w:startOverride w:val=\"1\"/>").count == 3)
    #expect(
      file.document.contains("<w:numId w:val=\"2\"/>") && file.document.contains("<w:numId w:val=\"3\"/>"))
  }

  @Test func `an empty table, an empty paper and a row of too many cells are written`() throws {
    let table = PaperTable(
      caption: "Kosong", columns: [PaperColumn("a"), PaperColumn("b", .number)], groups: [])
    let wide = PaperTable(
      caption: "", columns: [PaperColumn("a")],
      rows: [PaperRow("1", "2", "3"), PaperRow([PaperCell("x", span: 9)])])
    let none = PaperTable(caption: "", columns: [], rows: [PaperRow("1")])
    for blocks in [
      [], [.table(table)], [.table(wide), .table(none)], [.pageBreak(.landscape), .tables([table, wide])],
    ]
      as [[PaperBlock]]
    {
      let paper = Paper(
        title: "", language: .indonesian, runningHead: RunningHead(leading: "", trailing: ""),
        runningFoot: RunningFoot(parts: [], stamp: nil, pageWord: "", ofWord: ""), blocks: blocks)
      let file = try DOCXReading(paper)
      for part in file.xml { #expect(throws: Never.self) { try DOCXReading.parse(part.bytes) } }
    }
  }

  @Test func `columns share the whole width, and the widest give way where there is too little`() {
    let long = String(repeating: "x", count: 60)
    let narrow = PaperTable(
      caption: "", columns: (0..<9).map { PaperColumn("Dibaca \($0)", .number) } + [PaperColumn("Berkas")],
      rows: [PaperRow((0..<9).map { PaperCell("\($0)") } + [PaperCell(long)])])
    for width in [3000, 9638, 14_570] {
      let widths = DOCXColumns(narrow, width: width, padding: 180).widths
      #expect(widths.reduce(0, +) == width && widths.allSatisfy { $0 > 0 })
    }
    let widths = DOCXColumns(narrow, width: 9638, padding: 180).widths
    let word = DOCXColumns.width("Dibaca", 9)
    #expect(widths.dropLast().allSatisfy { $0 >= word + 180 })
    let none = DOCXColumns(PaperTable(caption: "", columns: [], groups: []), width: 9638, padding: 180)
    #expect(none.widths.isEmpty)
  }

  @Test func `a unit's paper holds the scale and the chart as pictures with their texts`() throws {
    let file = try DOCXReading(Self.unitPaper, drawings: .standard)
    for number in 1...2 {
      #expect(file.parts["word/media/picture\(number).png"]?.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
    }
    #expect(file.document.matches(of: #/descr="[^"]{20,}"/#).count == 2)
    for part in file.xml { #expect(throws: Never.self) { try DOCXReading.parse(part.bytes) } }
    #expect(try DOCXReading(Self.unitPaper, drawings: .standard).bytes == file.bytes)
  }
}
