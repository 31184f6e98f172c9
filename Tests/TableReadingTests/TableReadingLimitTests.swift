// SPDX-License-Identifier: Apache-2.0
import TableReading
import Testing

struct TableReadingLimitTests {
  let limits = TableReadingLimits(rowBytes: 100, cellsPerRow: 10, cellBytes: 40, rows: 5)

  private func code(_ text: String) -> TableReadingError.Code? {
    do {
      _ = try rows(of: Array(text.utf8), limits: limits, chunk: 16)
      return nil
    } catch { return error.code }
  }

  @Test func `each limit holds at its bound and breaks one beyond`() {
    #expect(code(String(repeating: "x", count: 40)) == nil)
    #expect(code(String(repeating: "x", count: 41)) == .cellTooLong)
    #expect(code(String(repeating: ",", count: 9)) == nil)
    #expect(code(String(repeating: ",", count: 10)) == .tooManyCells)
    #expect(code(String(repeating: "x\n", count: 5)) == nil)
    #expect(code(String(repeating: "x\n", count: 6)) == .tooManyRows)
    #expect(code(Array(repeating: String(repeating: "x", count: 25), count: 4).joined(separator: ",")) == nil)
    #expect(
      code(Array(repeating: String(repeating: "x", count: 26), count: 4).joined(separator: ","))
        == .rowTooLong)
  }

  @Test func `a quoted cell without end stops at the limit and names where it was opened`() {
    let text = "a\nb\nc,\"" + String(repeating: "x\"\"\n", count: 1_000_000)
    let error = #expect(throws: TableReadingError.self) { try rows(of: Array(text.utf8)) }
    #expect(error?.code == .cellTooLong)
    #expect(error?.line == 3)
    #expect(error?.number == TableReadingLimits.forms.cellBytes)
  }

  @Test func `a million columns stop at the limit`() {
    let text = String(repeating: "1,", count: 1_000_000)
    let error = #expect(throws: TableReadingError.self) { try rows(of: Array(text.utf8)) }
    #expect(error?.code == .tooManyCells)
  }

  @Test func `after an error there are no more rows`() throws {
    let dialect = DelimitedDialect(text: EncodingVerdict(.utf8), delimiter: 44)
    var reader = DelimitedTextReader(dialect: dialect, limits: limits)
    Array(String(repeating: "x", count: 50).utf8).withUnsafeBytes { reader.feed($0) }
    var hasThrown = false
    do { _ = try reader.step() } catch { hasThrown = true }
    #expect(hasThrown)
    guard case .end = try reader.step() else {
      Issue.record("a reader that has failed must be at its end")
      return
    }
  }
}
