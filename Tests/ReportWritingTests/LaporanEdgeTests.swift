// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// Units without forms or answers, and names from outside.
struct LaporanEdgeTests {
  private func round(_ forms: [[Answer]]) -> TestRound {
    var round = TestRound(forms: 1)
    round.tally = Tally(shape: ModelQuestionnaire.skm2017.tallyShape)
    round.profile = ProfileTally(shape: round.tally.shape, fieldCount: 4)
    round.account = FormAccount(accepted: forms.count)
    round.services = [:]
    round.rows = []
    for answers in forms { round.tally.add(answers) }
    return round
  }

  private func paper(_ round: TestRound, _ catalogue: MessageCatalogue = TestCatalogue.indonesian) -> Paper {
    Laporan.paper(
      LaporanContent(
        unit: round.content(), description: SurveyDescription(), sampleSize: TestLaporan.sample(.unknown)),
      catalogue: catalogue)
  }

  @Test(arguments: [0, 1]) func `a unit of no form or of one has a whole paper`(count: Int) {
    let forms = Array(repeating: Array(repeating: Answer.answered(3), count: 9), count: count)
    for catalogue in [TestCatalogue.indonesian, TestCatalogue.english] {
      let paper = paper(round(forms), catalogue)
      let html = HTMLWriter.html(paper)
      #expect(html.components("<h2 class=\"chapter\"") == 9)
      #expect(!html.contains("paper.") && !html.contains("{1}"))
    }
    let texts = TestLaporan.texts(paper(round(forms)).blocks)
    #expect(texts.contains { $0.contains("tidak mempunyai nilai IKM") } == (count == 0))
  }

  @Test func `where every answer is blank there is no index, no priority and no trend, and it says so`() {
    let blank = round(Array(repeating: Array(repeating: .blank, count: 9), count: 4))
    let texts = TestLaporan.texts(paper(blank).blocks)
    #expect(texts.contains { $0.hasPrefix("Tidak ada unsur yang dijawab") })
    #expect(texts.contains { $0.hasPrefix("Tidak ada unsur yang dapat diprioritaskan") })
    #expect(texts.contains { $0.hasPrefix("Belum ada rencana tindak lanjut") })
    #expect(texts.contains { $0.hasPrefix("Belum ada periode sebelumnya") })
    // A blank is no zero: no mean, no index, no letter.
    #expect(texts.contains("U1 | Persyaratan | 0 | – | – | – | "))
  }

  @Test(arguments: [ReportVariant.internalUse, .publicUse])
  func `names from outside are text everywhere`(variant: ReportVariant) {
    let nasty = HTMLWriterTests.nasty.name
    var description = TestLaporan.description
    description.conductedBy = nasty
    description.signatory.name = nasty + "\u{202E}\u{0}"
    description.documentation = [nasty]
    description.legalBasis = [nasty]
    let line = TestLaporan.line(1, "U3", nasty, responsible: nasty)
    let content = LaporanContent(
      unit: TestRound(forms: 40).content(unit: HTMLWriterTests.nasty, variant: variant),
      description: description, sampleSize: TestLaporan.sample(.noted), plan: [line],
      earlierPlan: .init(round: TestRound.round("2023-S2"), rows: [line]))
    let html = HTMLWriter.html(Laporan.paper(content, catalogue: TestCatalogue.indonesian))
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    #expect(!html.contains("\u{202E}") && !html.contains("\u{0}"))
    #expect(html.components("<h1>") == 1 && html.components("<thead>") == html.components("<table"))
  }

  @Test func `the public paper hides small cells and never shows where a form came from`() {
    let round = TestRound()
    let content = LaporanContent(
      unit: round.content(variant: .publicUse), description: TestLaporan.description, sampleSize: nil)
    let texts = TestLaporan.texts(Laporan.paper(content, catalogue: TestCatalogue.indonesian).blocks)
    #expect(texts.contains { $0.contains("disamarkan") })
    #expect(!texts.contains { $0.contains("lumajang-januari.csv") })
    // The rows of answers hold a number, nine answers and a mark, and nothing of the person.
    let annex = Laporan.paper(content, catalogue: TestCatalogue.indonesian).blocks.compactMap {
      if case .table(let table) = $0, table.density == .annex { table } else { nil }
    }
    #expect(annex.count == 1 && annex[0].columns.count == 11)
    #expect(annex[0].rows.allSatisfy { ["", "P"].contains($0.cells.last?.text ?? "") || $0.kind == .total })
  }

  @Test func `the same content gives the same bytes`() {
    let html = { HTMLWriter.html(self.paper(TestRound(forms: 30))) }
    #expect(html() == html())
  }
}
