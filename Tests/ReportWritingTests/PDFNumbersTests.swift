// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct PDFNumbersTests {
  @Test func `every figure of the JSON report stands in the text of the PDF`() throws {
    let content = TestRound().content()
    let paper = UnitReport.paper(content, catalogue: TestCatalogue.indonesian)
    let text = try PDFText.pages(of: PDFWriter.pdf(paper)).joined(separator: "\n")
    let json = try JSONSerialization.jsonObject(
      with: Data(ReportDocument.json(content, catalogue: TestCatalogue.indonesian).utf8))
    let document = try #require(json as? [String: Any])
    let report = try #require(document["score"] as? [String: Any])
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let elements = try #require(report["elements"] as? [[String: Any]])
    #expect(elements.count == 9)
    for element in elements {
      let code = try #require(element["code"] as? String)
      let cells = try [
        "\(#require(element["answered"] as? Int))", #require(element["nrr"] as? String),
        #require(element["index"] as? String), #require(element["grade"] as? String),
      ].map { $0.replacing(".", with: ",") }
      #expect(lines.contains { $0.contains(code) && Set(cells).isSubset(of: $0) }, "\(code) \(cells)")
    }
    for field in try #require(document["profile"] as? [[String: Any]]) {
      for group in try #require(field["groups"] as? [[String: Any]]) {
        let words = try #require(group["label"] as? String).split(separator: " ").map(String.init)
        let count = "\(try #require(group["respondents"] as? Int))"
        #expect(lines.contains { Set(words + [count]).isSubset(of: $0) }, "\(words) \(count)")
      }
    }
    let index = try #require(report["index"] as? String).replacing(".", with: ",")
    let respondents = try #require(report["respondents"] as? Int)
    #expect(text.contains(index) && text.contains("\(respondents) responden"))
    let forms = try #require(report["forms"] as? [String: Int])
    for key in ["read", "accepted", "warned", "excluded"] {
      let count = try #require(forms[key])
      #expect(text.contains("\(count)"), "\(key)")
    }
  }

  @Test func `an annex of 2,000 rows is on its pages, with the sum of each page`() throws {
    let content = TestRound(forms: 2_000).content()
    let paper = UnitReport.paper(content, catalogue: TestCatalogue.indonesian)
    let bytes = try PDFWriter.pdf(paper)
    let counted = content.annex.count { $0.status != .excluded }
    let pages = try PDFText.pages(of: bytes)
    let annex = pages.filter { $0.contains("No. Resp") }
    // 24 rows on the first page and 34 on each of the others.
    #expect(annex.count == 1 + (counted - 24 + 33) / 34)
    #expect(annex.dropFirst().allSatisfy { $0.contains("U1") && $0.contains("Jumlah") })
    let last = try #require(annex.last)
    #expect(last.contains("NRR tertimbang") && last.contains("IKM unit"))
    #expect(pages.last?.contains("Halaman \(pages.count) dari \(pages.count)") == true)
  }
}
