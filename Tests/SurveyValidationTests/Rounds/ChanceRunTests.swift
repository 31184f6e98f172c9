// SPDX-License-Identifier: Apache-2.0
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct ChanceRunTests {
  @Test(arguments: [(3, 4, 2), (2, 5, 2), (4, 8, 3), (5, 9, 4)])
  func `the bound is never below the true chance of a row in random order`(
    marked: Int, forms: Int, length: Int
  ) {
    // All ways to mark, counted one by one.
    var all = 0
    var withRow = 0
    for ways in 0..<(1 << forms) where ways.nonzeroBitCount == marked {
      all += 1
      var row = 0
      var longest = 0
      for place in 0..<forms {
        row = ways >> place & 1 == 1 ? row + 1 : 0
        longest = max(longest, row)
      }
      if longest >= length { withRow += 1 }
    }
    let chance = Double(withRow) / Double(all)
    // Where the true chance is above the bound asked for, the row must not be called too long.
    let shortest = ChanceRun.shortest(marked: marked, of: forms, chance: chance * 0.999) ?? Int.max
    #expect(shortest > length)
  }

  @Test func `the length falls with the number of marked forms and is none where all are marked`() {
    #expect(ChanceRun.shortest(marked: 100, of: 100, chance: 0.001) == nil)
    #expect(ChanceRun.shortest(marked: 0, of: 100, chance: 0.001) == 1)
    let lengths = [1, 5, 20, 50, 80].compactMap { ChanceRun.shortest(marked: $0, of: 100, chance: 0.001) }
    #expect(lengths == lengths.sorted() && lengths.count == 5)
    #expect(ChanceRun.shortest(marked: 168, of: 356, chance: 0.001) == 17)
    #expect(ChanceRun.shortest(marked: -1, of: 3, chance: 0.001) == nil)
  }
}
