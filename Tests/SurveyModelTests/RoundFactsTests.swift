// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

struct RoundFactsTests {
  @Test func `the longest row of constant forms is found with its place, whatever the values`() throws {
    let facts = HeldForms.facts([
      "444444443", "333333333", "222222222", "333333333", "343434343", "444444444", "444444444",
    ])
    #expect(facts.runs.forms == 7)
    #expect(facts.runs.constantForms == 5)
    let run = try #require(facts.runs.longest)
    #expect((run.length, run.firstRecord, run.lastRecord) == (3, 2, 4))
    #expect(run.source == "januari.csv")
  }

  @Test func `a row ends with its file, and an excluded form neither breaks nor lengthens it`() throws {
    var forms = (1...3).map { HeldForms.form("333333333", record: $0) }
    forms.append(HeldForms.form("111111112", record: 4, status: .excluded))
    forms.append(HeldForms.form("333333333", record: 5))
    forms += (1...2).map { HeldForms.form("333333333", record: $0, batch: 2, source: "februari.csv") }
    let facts = HeldForms.facts(forms)
    #expect(facts.respondents == 6)
    let run = try #require(facts.runs.longest)
    #expect((run.length, run.firstRecord, run.lastRecord) == (4, 1, 5))
  }

  @Test func `rises and falls are summed, and random order is expected to rise by half the mean difference`()
    throws
  {
    // Totals 34, 30, 33, 29: falls 4 and 4, a rise of 3.
    let facts = HeldForms.facts(["444444442", "444444411", "444444441", "444444311"].map { $0 })
    let file = try #require(facts.order.files.first)
    let totals = [34, 30, 33, 29]
    #expect(file.forms == 4)
    #expect((file.rises, file.falls) == (3, 8))
    // The mean over all orders of four forms: every ordered pair of neighbours comes up equally often.
    var rises = ExactRatio.zero
    var orders = 0
    for order in permutations(totals) {
      for (first, second) in zip(order, order.dropFirst()) where second > first {
        rises = rises + ExactRatio(second - first)
      }
      orders += 1
    }
    #expect(file.expectedRises == rises.divided(by: ExactRatio(orders)))
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index -> [[Int]] in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(rest).map { [item] + $0 }
    }
  }

  @Test func `forms are halved once beginning at each element; constant and incomplete ones are left out`() {
    let facts = HeldForms.facts(["123412341", "444444444", "12341234-"])
    #expect(facts.halves.forms == 1)
    #expect(facts.halves.lowestTotal == 21)
    #expect(facts.halves.cuts.count == 9)
    // Questions 8 and 9 feed U9 and U8: the values of U1 to U9 are 1 2 3 4 1 2 3 1 4.
    #expect(facts.halves.cuts[0] == [.init(first: 10, second: 11): 1])
    #expect(facts.halves.cuts[8] == [.init(first: 10, second: 11): 1])
    #expect(facts.halves.cuts[5] == [.init(first: 10, second: 11): 1])
    #expect(facts.halves.cuts[4] == [.init(first: 7, second: 14): 1])
    for cut in facts.halves.cuts { #expect(cut.keys.allSatisfy { $0.first + $0.second == 21 }) }
  }

  @Test func `pairs that agree are counted, and chance multiplies the three shares`() {
    let woman: [ProfileValue] = [.option(1), .option(2)]
    let man: [ProfileValue] = [.option(0), .option(2)]
    let monday = ModelForm.day(2024, 3, 4)
    let tuesday = ModelForm.day(2024, 3, 5)
    let facts = HeldForms.facts([
      HeldForms.form("444444443", record: 1, date: monday, profile: woman),
      HeldForms.form("444444443", record: 2, date: monday, profile: woman),
      HeldForms.form("444444443", record: 3, date: tuesday, profile: man),
      HeldForms.form("333333334", record: 4, date: monday, profile: man),
    ])
    #expect(facts.agreement.pairs == 6)
    #expect(facts.agreement.equalPairs == 1)
    #expect(facts.agreement.equalForms == 2)
    // Answers agree in 3 of 6 pairs, profiles in 2 of 6, days in 3 of 6.
    #expect(facts.agreement.expectedPairs == ExactRatio(3 * 2 * 3, over: 36))
  }

  @Test func `without profile and day a copy cannot be told from agreement`() {
    #expect(HeldForms.facts(["444444443", "444444443", "333333334"]).agreement.expectedPairs == nil)
    #expect(HeldForms.facts(["444444443"]).agreement.expectedPairs == nil)
  }

  @Test func `more different forms than are told apart end the comparison, not the memory`() {
    var agreement = ContentAgreement()
    for number in 0...ContentAgreement.capacity + 5 {
      agreement.add(
        Response(
          unitCode: nil, service: "\(number)", date: nil, hour: nil, answers: [.answered(4)], profile: []))
    }
    #expect(agreement.forms == ContentAgreement.capacity + 6)
    #expect(agreement.expectedPairs == nil)
  }

  @Test(arguments: [
    ("2024-01-01", 0), ("2024-03-05", 1), ("2024-06-30", 6), ("1970-01-01", 3), ("1969-12-28", 6),
    ("0001-01-01", 0),
  ])
  func `days of the week count from Monday`(day: String, weekday: Int) {
    #expect(CalendarDate(isoText: day)?.weekday == weekday)
  }
}
