// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// Names from outside in every form of a paper.
struct OutsideTextTests {
  static let planted =
    "\u{0}\u{7}\u{1B}\u{9}\u{A}\u{D}\u{85}\u{9B}\u{200E}\u{200F}"
    + "\u{2028}\u{2029}\u{202A}\u{202E}\u{2066}\u{2069}"

  private func papers(unit: ServiceUnit, service: String = "x") throws -> [String: String] {
    var round = TestRound(forms: 30)
    round.services[service] = round.tally
    let content = round.content(unit: unit)
    let sheet = TestScores.sheet([content.score])
    let catalogue = TestCatalogue.english
    let index = RoundIndexContent(
      sheet: sheet, registered: [unit, ServiceUnit(code: "y", name: unit.name)], files: [:],
      generatedOn: content.generatedOn, variant: .publicUse)
    return [
      "html": HTMLWriter.html(UnitReport.paper(content, catalogue: catalogue)),
      "index": HTMLWriter.html(RoundIndex.paper(index, catalogue: catalogue)),
      "json": ReportDocument.json(content, catalogue: catalogue),
      "score": ScoreDocument.json(sheet, catalogue: catalogue),
      "csv": ReportTable.elements(content, catalogue: catalogue),
      "table": ScoreTable.text(sheet, catalogue: catalogue),
      "one": try #require(ScoreTable.text(sheet, unitCode: unit.code, catalogue: catalogue)),
    ]
  }

  @Test func `no control character of a name reaches a paper, and each leaves a mark`() throws {
    let name = "A" + Self.planted.unicodeScalars.map { "\($0)B" }.joined()
    let marked = "A" + String(repeating: "�B", count: Self.planted.unicodeScalars.count)
    for (kind, paper) in try papers(unit: ServiceUnit(code: "35.08.10", name: name), service: name) {
      let isPage = kind == "html" || kind == "index"
      // The mark of byte order opens a CSV; line ends are the file's own.
      let text = kind == "csv" ? String(paper.unicodeScalars.dropFirst()) : paper
      let bad = text.unicodeScalars.filter { !VisibleText.isShown($0) && !["\n", "\r"].contains($0) }
      // On a page a tab and a line end of a text are spaces.
      #expect(bad.allSatisfy { isPage && $0 == "\t" }, "\(kind)")
      #expect(text.contains(isPage ? "A�B�B�B" : marked), "\(kind)")
    }
  }

  @Test func `a name of 60,000 characters is cut in every paper`() throws {
    let name = String(repeating: "x", count: 60_000)
    for (kind, paper) in try papers(unit: ServiceUnit(code: "35.08.10", name: name), service: name) {
      let longest = paper.replacing("<wbr>", with: "").split { $0 != "x" }.map(\.count).max() ?? 0
      #expect((50...199).contains(longest), "\(kind): \(longest)")
    }
  }
}
