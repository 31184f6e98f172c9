// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import TableReading
import Testing

struct ReportWorkbookTests {
  private let content = TestRound(forms: 90).content()

  private func number(_ text: String?) -> Double? { text.flatMap(Double.init) }

  @Test func `the figures under the annex are formulas whose values are the exact ones`() throws {
    let book = try BookReading(content)
    #expect(try book.sheets == ["Rekap", "Lampiran", "Responden", "Temuan", "Cara hitung"])
    let cells = try book.cells(1)
    let rows = try [
      "Jumlah nilai per unsur", "Jumlah formulir terisi", "NRR per unsur", "NRR tertimbang per unsur",
    ]
    .map { try book.row(of: $0, in: cells) }
    for (index, element) in content.score.score.elements.enumerated() {
      let column = ColumnLetters.text(index + 1)
      let exact = [element.sum, ExactRatio(element.answered), element.nrr, element.weightedNRR]
      for (row, value) in zip(rows, exact) {
        let cell = try #require(number(cells["\(column)\(row)"]))
        #expect(abs(cell - (value?.cellValue ?? -1)) < 1e-9)
        #expect(try book.formula("\(column)\(row)", sheet: 1) != nil)
      }
    }
    let index = try book.row(of: "IKM unit pelayanan", in: cells)
    #expect(number(cells["B\(index)"]) == content.score.score.index.value?.number.cellValue)
    #expect(cells["B\(index + 1)"] == content.score.score.index.band?.grade)
  }

