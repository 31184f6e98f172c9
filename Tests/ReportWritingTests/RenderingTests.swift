// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// Writes papers to the folder named by `IKM_RENDER`, to be looked at with one's own eyes.
struct RenderingTests {
  static let folder = ProcessInfo.processInfo.environment["IKM_RENDER"]

  @Test(.enabled(if: folder != nil)) func `papers to look at are written where they were asked for`() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let content = TestRound().content()
    let longName = "Kecamatan " + String(repeating: "Sukodono & \"Rekan\" <b>", count: 9)
    let papers: [(String, Paper)] = [
      ("unit-id", UnitReport.paper(content, catalogue: TestCatalogue.indonesian)),
      ("unit-en", UnitReport.paper(content, catalogue: TestCatalogue.english)),
      (
        "unit-public",
        UnitReport.paper(content.with(variant: .publicUse), catalogue: TestCatalogue.indonesian)
      ),
      (
        "unit-long",
        UnitReport.paper(
          TestRound(forms: 12, seed: 3).content(unit: ServiceUnit(code: "35.08.99", name: longName)),
          catalogue: TestCatalogue.indonesian)
      ),
      ("index", RoundIndex.paper(TestSheets.district, catalogue: TestCatalogue.indonesian)),
    ]
    for (name, paper) in papers {
      try HTMLWriter.html(paper).write(
        to: folder.appending(path: name + ".html"), atomically: true, encoding: .utf8)
      try Data(PDFWriter.pdf(paper, day: content.generatedOn)).write(
        to: folder.appending(path: name + ".pdf"))
    }
    try Data(PDFWriter.pdf(TestChapters.paper(name: "Kecamatan Lumajang")))
      .write(to: folder.appending(path: "chapters.pdf"))
    try HTMLWriter.html(TestChapters.paper(name: "Kecamatan Lumajang"))
      .write(to: folder.appending(path: "chapters.html"), atomically: true, encoding: .utf8)
    let poster = UnitPoster.content(
      content, address: "https://lumajang.example/ikm", catalogue: TestCatalogue.indonesian)
    try Data(Poster.pdf(poster)).write(to: folder.appending(path: "poster.pdf"))
    try Data(Poster.png(poster)).write(to: folder.appending(path: "poster.png"))
    let sheet = TestSheets.district.sheet
    let text = ScoreTable.text(sheet, catalogue: TestCatalogue.indonesian)
    let one = ScoreTable.text(sheet, unitCode: "35.08.10", catalogue: TestCatalogue.english) ?? ""
    try (text + "\n" + one).write(to: folder.appending(path: "score.txt"), atomically: true, encoding: .utf8)
    try ScoreDocument.json(sheet, catalogue: TestCatalogue.english)
      .write(to: folder.appending(path: "score.json"), atomically: true, encoding: .utf8)
    try ReportDocument.json(content, catalogue: TestCatalogue.english)
      .write(to: folder.appending(path: "report.json"), atomically: true, encoding: .utf8)
    try ReportTable.elements(content, catalogue: TestCatalogue.indonesian)
      .write(to: folder.appending(path: "elements.csv"), atomically: true, encoding: .utf8)
    try ReportTable.annex(content)
      .write(to: folder.appending(path: "annex.csv"), atomically: true, encoding: .utf8)
  }
}
