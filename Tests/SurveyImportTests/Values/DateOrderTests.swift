// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import Testing

/// Which number of a date is the day, decided for a file as a whole.
struct DateOrderTests {
  private static let head = "Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"

  private static func table(_ dates: [String]) -> String {
    head + dates.map { "\"\($0)\",4,4,4,4,4,4,4,4,4\n" }.joined()
  }

  private func order(_ file: ReadFile) -> String? {
    file.header.dialect.first { $0.name == "dateOrder" }?.value
  }

  @Test(arguments: [
    (["05/03/2024", "25/03/2024"], "dmy"), (["03/05/2024", "03/25/2024"], "mdy"),
    (["05/03/2024", "06/03/2024"], "dmy"), (["3/3/2024"], "dmy"), (["25-03-24"], "dmy"),
    (["05/03/2024", "25/03/2024", "03/25/2024"], "contradictory"),
  ])
  func `one day beyond the twelfth settles the whole file`(dates: [String], wanted: String) throws {
    let file = try read(Self.table(dates))
    #expect(order(file) == wanted)
    #expect(file.forms.count == dates.count)
  }

  @Test(arguments: [["2024-03-05", "2024-03-25"], ["5 Maret 2024"], ["45356"], [""]])
  func `dates that need no order name none`(dates: [String]) throws {
    let file = try read(Self.table(dates))
    #expect(order(file) == nil)
    #expect(file.arguments(.dateOrderUnsettled).isEmpty)
  }

  @Test func `a day far below the first rows settles those above it`() throws {
    let file = try read(Self.table(Array(repeating: "03/05/2024", count: 500) + ["03/25/2024"]))
    #expect(order(file) == "mdy")
    #expect(file.forms.count == 501)
    #expect(file.forms.map(\.line) == Array(2...502))
    #expect(file.arguments(.dateOrderUnsettled).isEmpty)
  }

  @Test func `where nothing settles the order a finding names the other reading`() throws {
    let file = try read(Self.table(["05/03/2024", "06/03/2024", "03/03/2024"]))
    #expect(file.arguments(.dateOrderUnsettled) == [["2", "date.order.dmy", "date.order.mdy"]])
  }

  @Test func `dates that contradict each other are counted in a finding`() throws {
    let file = try read(Self.table(["05/03/2024", "25/03/2024", "26/03/2024", "03/25/2024"]))
    #expect(file.arguments(.dateOrderContradictory) == [["2", "1", "1"]])
  }

  @Test(arguments: DateOrder.allCases)
  func `what an operator says decides over the content`(chosen: DateOrder) throws {
    let file = try TemporaryFile(Self.table(["05/03/2024", "25/03/2024"]))
    let read = try read(path: file.path, table: TableChoices(dateOrder: chosen))
    #expect(order(read) == chosen.rawValue)
    #expect(read.arguments(.dateOrderUnsettled).isEmpty)
  }

  @Test func `a table in three encodings at once is refused record by record, in bounded time`() throws {
    let head = Array("Tanggal,Saran,U1,U2,U3,U4,U5,U6,U7,U8,U9\n2024-01-02,baik,4,4,4,4,4,4,4,4,4\n".utf8)
    let utf8 = Array("2024-01-03,élan,4,4,4,4,4,4,4,4,4\n".utf8)
    let windows = Array("2024-01-04,".utf8) + [0xE9, 0x93] + Array(",4,4,4,4,4,4,4,4,4\n".utf8)
    let utf16 = "2024-01-05,é,4,4,4,4,4,4,4,4,4\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let file = try TemporaryFile(head + utf8 + windows + utf16)
    do {
      let read = try read(path: file.path)
      #expect(read.forms.contains { $0.refusal == .undecodableBytes })
    } catch {
      #expect(["E209"].contains(error.message.id), "\(error.message.id)")
    }
  }
}
