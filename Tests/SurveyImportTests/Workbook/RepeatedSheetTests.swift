// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// A sheet that holds the forms of other sheets once more.
struct RepeatedSheetTests {
  private static let head = "NO|U1|U2|U3|U4|U5|U6|U7|U8|U9"

  /// One form per character, the answer to the first question.
  private static func table(_ first: String, head: String = head, tail: String = "|3|3|3|3|3|3|3|3") -> String
  {
    head + first.enumerated().map { "\n\($0.offset + 1)|\($0.element)\(tail)" }.joined()
  }

  @Test func `a sheet that joins the others refuses the workbook and names them`() {
    let error = workbookError([
      .init("Loket 1", table: Self.table("12412")), .init("Loket 2", table: Self.table("44124")),
      .init("Gabungan", table: Self.table("1241244124")),
    ])
    #expect(error?.message == Message("E261", ["Gabungan", "Loket 1, Loket 2", "10", "10"]))
    #expect(error?.place?.sheet == "Gabungan")
  }

  @Test func `half of the forms that tell an age is enough; of bare answers nine of ten`() throws {
    let sheets = { (second: String, head: String, tail: String) -> [WorkbookMaker.Sheet] in
      [
        .init("A", table: Self.table("1111111111", head: head, tail: tail)),
        .init("B", table: Self.table(second, head: head, tail: tail)),
      ]
    }
    let (aged, tail) = (Self.head + "|USIA", "|3|3|3|3|3|3|3|3|40")
    #expect(workbookError(sheets("1111122222", aged, tail))?.message.id == "E261")
    #expect(try read(sheets("1111222222", aged, tail)).forms.count == 20)
    let bare = "|3|3|3|3|3|3|3|3"
    #expect(workbookError(sheets("1111111112", Self.head, bare))?.message.id == "E261")
    #expect(try read(sheets("1111111122", Self.head, bare)).forms.count == 20)
    #expect(
      try read([.init("A", table: Self.table("1111")), .init("B", table: Self.table("1111"))]).forms.count
        == 8)
  }

  @Test func `honest people who give one answer throughout repeat nobody`() throws {
    let same = Self.head + String(repeating: "\n1|4|4|4|4|4|4|4|4|4", count: 8)
    #expect(try read([.init("A", table: same), .init("B", table: same)]).forms.count == 16)
    let dated = same.replacing("U9", with: "U9|USIA").replacing("|4\n", with: "|4|40\n") + "|40"
    #expect(workbookError([.init("A", table: dated), .init("B", table: dated)])?.message.id == "E261")
  }

  @Test func `ids tell by themselves, and the operator has the last word`() throws {
    let table = Self.table("12412")
    let ids = "_uuid|" + table.replacing("\n", with: "\nk-1-")
    let withIDs = ids.replacing(/k-1-(\d)\|/) { "k-\($0.1)|\($0.1)|" }
    #expect(try read([.init("A", table: withIDs), .init("B", table: withIDs)]).forms.count == 10)
    let sheets: [WorkbookMaker.Sheet] = [.init("A", table: table), .init("B", table: table)]
    #expect(workbookError(sheets)?.message == Message("E261", ["A", "B", "5", "5"]))
    #expect(try read(sheets, table: TableChoices(sheet: "B")).forms.count == 5)
    let file = try TemporaryFile(WorkbookMaker(sheets).bytes, name: "buku.xlsx")
    let settings = ImportSettings(questionnaire: ModelQuestionnaire.skm2017, takesRepeatedSheets: true)
    var reader = try SurveyFileReader(path: file.path, settings: settings)
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == 10)
  }
}
