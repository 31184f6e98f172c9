// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct LowTailMissingRuleTests {
  private func verdict(_ unit: SyntheticUnit, bound: String = "1.6") -> RoundVerdict {
    LowTailMissingRule.verdict(
      unit: Checking.lumajang, halves: HeldForms.facts(HeldForms.forms(unit)).halves, partsPerUnit: 1,
      limit: RoundRuleTesting.limit(bound, atLeast: 60))
  }

  @Test func `a unit without its lowest tenth is noted, the whole unit is not`() throws {
    let whole = SyntheticUnit(.respondentEffect, forms: 356, seed: 1)
    #expect(verdict(whole).outcome == .clear)
    let cut = verdict(whole.withoutLowest(share: 0.1))
    #expect(cut.outcome == .noted)
    // The figure is the threshold of itself, and is below any higher one.
    let figure = cut.arguments[1]
    #expect(verdict(whole.withoutLowest(share: 0.1), bound: figure).outcome == .noted)
    let higher = ((ExactRatio(decimalText: figure) ?? .zero) + ExactRatio(units: 1, places: 1))
      .rounded(places: 1).description
    #expect(verdict(whole.withoutLowest(share: 0.1), bound: higher).outcome == .clear)
  }

  @Test func `the order of the forms changes nothing`() {
    let unit = SyntheticUnit(.respondentEffect, forms: 200, seed: 4).withoutLowest(share: 0.1)
    #expect(verdict(unit) == verdict(unit.sorted()))
  }

  @Test func `a unit in which nobody answers below 3 has no low totals to miss`() {
    var random = SeededGenerator(seed: 12)
    let forms = (0..<300).map { _ in (0..<9).map { _ in Int.random(in: 3...4, using: &random) } }
    #expect(verdict(SyntheticUnit(forms: forms)).outcome == .clear)
  }

  @Test func `beyond its number of forms the limit grows with them`() {
    let limit = RoundLimit(
      bound: ExactRatio(units: 16, places: 1), atLeast: 60, growsBeyond: 800, reason: "", englishReason: "")
    #expect(limit.bound(for: 800) == ExactRatio(units: 16, places: 1))
    #expect(limit.bound(for: 1600) == ExactRatio(units: 32, places: 1))
    #expect(RoundRuleTesting.limit("1.6").bound(for: 1_000_000) == ExactRatio(units: 16, places: 1))
  }

  @Test func `few forms and constant ones are not judged`() {
    #expect(verdict(SyntheticUnit(.independent, forms: 59, seed: 2)).outcome == .unknown)
    let constant = SyntheticUnit(forms: [[Int]](repeating: [Int](repeating: 4, count: 9), count: 100))
    #expect(verdict(constant).arguments == ["0", "60"])
  }

  @Test func `the expectation equals the definition, recombined form by form`() {
    let unit = SyntheticUnit(.respondentEffect, forms: 70, seed: 9).withoutLowest(share: 0.1)
    let values = unit.forms.filter { Set($0).count > 1 }
      // Question 8 feeds U9 and question 9 feeds U8.
      .map { Array($0[0..<7]) + [$0[8], $0[7]] }
    let lowest = values.map { $0.reduce(0, +) }.min() ?? 0
    var expected = 0.0
    for cut in 0..<9 {
      let first = values.map { form in Double((0..<4).reduce(0) { $0 + form[(cut + $1) % 9] }) }
      let second = zip(values, first).map { Double($0.reduce(0, +)) - $1 }
      expected += Self.below(lowest, first, second) + Self.below(lowest, second, first)
    }
    let found = RecombinedHalves.expectedBelowLowest(HeldForms.facts(HeldForms.forms(unit)).halves)
    #expect(abs(found - expected / 18) < 1e-9)
  }

  private static func below(_ lowest: Int, _ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    let meanFirst = first.reduce(0, +) / count
    let meanSecond = second.reduce(0, +) / count
    let above = zip(first, second).reduce(0) { $0 + ($1.0 - meanFirst) * ($1.1 - meanSecond) }
    let under = first.reduce(0) { $0 + ($1 - meanFirst) * ($1 - meanFirst) }
    let line = first.map { meanSecond + max(0, above / under) * ($0 - meanFirst) }
    let scatter = zip(second, line).map { $0 - $1 }
    var forms = 0
    for (half, expectation) in zip(first, line) {
      forms += scatter.count { half + expectation + $0 < Double(lowest) - 0.5 }
    }
    return Double(forms) / count
  }
}
