// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// Sentences about elements that tie, and about one thing alone.
struct ShortSentenceTests {
  private func round(_ forms: [[Answer]]) -> TestRound {
    var round = TestRound(forms: 1)
    round.tally = Tally(shape: round.tally.shape)
    for form in forms { round.tally.add(form) }
    round.account = FormAccount(accepted: forms.count)
    round.rows = []
    round.services = [:]
    return round
  }

  /// The last sentence of the first page and the title of the chart.
  private func texts(_ round: TestRound, _ catalogue: MessageCatalogue = TestCatalogue.english) -> [String] {
    let blocks = UnitReport.paper(round.content(), catalogue: catalogue).blocks
    let sentence = blocks.compactMap { if case .paragraph(let text, .lead) = $0 { text } else { nil } }.last
    let title = blocks.compactMap { if case .chart(let chart) = $0 { chart.title } else { nil } }.first
    return [sentence, title].compactMap { $0 }
  }

  @Test func `elements that are all equal beside one without answers are called equal`() {
    let texts = texts(round([[.blank] + Array(repeating: .answered(3), count: 8)]))
    #expect(texts == Array(repeating: "All elements with answers have the same index (75.00).", count: 2))
    let all = self.texts(round([Array(repeating: .answered(3), count: 9)]))
    #expect(all == Array(repeating: "All elements have the same index (75.00).", count: 2))
  }

  @Test func `many elements that tie are named by their codes`() {
    let texts = texts(round([[.answered(4)] + Array(repeating: .answered(2), count: 8)]))
    #expect(texts.count == 2)
    for text in texts {
      #expect(text.contains("U2, U3, U4, U5, U6, U7, U8, and U9") && text.count < 110, "\(text)")
    }
    let words = PaperWords(TestCatalogue.english)
    let elements = (1...12).map { Element(code: "U\($0)", name: "", englishName: "Name \($0)") }
    #expect(words.elements(elements) == "12 elements")
    #expect(words.elements(Array(elements.prefix(3))) == "U1 Name 1, U2 Name 2, and U3 Name 3")
  }

  @Test func `one unit, one respondent and one form are spoken of as one`() {
    let content = round([Array(repeating: .answered(3), count: 9)]).content()
    let index = RoundIndexContent(
      sheet: TestScores.sheet([content.score]), registered: [ServiceUnit(code: "x", name: "X")], files: [:],
      generatedOn: content.generatedOn, variant: .internalUse)
    let catalogue = TestCatalogue.english
    let html =
      HTMLWriter.html(UnitReport.paper(content, catalogue: catalogue))
      + HTMLWriter.html(RoundIndex.paper(index, catalogue: catalogue))
      + ScoreTable.text(index.sheet, catalogue: catalogue)
    for text in [
      "1 respondent<", "<h1>1 service unit<", ">1 unit<", "1 registered unit has", "Mean of 1 unit ",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(html.contains("The only form that was read is counted."))
    #expect(!html.contains("1 units") && !html.contains("1 respondents") && !html.contains("All 1 "))
  }

  @Test func `sums and counts at the foot of the annex have the same thousands mark`() throws {
    let round = round(Array(repeating: Array(repeating: .answered(3), count: 9), count: 1172))
    let paper = UnitReport.paper(round.content(), catalogue: TestCatalogue.indonesian)
    let foot = try #require(
      paper.blocks.compactMap { block -> [PaperRow]? in
        if case .table(let table) = block, table.density == .annex { table.footRows } else { nil }
      }.first)
    #expect(foot[0].cells[1].text == "3.516" && foot[1].cells[1].text == "1.172")
  }
}
