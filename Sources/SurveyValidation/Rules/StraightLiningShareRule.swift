// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R702: a large share of a unit's forms gives one and the same answer to every question.
///
/// Pleased people tick one column; so does somebody who fills in forms at a desk. The share tells whether to
/// look, not which it was.
enum StraightLiningShareRule {
  /// The verdict on a unit.
  static func verdict(unit: ServiceUnit, runs: ConstantRuns, limit: RoundLimit) -> RoundVerdict {
    guard runs.forms >= limit.atLeast else {
      return RoundVerdict.tooFew(.straightLiningShare, unit, runs.forms, limit)
    }
    let isMore = ShareText.isMore(runs.constantForms, of: runs.forms, than: limit.bound)
    return RoundVerdict(
      .straightLiningShare, isMore ? .noted : .clear, at: unit.place,
      [
        String(runs.constantForms), String(runs.forms),
        ShareText.percent(runs.constantForms, of: runs.forms), ShareText.limit(limit.bound),
      ])
  }
}
