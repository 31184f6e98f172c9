// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// Cross-tables by profile, and attacks on what they hide.
struct CrossTableTests {
  private let words = PaperWords(TestCatalogue.english)
  private let field = ProfileField(
    id: "work", title: "Pekerjaan", englishTitle: "Work", kind: .choice,
    options: (1...5).map {
      ProfileOption(code: "\($0)", label: "Kelompok \($0)", englishLabel: "Group \($0)", aliases: [])
    }, aliases: [])
  private let shape = TallyShape(elementCodes: ["U1", "U2", "U3"], questions: [[0], [1], [2]])

  private func table(_ groups: [ProfileValue: ProfileTally.Group], isPublic: Bool) -> CrossTable {
    CrossTable(
      field, groups: groups, shape: shape, rulebook: ModelForm.rulebook, isPublic: isPublic, words: words)
  }

  private func group(_ forms: Int, _ answered: [Int], each: Int = 3) -> ProfileTally.Group {
    ProfileTally.Group(forms: forms, answered: answered, sums: answered.map { $0 * each })
  }

  @Test func `a cell is the mean of the group's answers on the scale to 100`() {
    let table = table(
      [.option(0): group(10, [10, 9, 0]), .notGiven: group(6, [6, 6, 6], each: 4)], isPublic: false)
    #expect(table.rows.map(\.label) == (1...5).map { "Group \($0)" } + ["Not given"])
    let index = { (text: String) in RoundedNumber(decimalText: text) ?? ExactRatio.zero.rounded(places: 2) }
    #expect(
      table.rows[0].cells == [
        .index(index("75.00"), answered: 10), .index(index("75.00"), answered: 9), .empty,
      ])
    #expect(table.rows[1].cells == [.empty, .empty, .empty] && table.rows[1].respondents == 0)
    #expect(table.rows[5].cells[0] == .index(index("100.00"), answered: 6))
    #expect(!table.hasHidden)
  }

  @Test func `in public a group that its breakdown hides is hidden with all its elements`() {
    let groups: [ProfileValue: ProfileTally.Group] = [
      .option(0): group(50, [50, 50, 50]), .option(1): group(3, [3, 3, 3]),
      .option(2): group(20, [20, 20, 20]),
      .option(3): group(9, [9, 9, 9]), .option(4): group(8, [8, 8, 8]),
    ]
    let table = table(groups, isPublic: true)
    let breakdown = ProfileBreakdown(field, groups: groups, isPublic: true, words: words)
    #expect(breakdown.lines.map(\.isHidden) == table.rows.map { $0.respondents == nil })
    #expect(breakdown.lines.filter(\.isHidden).count >= 2)
    for row in table.rows where row.respondents == nil { #expect(row.cells.allSatisfy { $0 == .hidden }) }
    #expect(!self.table(groups, isPublic: false).hasHidden)
  }

  @Test func `a large group that few of answered an element hides that cell with a second one`() {
    let groups: [ProfileValue: ProfileTally.Group] = [
      .option(0): group(50, [50, 50, 50]), .option(1): group(30, [30, 2, 30]),
      .option(2): group(20, [20, 20, 20]),
    ]
    let table = table(groups, isPublic: true)
    #expect(table.rows.allSatisfy { $0.respondents != nil })
    #expect(table.rows.map { $0.cells[1] == .hidden }.prefix(3).filter { $0 }.count == 2)
    #expect(table.rows.allSatisfy { $0.cells[0] != .hidden && $0.cells[2] != .hidden })
  }

  /// The reader knows the totals of every element (they stand in its table), all shown groups, and, to be
  /// generous, how many answers each shown cell is made from. What is left of an element after subtraction is
  /// the sum of the hidden cells: it must be of two cells or more, and large enough that any of them may be
  /// 5.
  @Test func `no hidden cell can be worked out by subtraction, in a thousand random tables`() {
    var random = SeededGenerator(seed: 20_240_607)
    for round in 0..<1000 {
      var groups: [ProfileValue: ProfileTally.Group] = [:]
      let values = (0..<5).map { ProfileValue.option($0) } + [.unlisted, .notGiven]
      let highest = [6, 12, 40][round % 3]
      for value in values where Bool.random(using: &random) {
        let forms = Int.random(in: 1...highest, using: &random)
        let answered = (0..<3).map { _ in
          Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 0...forms, using: &random) : forms
        }
        groups[value] = group(forms, answered)
      }
      attack(table(groups, isPublic: true), groups, round)
    }
  }

  private func attack(_ table: CrossTable, _ groups: [ProfileValue: ProfileTally.Group], _ round: Int) {
    let total = groups.values.reduce(0) { $0 + $1.forms }
    let hiddenForms = total - table.rows.reduce(0) { $0 + ($1.respondents ?? 0) }
    let hiddenRows = table.rows.filter { $0.respondents == nil }.count
    #expect(
      table.rows.allSatisfy { $0.respondents.map { $0 == 0 || $0 >= 5 } ?? true }, "seed 20240607, \(round)")
    // Everything hidden tells nothing but the total.
    if hiddenRows > 0, hiddenRows < table.rows.count {
      #expect(hiddenRows >= 2 && hiddenForms - (hiddenRows - 1) >= 5, "seed 20240607, \(round)")
    }
    for element in 0..<3 {
      let cells = table.rows.map { $0.cells[element] }
      var left = groups.values.reduce(0) { $0 + $1.answered[element] }
      for case .index(_, let answered) in cells {
        #expect(answered >= 5, "seed 20240607, \(round)")
        left -= answered
      }
      let hidden = cells.filter { $0 == .hidden }.count
      if hidden == 0 { #expect(left == 0, "seed 20240607, \(round)") }
      if hidden > 0, hidden < cells.count {
        #expect(hidden >= 2 && left - (hidden - 1) >= 5, "seed 20240607, \(round): \(left) of \(hidden)")
      }
    }
  }

  @Test func `a published report shows no means by profile: beside its rows they would tell who is who`() {
    let round = TestRound()
    let open = round.content(variant: .internalUse)
    let closed = round.content(variant: .publicUse)
    #expect(ReportDocument.json(open, catalogue: TestCatalogue.english).contains("\"answered\""))
    let json = ReportDocument.json(closed, catalogue: TestCatalogue.english)
    #expect(json.contains("\"crossTables\": []"))
    let heading = PaperWords(TestCatalogue.english)("paper.cross.heading")
    let page = { HTMLWriter.html(UnitReport.paper($0, catalogue: TestCatalogue.english)) }
    #expect(page(open).contains(heading) && !page(closed).contains(heading))
  }
}
