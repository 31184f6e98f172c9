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
