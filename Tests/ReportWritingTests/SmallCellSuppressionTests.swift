// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct SmallCellSuppressionTests {
  static let cases: [(cells: [Int], hidden: Set<Int>)] = [
    ([107, 108, 1], [1, 2]), ([50, 60], []), ([0, 50, 60], []), ([3, 4, 90], [0, 1]),
    ([1, 1, 90, 20], [0, 1, 3]),
    ([5, 5, 5], []), ([2, 7, 7], [0, 2]), ([3, 0, 0], [0, 1, 2]), ([1, 2], [0, 1]), ([9, 0, 4, 8], [0, 2]),
  ]

  @Test(arguments: cases)
  func `cells of 1 to 4 are hidden together with a neighbour`(cells: [Int], hidden: Set<Int>) {
    #expect(SmallCellSuppression.hidden(in: cells) == hidden)
  }

  /// Someone who knows the method and the total tries every breakdown that would have been published the same
  /// way: no hidden cell may have one value in all of them.
  @Test(arguments: [(2, 16), (3, 16), (4, 13)])
  func `no hidden cell follows from what is published`(count: Int, highestTotal: Int) {
    var views: [[Int?]: [[Int]]] = [:]
    for cells in Self.breakdowns(count, upTo: highestTotal) {
      let hidden = SmallCellSuppression.hidden(in: cells)
      let view = cells.indices.map { hidden.contains($0) ? nil : Optional(cells[$0]) }
      views[view + [cells.reduce(0, +)], default: []].append(cells)
    }
    #expect(views.count > 50)
    for (view, candidates) in views {
      for index in 0..<count where view[index] == nil {
        #expect(
          Set(candidates.map { $0[index] }).count > 1, "\(view) gives away cell \(index): \(candidates)")
      }
      #expect(view.dropLast().allSatisfy { $0.map { !(1...4).contains($0) } ?? true })
    }
  }

  /// All breakdowns into so many cells whose total is at most `total`.
  private static func breakdowns(_ count: Int, upTo total: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return (0...total).flatMap { cell in breakdowns(count - 1, upTo: total - cell).map { [cell] + $0 } }
  }

  @Test(arguments: [ReportVariant.internalUse, .publicUse])
  func `every breakdown of respondents adds up to n`(variant: ReportVariant) {
    for seed in UInt64(1)...20 {
      let round = TestRound(forms: 5 + Int(seed) * 13, seed: seed)
      let content = round.content(variant: variant)
      let breakdowns = ProfileBreakdown.all(content, PaperWords(TestCatalogue.indonesian))
      #expect(breakdowns.count == 4)
      for breakdown in breakdowns {
        #expect(breakdown.total == content.score.score.respondents, "seed \(seed), \(breakdown.title)")
        #expect(breakdown.lines.reduce(0) { $0 + $1.count } == breakdown.total)
        if variant == .publicUse {
          #expect(breakdown.lines.allSatisfy { $0.isHidden || !(1...4).contains($0.count) })
          #expect(breakdown.lines.count(where: \.isHidden) != 1)
        } else {
          #expect(!breakdown.hasHidden)
        }
      }
    }
  }

  @Test func `a public paper prints neither a small count nor its share`() throws {
    let content = TestRound().content(variant: .publicUse)
    let paper = UnitReport.paper(content, catalogue: TestCatalogue.indonesian)
    let tables = paper.blocks.flatMap { block -> [PaperTable] in
      if case .tables(let tables) = block { tables } else { [] }
    }
    let breakdowns = tables.filter { $0.columns.last?.title == "%" }
    #expect(breakdowns.count == 4)
    for row in breakdowns.flatMap(\.rows) {
      if let count = Int(row.cells[1].text) {
        #expect(!(1...4).contains(count))
      } else {
        #expect(row.cells[1].text == row.cells[2].text)
      }
    }
    #expect(breakdowns.flatMap(\.rows).contains { Int($0.cells[1].text) == nil })
  }

  @Test func `the figures of a service with few respondents are not published`() {
    let content = TestRound().content(variant: .publicUse)
    #expect(content.score.services.contains { (1...4).contains($0.score.respondents) })
    let json = ReportDocument.json(content, catalogue: TestCatalogue.indonesian)
    #expect(json.contains(#"{"name": "Dispensasi Nikah", "suppressed": true}"#))
    #expect(json.split(separator: #""suppressed": true}"#).count > 2)
    let inside = ReportDocument.json(content.with(variant: .internalUse), catalogue: TestCatalogue.indonesian)
    #expect(!inside.contains(#""hidden": true"#) && !inside.contains("suppressed"))
  }
}
