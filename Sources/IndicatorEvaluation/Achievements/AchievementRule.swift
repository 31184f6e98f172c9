// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// The achievement of a target: one function for every paper.
///
/// More is better: R / T × 100. Less is better: (2T − R) / T × 100. A range [a, b]: 100 inside it, R / a ×
/// 100 below, (2b − R) / b × 100 above. R and T are the printed numbers; the result is exact, has no cap and
/// may be negative. T = 10, R = 8, less is better gives 120 here; applications in use also answer 125, 20 and
/// 80, which is why the formula travels with the number.
public enum AchievementRule {
  /// The achievement of a value, or the reason why there is none.
  ///
  /// The reasons are looked at in this order: no target, a target in another unit, a word as target, a target
  /// of zero, not yet due, no data. "No data" is never 0.
  /// - Parameters:
  ///   - realised: the value as printed; nil where nothing was measured.
  ///   - target: the target that the value is held against; nil where none is set.
  ///   - isDue: whether the period is over, so that the value can be held against its target.
  public static func achievement(
    of realised: RoundedNumber?, target: Target?, definition: IndicatorDefinition, isDue: Bool
  ) -> Achievement {
    guard let target else { return .none(.noTarget) }
    guard target.unit == definition.unit else { return .none(.otherUnit) }
    switch target.value {
    case .predicate: return .none(.predicateTarget)
    case .number(let number) where number.exact == .zero: return .none(.zeroTarget)
    case .number, .range: break
    }
    guard isDue else { return .none(.notYetDue) }
    guard let realised else { return .none(.noData) }
    return switch target.value {
    case .predicate: .none(.predicateTarget)
    case .number(let number):
      definition.direction == .higher
        ? percent(realised.exact, of: number.exact, .higher)
        : percent(mirrored(realised.exact, at: number.exact), of: number.exact, .lower)
    case .range(let one, let other):
      achievement(of: realised.exact, from: min(one, other).exact, to: max(one, other).exact)
    }
  }

  private static func achievement(
    of realised: ExactRatio, from low: ExactRatio, to high: ExactRatio
  ) -> Achievement {
    if realised < low { return percent(realised, of: low, .belowRange) }
    if realised > high { return percent(mirrored(realised, at: high), of: high, .aboveRange) }
    return .percent(ExactRatio(100), .insideRange)
  }

  private static func percent(
    _ reached: ExactRatio, of target: ExactRatio, _ formula: AchievementFormula
  ) -> Achievement {
    guard let quotient = reached.divided(by: target) else { return .none(.zeroTarget) }
    return .percent(quotient * ExactRatio(100), formula)
  }

  /// As far on the other side of the target: 2T − R.
  private static func mirrored(_ realised: ExactRatio, at target: ExactRatio) -> ExactRatio {
    target + target - realised
  }
}
