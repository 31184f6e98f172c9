// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

/// How often the rules on a round speak of honest units, and how often of others. The seeds are fixed, so
/// that the rates are the same on every machine; they are what `round-rules.xml` and the documentation say.
struct HonestUnitsTests {
  private static let shapes = SyntheticUnit.Shape.allCases

  private static func unit(_ number: Int, forms: ClosedRange<Int>) -> SyntheticUnit {
    var random = SeededGenerator(seed: UInt64(number) &* 7919)
    return SyntheticUnit(
      shapes[number % shapes.count], forms: Int.random(in: forms, using: &random), seed: UInt64(number))
  }

  private static func rate(_ units: [SyntheticUnit], _ rules: Set<RuleID>) throws -> Int {
    try units.count { try !RoundRuleTesting.noted($0).isDisjoint(with: rules) }
  }

  @Test func `of 500 honest units of every shape, padding and selection are hardly ever noted`() throws {
    let units = (0..<500).map { Self.unit($0, forms: 30...400) }
    let tail = try Self.rate(units, [.lowTailMissing])
    let run = try Self.rate(units, [.constantRun])
    let sorted = try Self.rate(units, [.sortedByTotal])
    #expect(tail <= 5, "four of them when this was written")
    #expect(run <= 1)
    #expect(sorted == 0)
  }

  @Test func `of 100 units padded by half with constant forms all are noted`() throws {
    let units = (0..<100).map { number in
      let unit = Self.unit(number, forms: 100...240)
      return unit.padded(to: unit.forms.count * 3 / 2, with: number.isMultiple(of: 2) ? 3 : 2)
    }
    #expect(try Self.rate(units, [.constantRun, .straightLiningShare]) == 100)
  }

  @Test func `the larger the unit and the part removed, the more often the removal is noted`() throws {
    func noted(_ forms: ClosedRange<Int>, _ share: Double) throws -> Int {
      try Self.rate(
        (0..<100).map { Self.unit($0, forms: forms).withoutLowest(share: share) }, [.lowTailMissing])
    }
    let small = try (noted(100...200, 0.04), noted(100...200, 0.1))
    let large = try (noted(300...400, 0.04), noted(300...400, 0.1))
    #expect(small.0 <= small.1 && large.0 <= large.1 && small.0 <= large.0)
    // When this was written: 25, 45, 51 and 69 of 100.
    #expect(large.0 >= 40 && large.1 >= 60)
  }

  @Test func `of 200 honest units with people and days no equal content is noted; of 50 copied ones all are`()
    throws
  {
    func noted(_ number: Int, copies: Int) throws -> Bool {
      var random = SeededGenerator(seed: UInt64(number))
      let unit = Self.unit(number, forms: 60...400)
      var forms = unit.forms.enumerated().map { index, answers in
        HeldForms.form(
          answers.map(String.init).joined(), record: index + 1,
          // Half of the units ask on ten days only.
          date: CalendarDate(
            dayNumber: 19_800 + Int.random(in: 0..<(number.isMultiple(of: 2) ? 10 : 120), using: &random)),
          profile: [2, 6, 8, 6].map { .option(min($0 - 1, Int.random(in: 0...$0 * $0, using: &random) / $0)) }
        )
      }
      forms += forms.prefix(copies)
      return try RoundRuleTesting.verdicts(forms).contains { $0.finding?.rule == .equalContentShare }
    }
    #expect(try (0..<200).count { try noted($0, copies: 0) } == 0)
    #expect(try (0..<50).count { try noted($0, copies: 12) } == 50)
  }
}
