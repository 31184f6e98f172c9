// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct ChapterPaperTests {
  static let html = HTMLWriter.html(TestChapters.paper(name: "Kecamatan Lumajang"))

  @Test func `the contents link to every chapter and section, and to no smaller heading`() {
    let html = Self.html
    #expect(html.contains("<h2 class=\"chapter\" id=\"heading-1\">BAB I PENDAHULUAN Kecamatan Lumajang</h2>"))
    #expect(html.contains("<h3 class=\"section\" id=\"heading-2\">A. Dasar hukum</h3>"))
    #expect(html.contains("<h4 class=\"subsection\">Rincian</h4>"))
    #expect(html.contains("<li class=\"chapter\"><a href=\"#heading-1\">BAB I"))
    #expect(html.contains("<li class=\"section\"><a href=\"#heading-2\">A. Dasar hukum</a></li>"))
    #expect(!html.contains("heading-3") && html.components("Rincian") == 1)
  }

  @Test func `a short paper keeps its headings as they were`() {
    let paper = Paper(
      title: "x", language: .english, runningHead: RunningHead(leading: "", trailing: ""),
      runningFoot: RunningFoot(parts: [], stamp: nil, pageWord: "", ofWord: ""),
      blocks: [.heading("Part", level: .section), .heading("Detail", level: .subsection)])
    let html = HTMLWriter.html(paper)
    #expect(html.contains("<h2>Part</h2>") && html.contains("<h3>Detail</h3>"))
  }

  @Test func `a fact that nobody gave is a blank to write on, and spaces are no value`() {
    #expect(Self.html.contains("<dt>Pelaksana Kecamatan Lumajang</dt><dd>Kecamatan Lumajang</dd>"))
    #expect(Self.html.contains("<dt>Lokasi</dt><dd><span class=\"blank\">…"))
    #expect(Self.html.components("<span class=\"blank\">") == 2)
    #expect(PaperFact("Waktu", "\t ").value == nil && PaperFact("Waktu", "08.00").value == "08.00")
  }

  @Test func `the line joins neighbours with a value, and neither a gap nor a break of the series`() {
    func lines(_ points: [LineChart.Point]) -> Int {
      SVGChart.line(TestChapters.line(points), number: 1).components("class=\"series\"")
    }
    let (a, b) = (TestChapters.point("a", 70), TestChapters.point("b", 80))
    #expect(lines([a, b, a]) == 2)
    #expect(lines([a, TestChapters.point("x", nil), b]) == 0)
    #expect(lines([a, TestChapters.point("b", 80, breakBefore: "questionnaire"), a]) == 1)
    #expect(lines([]) == 0 && lines([a]) == 0)
    // Four rounds: a, no value, b, then a break. Nothing may be joined there.
    #expect(!Self.html.contains("class=\"series\"") && Self.html.components("class=\"break\"") == 1)
    #expect(Self.html.contains("<br>1: Kuesioner Kecamatan Lumajang</figcaption>"))
  }

  @Test func `a point lies where the scale says, and its interval reaches from end to end`() {
    let svg = SVGChart.line(TestChapters.line([TestChapters.point("a", 62.5)]), number: 1)
    // 62,5 is half of 25-100: the middle of 220 pixels that begin at 14.
    #expect(svg.contains("cy=\"124\""))
    // 60,5 and 64,5 lie 6 pixels below and above it.
    #expect(svg.contains("class=\"interval\"") && svg.contains("y1=\"130\"") && svg.contains("y2=\"118\""))
    let odd = SVGChart.line(TestChapters.line([TestChapters.point("a", .nan)]), number: 1)
    #expect(odd.contains("cy=\"234\"") && !odd.contains("nan%"))
  }

  @Test func `of many rounds the last is always labelled, and not all are`() {
    let points = (2001...2030).map { TestChapters.point("T\($0)", 70) }
    let svg = SVGChart.line(TestChapters.line(points), number: 1)
    #expect(svg.components("<circle") == 30)
    #expect(svg.contains(">T2030</text>") && !svg.contains(">T2029</text>"))
    #expect(svg.components(">T20") <= 8)
  }

  @Test func `the scale shows the round before as a hollow marker and the interval from low to high`() {
    // (61 - 25) / 75 = 48 %; 78 and 82 lie at 70,67 % and 76 %, although they were given the other way round.
    #expect(Self.html.contains("<svg x=\"48.00%\""))
    #expect(Self.html.contains("class=\"interval\" x1=\"70.67%\" y1=\"31\" x2=\"76.00%\""))
    let plain = BandScale(
      bands: TestChapters.bands, value: 80, valueText: "80", upperText: "100", textAlternative: "80")
    #expect(!SVGChart.scale(plain, number: 1).contains("interval"))
  }

  @Test func `what is known of a signer stands under the line, and the rest is a field`() {
    #expect(Self.html.contains("Kecamatan Lumajang<br>NIP Kecamatan Lumajang</p>"))
    #expect(Self.html.contains("<p class=\"sign-field\">Nama</p>"))
  }

  @Test func `chapters and the cover begin pages of their own in print`() {
    #expect(Self.html.contains("h2.chapter { font-size: 18pt; break-before: page;"))
    #expect(Self.html.contains(".cover { page: cover; break-after: page;"))
    #expect(Self.html.contains("@page cover { @top-left { content: \"\"; }"))
  }
}
