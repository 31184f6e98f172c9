// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct ReportTableTests {
  @Test(arguments: ["=1+1", "+62", "-cmd", "@SUM(A1)", "\tx", "\r=x", "＝1"])
  func `a text that a spreadsheet would run gets an apostrophe`(text: String) {
    #expect(DelimitedText.withoutFormula(text) == "'" + text)
    var table = DelimitedText()
    table.append([.text(text)])
    let cell = table.text.dropFirst().drop { $0 == "\"" }
    #expect(cell.first == "'")
  }

  @Test func `numbers stay numbers and other texts stay as they are`() {
    var table = DelimitedText()
    table.append([.number("-5"), .integer(-7), .text("76,61"), .text("a \"b\""), .text("a=b")])
    #expect(table.text == "\u{FEFF}-5,-7,\"76,61\",\"a \"\"b\"\"\",a=b\r\n")
  }

  @Test func `a unit with a dangerous name is harmless in the table`() {
    let content = TestRound(forms: 30).content(unit: ServiceUnit(code: "x", name: "=HYPERLINK(\"http://x\")"))
    let text = ReportTable.elements(content, catalogue: TestCatalogue.indonesian)
    #expect(text.contains(",\"'=HYPERLINK(\"\"http://x\"\")\","))
    #expect(!text.contains(",\"=") && !text.contains(",="))
  }

  @Test func `each table has as many cells in every row as in its heading`() {
    let content = TestRound(forms: 90).content()
    for text in [ReportTable.elements(content, catalogue: TestCatalogue.english), ReportTable.annex(content)]
    {
      let lines = text.dropFirst().split(separator: "\r\n")
      let counts = Set(lines.map { line in line.replacing(#/"[^"]*"/#, with: "").count { $0 == "," } })
      #expect(counts.count == 1)
    }
    #expect(ReportTable.annex(content).split(separator: "\r\n").count == 91)
  }
}
