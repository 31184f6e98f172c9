// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// A sheet that holds the forms of other sheets once more.
struct RepeatedSheetTests {
  private static let head = "NO|U1|U2|U3|U4|U5|U6|U7|U8|U9"

  /// Forms that all say different things, by their numbers.
  private static func table(_ numbers: some Sequence<Int>, head: String = head, first: String = "") -> String
  {
    head
      + numbers.map { number in
        let answers = (0..<9).map { String(number >> ($0 * 2) & 3 + 1) }.joined(separator: "|")
        return "\n\(number)\(first)|\(answers)"
      }.joined()
  }

  @Test func `a sheet that joins the others refuses the workbook and names them`() {
    let error = workbookError([
      .init("Loket 1", table: Self.table(1...5)), .init("Loket 2", table: Self.table(6...10)),
      .init("Gabungan", table: Self.table(1...10)),
    ])
    #expect(error?.message == Message("E261", ["Gabungan", "Loket 1, Loket 2", "10", "10"]))
    #expect(error?.place?.sheet == "Gabungan")
  }

  @Test(arguments: [(8, false), (9, true), (10, true)])
  func `nine of ten forms of a sheet are enough`(_ again: Int, _ isRefused: Bool) throws {
    let second = Array(1...again) + Array(101..<(111 - again))
    let sheets: [WorkbookMaker.Sheet] = [
      .init("A", table: Self.table(1...20)), .init("B", table: Self.table(second)),
    ]
    if isRefused {
      #expect(workbookError(sheets)?.message.arguments == ["B", "A", String(again), "10"])
    } else {
      #expect(try read(sheets).forms.count == 30)
    }
    let few: [WorkbookMaker.Sheet] = [
      .init("A", table: Self.table(1...4)), .init("B", table: Self.table(1...4)),
    ]
    #expect(try read(few).forms.count == 8)
  }

  @Test func `honest people of two counters on one day repeat nobody`() throws {
    // Most answer 3 or 4 throughout, some one question otherwise; the day is the same for all.
    let answers = ["333333333", "444444444", "333333343", "333333333"].map { text in
      text.map { String($0) }.joined(separator: "|")
    }
    let table = { (count: Int) in
      "NO|TANGGAL|U1|U2|U3|U4|U5|U6|U7|U8|U9"
        + (1...count).map { "\n\($0)|2024-03-05|\(answers[$0 % 4])" }.joined()
    }
    #expect(try read([.init("A", table: table(20)), .init("B", table: table(12))]).forms.count == 32)
  }

  @Test func `a unit of its own is not a sheet that repeats another`() throws {
    let units = Self.head.replacing("NO", with: "NO|UNIT")
    let sheets: [WorkbookMaker.Sheet] = [
      .init("A", table: Self.table(1...8, head: units, first: "|35.08.10")),
      .init("B", table: Self.table(1...8, head: units, first: "|35.08.11")),
    ]
    #expect(try read(sheets).forms.count == 16)
  }

  @Test func `ids tell by themselves, and the operator has the last word`() throws {
    let ids = Self.head.replacing("NO", with: "NO|_uuid")
    let withIDs = ids + (1...5).map { "\n\($0)|k-\($0)|1|2|3|4|1|2|3|4|\($0 % 4 + 1)" }.joined()
    #expect(try read([.init("A", table: withIDs), .init("B", table: withIDs)]).forms.count == 10)
    let table = Self.table(1...5)
    let sheets: [WorkbookMaker.Sheet] = [.init("A", table: table), .init("B", table: table)]
    #expect(workbookError(sheets)?.message == Message("E261", ["A", "B", "5", "5"]))
    #expect(try read(sheets, table: TableChoices(sheet: "B")).forms.count == 5)
    var all = TableChoices()
    all.takesRepeatedSheets = true
    #expect(try read(sheets, table: all).forms.count == 10)
  }
}
