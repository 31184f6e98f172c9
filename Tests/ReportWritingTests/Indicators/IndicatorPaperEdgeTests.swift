// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorModel
@testable import ReportWriting
import SurveyModel
import Testing

struct IndicatorPaperEdgeTests {
  private static let contents = [TestIndicators.full, TestIndicators.empty]

  @Test(arguments: IndicatorPaperKind.allCases)
  func `every text of a paper stands in its HTML, and every number in the text of its PDF`(
    kind: IndicatorPaperKind
  ) throws {
    for content in Self.contents {
      let paper = IndicatorPapers.paper(kind, content, catalogue: TestCatalogue.indonesian)
      let html = HTMLWriter.html(paper).replacing("<wbr>", with: "")
      for text in PaperTexts.of(paper) where text != "…" {
        #expect(html.contains(HTMLText.escaped(text)), "\(kind) \(text)")
      }
      let words = Set(
        try PDFText.pages(of: PDFWriter.pdf(paper)).joined(separator: "\n")
          .split { $0.isWhitespace }.map(String.init))
      for text in PaperTexts.of(paper) where text.wholeMatch(of: #/[+-]?[0-9.]+(,[0-9]+)?/#) != nil {
        #expect(words.contains(text), "\(kind) \(text)")
      }
    }
  }

  @Test(arguments: IndicatorPaperKind.allCases)
  func `the same content gives the same bytes`(kind: IndicatorPaperKind) throws {
    let papers = (1...2).map { _ in
      IndicatorPapers.paper(kind, TestIndicators.full, catalogue: TestCatalogue.indonesian)
    }
    #expect(HTMLWriter.html(papers[0]) == HTMLWriter.html(papers[1]))
    #expect(
      try PDFWriter.pdf(papers[0], day: TestIndicators.day)
        == PDFWriter.pdf(papers[1], day: TestIndicators.day))
  }

  @Test(arguments: IndicatorPaperKind.allCases)
  func `a unit without targets and values has reasons and blanks, and never a zero`(kind: IndicatorPaperKind)
  {
    let paper = IndicatorPapers.paper(kind, TestIndicators.empty, catalogue: TestCatalogue.indonesian)
    #expect(!PaperTexts.of(paper).contains { $0 == "0" || $0 == "0,00" })
    #expect(IndicatorPapers.observations(in: kind, TestIndicators.empty).isEmpty)
    let notes = paper.blocks.compactMap { if case .notes(let notes) = $0 { notes.lines } else { nil } }
    let tellsOfVillages = notes.joined().contains { $0.contains("tidak mempunyai desa") }
    #expect(tellsOfVillages == (kind != .register))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "\u{202E}\u{0}\u{7}", "O'Neil & \"Rekan\"",
    "كلمة 村役場 ꦏꦺꦕꦩꦠꦤ꧀", String(repeating: "Panjang", count: 60), "",
  ])
  func `hostile and long names print in every kind and form`(name: String) throws {
    let content = TestIndicators.hostile(name)
    for kind in IndicatorPaperKind.allCases {
      let paper = IndicatorPapers.paper(kind, content, catalogue: TestCatalogue.indonesian)
      let html = HTMLWriter.html(paper)
      #expect(!html.contains("<script") && !html.contains("\u{202E}"))
      #expect(try PDFWriter.pdf(paper).count > 1000)
    }
    let book = try BookReading { path, folder in
      try IndicatorWorkbook.write(
        content, kinds: IndicatorPaperKind.allCases, catalogue: TestCatalogue.indonesian, to: path,
        temporaryFolder: folder)
    }
    for sheet in try book.sheets.indices {
      let xml = try book.part("xl/worksheets/sheet\(sheet + 1).xml")
      #expect(!xml.matches(of: #/<f>([^<]*)<\/f>/#).contains { $0.1.contains("HYPERLINK") })
    }
    let csv = BudgetTable.csv([content])
    #expect(!csv.contains("\n=") && !csv.contains(",=") && !csv.contains(",\"="))
  }

  @Test func `both languages print every kind without a text that is missing`() {
    for catalogue in [TestCatalogue.indonesian, TestCatalogue.english] {
      for kind in IndicatorPaperKind.allCases {
        let paper = IndicatorPapers.paper(kind, TestIndicators.full, catalogue: catalogue)
        #expect(!PaperTexts.of(paper).contains { $0.contains("paper.iku") }, "\(kind)")
      }
    }
  }

  @Test func `every case of the models has a word`() {
    let texts = TestCatalogue.texts("id")
    var ids = ObservationStatus.allCases.map { "status.\($0.rawValue)" }
    ids += TargetLayer.allCases.map { "layer.\($0.rawValue)" }
    ids += Achievement.Reason.allCases.map { "reason.\($0.rawValue)" }
    ids += AchievementFormula.allCases.map { "formula.\($0.rawValue)" }
    ids += TargetChangeReason.allCases.map { "change.\($0.rawValue)" }
    ids += VillageDocumentState.allCases.map { "state.\($0.rawValue)" }
    ids += VillageDocumentKind.allCases.map { "villageDocument.\($0.rawValue)" }
    ids += IndicatorPaperKind.allCases.map { "kind.\($0.rawValue)" }
    #expect(ids.filter { texts["paper.iku.\($0)"] == nil } == [])
  }
}
