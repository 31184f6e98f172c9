// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct HTMLWriterTests {
  static let nasty = ServiceUnit(
    code: "35.08.10",
    name: "<script>alert(\"x\")</script> & 'Rekan' ꦏ 客 " + String(repeating: "panjang ", count: 25))

  static let pages: [String] = {
    var pages: [String] = []
    for catalogue in [TestCatalogue.indonesian, TestCatalogue.english] {
      for variant in ReportVariant.allCases {
        let content = TestRound(forms: 70).content(unit: nasty, variant: variant)
        pages.append(HTMLWriter.html(UnitReport.paper(content, catalogue: catalogue)))
      }
      pages.append(HTMLWriter.html(RoundIndex.paper(TestSheets.district, catalogue: catalogue)))
    }
    pages.append(
      HTMLWriter.html(
        TestChapters.paper(
          name: nasty.name,
          blocks: [
            .table(
              PaperTable(
                caption: nasty.name, columns: [PaperColumn(nasty.name)], rows: [PaperRow(nasty.name)]))
          ])))
    return pages
  }()

  @Test(arguments: pages) func `a page needs nothing from outside and runs nothing`(html: String) {
    #expect(!html.lowercased().contains("<script"))
    #expect(html.contains("Content-Security-Policy") && html.contains("default-src 'none'"))
    for outside in ["http:", "https:", "src=", "@import", "javascript:", " onload", " style="] {
      #expect(!html.contains(outside), "\(outside)")
    }
    // What url() there is points into the page itself.
    #expect(html.matches(of: #/url\(([^)]*)\)/#).allSatisfy { $0.1.hasPrefix("#hatch-") })
  }

  @Test(arguments: pages) func `every element that is opened is closed, in order`(html: String) throws {
    let body = html.replacing(#/<style>(.|\n)*?<\/style>/#, with: "")
    let void: Set<Substring> = ["meta", "br", "wbr", "!DOCTYPE"]
    var open: [Substring] = []
    for match in body.matches(of: #/<(\/?)([A-Za-z!][A-Za-z0-9]*)((?:"[^"]*"|[^">])*?)(\/?)>/#) {
      if match.1 == "/" {
        #expect(open.popLast() == match.2)
      } else if match.4 != "/", !void.contains(match.2) {
        open.append(match.2)
      }
    }
    #expect(open.isEmpty, "\(open)")
  }

  @Test(arguments: pages) func `headings, languages, ids and drawings are in order`(html: String) {
    #expect(html.components("<h1>") == 1)
    #expect(html.contains("<html lang=\"id\">") || html.contains("<html lang=\"en\">"))
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let drawings = html.components("role=\"img\" aria-labelledby=")
    #expect(drawings >= 1 && drawings == html.components("<desc id="))
    #expect(html.components("<thead>") == html.components("<table"))
    #expect(html.components("<div class=\"scroll") == html.components("<table"))
    #expect(html.contains("@page { size: A4; margin: 20mm;") && html.contains("size: A4 landscape"))
    #expect(html.contains("counter(page)"))
  }

  @Test func `a name from outside is a text everywhere on the page`() {
    let content = TestRound(forms: 20).content(unit: Self.nasty)
    let html = HTMLWriter.html(UnitReport.paper(content, catalogue: TestCatalogue.indonesian))
    #expect(html.contains("<h1>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Rekan&#39; ꦏ 客"))
    // In the head of printed pages it stands as a string of the style sheet.
    #expect(html.contains("@top-left { content: \"\\3c script\\3e alert"))
  }

  @Test func `bars and markers lie where the scale says`() {
    let content = TestRound(forms: 20).content()
    let html = HTMLWriter.html(UnitReport.paper(content, catalogue: TestCatalogue.indonesian))
    // (76,61 - 25) / 75 = 68,81 %: the bound where B begins; D ends at 53,33 %.
    #expect(html.contains("<rect x=\"68.81%\"") && html.contains("<rect x=\"0%\" width=\"53.33%\""))
    #expect(html.contains("<svg x=\"") && html.contains("overflow=\"visible\"><path d=\"M0,"))
  }

  @Test func `each letter has a hatching of its own`() throws {
    let html = try #require(Self.pages.first)
    let patterns = html.matches(of: #/<pattern id="(hatch-[^"]+)"[^>]*><rect[^>]*>(.*?)<\/pattern>/#)
    // A is solid.
    #expect(patterns.count == 3)
    #expect(Set(patterns.map { String($0.2).replacing(#/#[0-9a-f]{6}/#, with: "") }).count == 3)
    let used = Set(html.matches(of: #/url\(#([^)]+)\)/#).map { String($0.1) })
    #expect(used.isSubset(of: Set(patterns.map { String($0.1) })))
  }
}