  /// What the formulas say, computed here from the cells that they name.
  @Test func `the formulas add the answers of the sheet, blanks left out, and round a half up`() throws {
    let book = try BookReading(content)
    let cells = try book.cells(1)
    let total = try book.row(of: "Jumlah nilai per unsur", in: cells)
    let first = AnnexSheet.headRow + 2
    var weighted: [ExactRatio] = []
    var blanks = 0
    for column in (1...9).map(ColumnLetters.text) {
      #expect(
        try book.formula("\(column)\(total)", sheet: 1) == "SUM(\(column)\(first):\(column)\(total - 1))")
      #expect(
        try book.formula("\(column)\(total + 1)", sheet: 1)
          == "COUNT(\(column)\(first):\(column)\(total - 1))")
      #expect(try book.formula("\(column)\(total + 3)", sheet: 1) == "1/9")
      let answers = (first..<total).compactMap { Int(cells["\(column)\($0)"] ?? "") }
      blanks += total - first - answers.count
      #expect(!answers.contains(0))
      weighted.append(try #require(ExactRatio(answers.reduce(0, +), over: 9 * answers.count)))
    }
    #expect(blanks > 0)
    let index = weighted.reduce(.zero, +) * ExactRatio(25)
    #expect(index == content.score.score.index.exact)
    let formula = try #require(try book.formula("B\(total + 7)", sheet: 1))
    #expect(formula.contains("ROUND(ROUND(B\(total + 6),9),2)"))
    let letter = try #require(try book.formula("B\(total + 8)", sheet: 1))
    let bands = content.rulebook.bands.count
    #expect(letter.contains("LOOKUP(B\(total + 7),$B$\(total + 11):$B$\(total + 10 + bands)"))
    for (place, band) in content.rulebook.bands.enumerated() {
      #expect(cells["A\(total + 11 + place)"] == band.grade)
      #expect(number(cells["B\(total + 11 + place)"]) == band.lowerBound.cellValue)
    }
  }

  @Test func `states of answers are texts or empty, never a number`() throws {
    let book = try BookReading(content)
    let cells = try book.cells(1)
    let counted = content.annex.filter { $0.status != .excluded }
    for (index, row) in counted.enumerated() {
      for (place, value) in row.values.enumerated() {
        let cell = cells["\(ColumnLetters.text(place + 1))\(AnnexSheet.headRow + 2 + index)"]
        switch value {
        case .parts(let parts): #expect(cell == String(parts))
        case .blank: #expect(cell == nil)
        case .multipleMarks: #expect(cell == "✱")
        case .unreadable: #expect(cell == "?")
        case .notAsked: #expect(cell == "·")
        }
      }
    }
    #expect(counted.contains { $0.values.contains(.multipleMarks) })
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\",\"y\")", "=cmd|' /C calc'!A0",
    "<script>alert(1)</script> & \"x\"", "ꦏꦧꦸꦥꦠꦺꦤ꧀ 客户 عربى", "a\u{0}b\u{1B}c\u{FFFF}",
    String(repeating: "nama ", count: 40),
  ])
  func `a name that looks like a formula or like markup stays a text`(name: String) throws {
    let unit = ServiceUnit(code: "=35.08.10", name: name)
    let content = TestRound(forms: 12).content(unit: unit)
    let book = try BookReading(content)
    for index in 0..<5 {
      let sheet = try book.part("xl/worksheets/sheet\(index + 1).xml")
      for match in sheet.matches(of: #/<f>([^<]*)<\/f>/#) {
        let formula = String(match.1)
        #expect(!formula.contains("HYPERLINK") && !formula.contains("cmd") && !formula.contains("SUM(A1)"))
      }
    }
    let cells = try book.cells(0)
    #expect(cells["B5"] == "=35.08.10")
    #expect(cells["C5"] == VisibleText.shown(unit.paperName))
  }

  @Test func `the same content gives the same bytes`() throws {
    #expect(try BookReading(content).bytes == BookReading(content).bytes)
  }

  @Test func `a unit without an answer to an element has no index, and the formula says why`() throws {
    var round = TestRound(forms: 8)
    round.tally = Tally(shape: ModelQuestionnaire.skm2017.tallyShape)
    round.rows = []
    round.account = FormAccount(excluded: 8)
    let book = try BookReading(round.content())
    let cells = try book.cells(1)
    let index = try book.row(of: "IKM unit pelayanan", in: cells)
    #expect(cells["B\(index)"] == nil && cells["B\(index + 1)"] == nil)
    #expect(try book.formula("B\(index)", sheet: 1)?.hasPrefix("IF(") == true)
    #expect(cells["C\(index)"]?.isEmpty == false)
    #expect(try book.cells(0)["I5"] == "–")
  }

  @Test func `forms that are deleted since are added as numbers of their own`() throws {
    let whole = TestRound(forms: 40)
    var round = whole
    round.rows = Array(whole.rows.dropFirst(15))
    let plain = round.content()
    let content = UnitReportContent(
      score: plain.score, round: plain.round, rulebook: plain.rulebook, questionnaire: plain.questionnaire,
      profile: plain.profile, findings: [], findingList: FindingList(listed: [], total: 0), unitFindings: [],
      batches: plain.batches, annex: plain.annex, tallyDigest: plain.tallyDigest,
      generatedOn: plain.generatedOn,
      variant: .internalUse, purged: PurgedRows(account: FormAccount(accepted: 15), places: "1:1-15"))
    let book = try BookReading(content)
    let cells = try book.cells(1)
    let total = try book.row(of: "Jumlah nilai per unsur", in: cells)
    let first = AnnexSheet.headRow + 2
    for (index, element) in content.score.score.elements.enumerated() {
      let column = ColumnLetters.text(index + 1)
      let held = (first..<(total - 2)).compactMap { Int(cells["\(column)\($0)"] ?? "") }
      let purged = try #require(Int(cells["\(column)\(total - 2)"] ?? ""))
      let counted = try #require(Int(cells["\(column)\(total - 1)"] ?? ""))
      #expect(
        ExactRatio(held.reduce(0, +) + purged) == element.sum && held.count + counted == element.answered)
      #expect(
        try book.formula("\(column)\(total)", sheet: 1)
          == "SUM(\(column)\(first):\(column)\(total - 3))+\(column)\(total - 2)")
    }
  }

  @Test func `in public there are no findings, no way back to a form, and no small cell`() throws {
    let content = TestRound(forms: 60).content(variant: .publicUse)
    let book = try BookReading(content)
    #expect(try !book.sheets.contains("Temuan"))
    let annex = try book.cells(1)
    #expect(!annex.values.contains { $0.contains("1:1") })
    let respondents = try book.cells(2)
    #expect(respondents.values.contains("disamarkan"))
    for (cell, value) in respondents where cell.hasPrefix("B") {
      if let count = Int(value) { #expect(!(1...4).contains(count), "\(cell)") }
    }
    // A hidden line has no share that would tell its count.
    for (cell, value) in respondents where cell.hasPrefix("B") && value == "disamarkan" {
      #expect(respondents["C" + cell.dropFirst()] == "disamarkan")
    }
  }
}
