// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import TableReading
import Testing

struct RoundWorkbookTests {
  private static let names = [
    "Kecamatan Lumajang", "KECAMATAN LUMAJANG", "[a]:*?/\\b", String(repeating: "Unit Pelayanan ", count: 14),
    "'Unit O'Brien'",
  ]

  private func book(variant: ReportVariant = .internalUse) throws -> (BookReading, RoundIndexContent) {
    let contents = Self.names.enumerated().map { index, name in
      TestRound(forms: 20 + index * 3, seed: UInt64(index + 1)).content(
        unit: ServiceUnit(code: "35.08.0\(index + 1)", name: name), variant: variant)
    }
    let missing = ServiceUnit(code: "35.08.21", name: "Kecamatan Sumbersuko")
    let index = RoundIndexContent(
      sheet: TestScores.sheet(contents.map(\.score)), registered: contents.map(\.score.unit) + [missing],
      files: [:],
      generatedOn: ModelForm.day(2024, 7, 5), variant: variant)
    let units = contents.map { ReportWorkbookContent(report: $0, comparison: TestComparison.of($0)) }
    let book = try BookReading { path, folder in
      try ReportWorkbook.write(
        units, index: index, catalogue: TestCatalogue.indonesian, to: path, temporaryFolder: folder)
    }
    return (book, index)
  }

  @Test func `every unit has a sheet under a name that spreadsheet programs take`() throws {
    let (book, _) = try book()
    let sheets = try book.sheets
    #expect(sheets.prefix(4) == ["Rekap", "Gabungan", "Kecamatan Lumajang", "KECAMATAN LUMAJANG (2)"])
    #expect(Array(sheets.suffix(3)) == ["Responden", "Temuan", "Cara hitung"])
    #expect(sheets.count == 10 && sheets.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test func `the recap points to the sheets of the units and tells who is missing`() throws {
    let (book, index) = try book()
    let cells = try book.cells(0)
    for (place, unit) in index.sheet.units.enumerated() {
      let row = place + 5
      #expect(cells["B\(row)"] == unit.unit.code)
      #expect(Double(cells["D\(row)"] ?? "") == Double(unit.account.read))
      #expect(Double(cells["I\(row)"] ?? "") == unit.score.index.value?.number.cellValue)
      #expect(cells["J\(row)"] == unit.score.index.band?.grade)
      let formula = try #require(try book.formula("I\(row)", sheet: 0))
      #expect(formula.contains(SheetNameQuoting.quoted(try book.sheets[place + 2])))
    }
    #expect(cells["C10"] == "Kecamatan Sumbersuko" && cells["M10"] == "belum ada formulir pada periode ini")
    #expect(Double(cells["I12"] ?? "") == index.sheet.meanOfUnits.value?.number.cellValue)
    #expect(Double(cells["I13"] ?? "") == index.sheet.pooled?.index.value?.number.cellValue)
  }

  @Test func `the index over all units adds the totals of their sheets`() throws {
    let (book, index) = try book()
    let cells = try book.cells(1)
    let pooled = try #require(index.sheet.pooled)
    for (place, element) in pooled.elements.enumerated() {
      #expect(Double(cells["C\(place + 3)"] ?? "") == element.sum.cellValue)
      let formula = try #require(try book.formula("C\(place + 3)", sheet: 1))
      #expect(formula.hasPrefix("SUM(") && formula.split(separator: ",").count == Self.names.count)
    }
    #expect(Double(cells["G14"] ?? "") == pooled.index.value?.number.cellValue)
  }

  @Test func `in public the profile of units has no small cell and no sum over units`() throws {
    let (book, _) = try book(variant: .publicUse)
    #expect(try !book.sheets.contains("Temuan"))
    let cells = try book.cells(try #require(try book.sheets.firstIndex(of: "Responden")))
    #expect(cells.values.contains("disamarkan"))
    let counts = cells.filter { !$0.key.hasPrefix("A") && !$0.key.hasPrefix("B") }.compactMap {
      Int($0.value)
    }
    #expect(!counts.isEmpty && !counts.contains { (1...4).contains($0) })
  }
}

private enum SheetNameQuoting {
  static func quoted(_ name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }
}
