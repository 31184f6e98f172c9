// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct CellMemoTests {
  @Test func `a text is read once`() {
    var memo = CellMemo<Int>()
    var reads = 0
    for text in ["a", "a", "b", "a", "b"] {
      _ = memo.reading(of: text) {
        reads += 1
        return $0.utf8.count
      }
    }
    #expect(reads == 2)
  }

  @Test func `the table is bounded in texts and in bytes`() {
    var memo = CellMemo<Int>()
    for number in 0..<5000 {
      #expect(memo.reading(of: "text \(number)") { _ in number } == number)
      #expect(memo.count <= CellMemo<Int>.capacity)
    }
    let long = String(repeating: "x", count: 1000)
    let before = memo.count
    #expect(memo.reading(of: long) { $0.utf8.count } == 1000)
    #expect(memo.count == before)
    #expect(memo.reading(of: "text 4999") { _ in -1 } == 4999)
  }
}
