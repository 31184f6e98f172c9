// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

struct AchievementRuleTests {
  @Test(arguments: [
    ("higher is better", Direction.higher, "82.50", "84.47", "102.39", AchievementFormula.higher),
    ("exactly reached", .higher, "82.50", "82.50", "100.00", .higher),
    ("nothing reached", .higher, "80", "0", "0.00", .higher),
    ("no cap", .higher, "10", "95", "950.00", .higher),
    ("lower is better, below", .lower, "10", "8", "120.00", .lower),
    ("lower is better, reached", .lower, "10", "10", "100.00", .lower),
    ("lower is better, twice as much", .lower, "10", "20", "0.00", .lower),
    ("lower is better, worse than that", .lower, "10", "30", "-100.00", .lower),
  ])
  func `a number has the achievement of its direction, with its formula`(
    what: String, direction: Direction, target: String, realised: String, percent: String,
    formula: AchievementFormula
  ) throws {
    let achievement = try achievement(of: realised, .number(number(target)), direction: direction)
    guard case .percent(let exact, let used) = achievement else {
      Issue.record("\(what): there is a number")
      return
    }
    #expect(exact.rounded(places: 2).description == percent, "\(what)")
    #expect(used == formula)
  }

  @Test(arguments: [
    ("80", "100.00", AchievementFormula.insideRange), ("90", "100.00", .insideRange),
    ("85.5", "100.00", .insideRange), ("60", "75.00", .belowRange), ("99", "90.00", .aboveRange),
  ])
  func `a range is reached inside, both ends included`(
    realised: String, percent: String, formula: AchievementFormula
  ) throws {
    for (low, high) in [("80", "90"), ("90", "80")] {
      let achievement = try achievement(of: realised, .range(number(low), number(high)))
      guard case .percent(let exact, let used) = achievement else {
        Issue.record("there is a number")
        return
      }
      #expect(exact.rounded(places: 2).description == percent)
      #expect(used == formula)
    }
  }

  @Test func `instead of a number there is a reason, and never 0`() throws {
    let definition = try Decreed.indicator(1)
    let eighty = try TargetValue.number(number("80"))
    let realised = try number("84.47")
    func reason(
      _ value: RoundedNumber?, _ target: TargetValue?, unit: MeasurementUnit = .index, isDue: Bool = true
    ) throws -> Achievement {
      AchievementRule.achievement(
        of: value, target: try target.map { try Self.target($0, unit: unit) }, definition: definition,
        isDue: isDue)
    }
    #expect(try reason(realised, nil) == .none(.noTarget))
    #expect(try reason(nil, nil) == .none(.noTarget))
    #expect(try reason(realised, .number(number("0.00"))) == .none(.zeroTarget))
    #expect(try reason(nil, eighty) == .none(.noData))
    #expect(try reason(realised, eighty, isDue: false) == .none(.notYetDue))
    #expect(try reason(nil, eighty, isDue: false) == .none(.notYetDue))
    #expect(try reason(realised, .predicate("Baik")) == .none(.predicateTarget))
    #expect(try reason(realised, eighty, unit: .percent) == .none(.otherUnit), "\"80%\" for an index")
    #expect(try reason(number("5"), .range(number("-1"), number("0"))) == .none(.zeroTarget))
    #expect(
      try reason(number("0"), .range(number("0"), number("5"))) == .percent(ExactRatio(100), .insideRange))
  }

  @Test func `a value is held against the newest changed agreement, else the newest agreement`() throws {
    func target(_ layer: TargetLayer, _ date: String, _ value: String) throws -> Target {
      Target(
        indicatorCode: "IKM", unitCode: "35.08.10", period: .year(2024), layer: layer,
        value: .number(try number(value)), unit: .index,
        document: TargetDocument(title: "PK", number: "", date: try day(date)),
        reason: layer == .pkChanged ? .official : nil)
    }
    let plans = [try target(.renstra, "2019-01-01", "90"), try target(.rkt, "2024-12-01", "91")]
    let agreed = [try target(.pk, "2024-01-10", "82"), try target(.pk, "2024-01-20", "82.50")]
    let changed = [try target(.pkChanged, "2024-09-01", "83")]
    func value(_ targets: [Target], unit: String = "35.08.10") -> TargetValue? {
      AgreedTarget.inForce(among: targets, indicator: "IKM", unit: unit, period: .year(2024))?.value
    }
    #expect(value(plans) == nil)
    #expect(try value(plans + agreed) == .number(number("82.50")))
    #expect(try value(agreed + changed + plans) == .number(number("83")))
    #expect(value(agreed, unit: "35.08.11") == nil)
  }

  private func achievement(
    of realised: String, _ value: TargetValue, direction: Direction = .higher
  ) throws -> Achievement {
    let decreed = try Decreed.indicator(1)
    let definition = IndicatorDefinition(
      code: "X", number: 1, version: "1", name: "", formulaText: "", formula: .surveyIndex, unit: .index,
      places: 2, direction: direction, explanation: "", source: "", responsible: "",
      effectiveFrom: decreed.effectiveFrom)
    return AchievementRule.achievement(
      of: try number(realised), target: try Self.target(value), definition: definition, isDue: true)
  }

  private static func target(_ value: TargetValue, unit: MeasurementUnit = .index) throws -> Target {
    Target(
      indicatorCode: "IKM", unitCode: "35.08.10", period: .year(2024), layer: .pk, value: value, unit: unit,
      document: TargetDocument(title: "Perjanjian Kinerja 2024", number: "1", date: try day("2024-01-20")))
  }

  private func number(_ text: String) throws -> RoundedNumber {
    try #require(RoundedNumber(decimalText: text))
  }
}
