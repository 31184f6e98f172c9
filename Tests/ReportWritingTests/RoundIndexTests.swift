// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct RoundIndexTests {
  private let content = TestSheets.district

  private func tables(_ paper: Paper) -> [PaperTable] {
    paper.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func `the recap lists every unit with its figures and a link to its paper`() throws {
    let paper = RoundIndex.paper(content, catalogue: TestCatalogue.indonesian)
    let recap = try #require(tables(paper).first { $0.columns.count == 8 })
    #expect(recap.rows.count == content.sheet.units.count)
    for (row, unit) in zip(recap.rows, content.sheet.units) {
      #expect(row.cells[0].text == unit.unit.code)
      #expect(row.cells[1].link == "\(unit.unit.code).html")
      #expect(row.cells[4].text == unit.score.index.value?.number.text(decimalMark: ","))
      #expect(row.cells[5].text == unit.score.index.band?.grade)
    }
  }

  @Test func `pooled and mean of units stand under their names with what they count`() throws {
    let paper = RoundIndex.paper(content, catalogue: TestCatalogue.english)
    let rows = try #require(tables(paper).first).rows
    #expect(rows.map { $0.cells[0].text } == ["Pooled over all respondents", "Mean of the units"])
    #expect(
      rows.map { $0.cells[2].text } == [
        content.sheet.pooled?.index.value?.description, content.sheet.meanOfUnits.value?.description,
      ])
    #expect(rows[1].cells[1].text == "19 units")
  }

  @Test func `registered units without forms are named`() {
    let paper = RoundIndex.paper(content, catalogue: TestCatalogue.indonesian)
    #expect(paper.blocks.contains(.list(["35.08.03 Kecamatan Candipuro", "35.08.13 Kecamatan Gucialit"])))
  }

  @Test func `the account of the round is that of its units and of the forms of none`() throws {
    let paper = RoundIndex.paper(content, catalogue: TestCatalogue.indonesian)
    let table = try #require(tables(paper).last)
    func numbers(_ row: PaperRow) -> [Int] {
      row.cells.dropFirst().map { Int($0.text.replacing(".", with: "")) ?? -1 }
    }
    let total = numbers(table.footRows[0])
    #expect(zip(numbers(table.rows[0]), numbers(table.rows[1])).map { $0 + $1 } == total)
    #expect(total[0] == total[1] + total[2] + total[3])
    #expect(numbers(table.rows[1]) == [4, 0, 0, 4, 0])
  }

  @Test func `a round without any form is still a paper`() {
    let empty = RoundIndexContent(
      sheet: TestScores.sheet([]), registered: TestSheets.units, files: [:],
      generatedOn: ModelForm.day(2024, 7, 5),
      variant: .publicUse)
    let html = HTMLWriter.html(RoundIndex.paper(empty, catalogue: TestCatalogue.indonesian))
    #expect(html.contains("35.08.21 Kecamatan Sumbersuko"))
    #expect(!html.contains("INTERNAL"))
  }
}
