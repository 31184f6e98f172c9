// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
@testable import SurveyValidation
import Testing

/// Two typings compared cell by cell, over drawn forms with planted errors.
struct EntryComparisonTests {
  private static let questionnaire = ModelQuestionnaire.skm2017
  private static let layout = RawLayout(
    fields: [.number] + questionnaire.questions.indices.map { .question($0) } + [.remark],
    headings: ["No"] + questionnaire.questions.map { "P\($0.number)" } + ["Saran"])

  private func typed(_ rows: [[String]]) -> [TypedForm] {
    let years = CalendarPeriod.year(2024).days
    var checker = FormChecker(
      questionnaire: Self.questionnaire, round: SurveyRound(id: "-", days: years), today: years.upperBound,
      units: UnitDirectory([]), unit: nil, source: "t")
    return rows.enumerated().map { index, cells in
      TypedForm(
        checker.check(
          RawForm(
            record: index + 1, line: index + 2, layout: Self.layout,
            cells: cells.map { RawCell(text: $0) })), questionnaire: Self.questionnaire, usesStrongID: false)
    }
  }

  @Test(arguments: 1...20)
  func `every planted error is found once and nothing else`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = (1...30).map { number in
      ["\(number)"] + (1...9).map { _ in "\(Int.random(in: 1...4, using: &generator))" } + ["saran"]
    }
    var other = rows
    var planted: Set<[Int]> = []
    for _ in 0..<Int.random(in: 0...15, using: &generator) {
      let row = Int.random(in: 0..<30, using: &generator)
      let column = Int.random(in: 1...9, using: &generator)
      other[row][column] = rows[row][column] == "1" ? "" : "1"
      planted.insert([row, column])
    }
    let found = EntryComparison(
      typed(rows), typed(other.shuffled(using: &generator)), fields: [.remark],
      questionnaire: Self.questionnaire)
    #expect(found.paired == 30 && found.unpaired == [] && found.duplicates == [])
    let seen = found.differences.map { difference -> [Int] in
      guard case .question(let index) = difference.field else { return [] }
      return [(Int(difference.key) ?? 0) - 1, index + 1]
    }
    #expect(Set(seen) == planted && seen.count == planted.count, "seed \(seed)")
    #expect(found.questions.map(\.compared).reduce(0, +) == 270)
    #expect(found.questions.map(\.differing).reduce(0, +) == planted.count)
    #expect(found.others[.remark]?.compared == 30 && found.others[.remark]?.differing == 0)
  }

  @Test(arguments: [
    ("3", "3.0", true), ("3", "c", true), ("3", " 3 ", true), ("", "-", true), ("3", "", false),
    ("7", "8", false), ("7", "7", true), ("2|4", "2|4", true), ("2|4", "1|3", false), ("", "0", false),
  ])
  func `cells say the same where they are understood alike`(one: String, two: String, isSame: Bool) {
    let rest = Array(repeating: "3", count: 8) + [""]
    let found = EntryComparison(
      typed([["1", one] + rest]), typed([["1", two] + rest]), fields: [], questionnaire: Self.questionnaire)
    #expect(found.differences.isEmpty == isSame)
  }

  @Test func `every form of both files is paired, lone, double or without a number`() {
    let rest = Array(repeating: "3", count: 9) + [""]
    let first = typed(["1", "2", "2", "3", "", "x 9"].map { [$0] + rest })
    let second = typed(["001", "2", "4", "4", "4", "X-9", ""].map { [$0] + rest })
    let found = EntryComparison(first, second, fields: [], questionnaire: Self.questionnaire)
    #expect(found.paired == 2)
    #expect(found.duplicates.map(\.lines) == [[3, 4], [4, 5, 6]])
    #expect(found.unpaired.map(\.key) == ["3"])
    #expect(found.withoutKey.map(\.side) == [.a, .b])
  }
}
