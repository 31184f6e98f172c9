// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorModel
import ReportWriting
import SurveyModel
import Testing

/// Writes indicator papers to the folder named by `IKM_RENDER`, to be looked at with one's own eyes.
struct IndicatorRenderingTests {
  @Test(.enabled(if: RenderingTests.folder != nil))
  func `indicator papers to look at are written where they were asked for`() throws {
    let folder = URL(filePath: try #require(RenderingTests.folder))
    let long = "Kecamatan " + String(repeating: "Sukodono & \"Rekan\" <b>", count: 9)
    let contents = [
      ("iku", TestIndicators.full), ("iku-empty", TestIndicators.empty),
      ("iku-long", TestIndicators.hostile(long)),
    ]
    for (name, content) in contents {
      for kind in IndicatorPaperKind.allCases {
        let paper = IndicatorPapers.paper(kind, content, catalogue: TestCatalogue.indonesian)
        let file = folder.appending(path: "\(name)-\(kind.rawValue)")
        try HTMLWriter.html(paper).write(
          to: file.appendingPathExtension("html"), atomically: true, encoding: .utf8)
        try Data(PDFWriter.pdf(paper, day: content.generatedOn)).write(to: file.appendingPathExtension("pdf"))
      }
      let book = folder.appending(path: "\(name).xlsx").path
      try? FileManager.default.removeItem(atPath: book)
      try IndicatorWorkbook.write(
        content, kinds: IndicatorPaperKind.allCases, catalogue: TestCatalogue.indonesian, to: book,
        temporaryFolder: folder.path)
    }
  }
}
