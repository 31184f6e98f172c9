// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R705: no form has a low total, although the answers of the others lead to expect some.
///
/// Whoever keeps the best 96 of 100 forms raises the index. What is left has an edge where other units have a
/// tail: the halves of the forms that are there, put together anew, give totals below the lowest one
/// (``RecombinedHalves``). In a large unit a few forms are no matter, so that the limit grows with it. Small
/// removals from small units cannot be seen, and the rule is silent then. Constant forms are left out on both
/// sides.
enum LowTailMissingRule {
  /// The verdict on a unit. `limit.bound` is how many forms must be expected below the lowest total.
  static func verdict(
    unit: ServiceUnit, halves: HalfTotals, partsPerUnit: Int, limit: RoundLimit
  ) -> RoundVerdict {
    guard halves.forms >= limit.atLeast, !halves.cuts.isEmpty, let lowest = halves.lowestTotal else {
      return RoundVerdict.tooFew(.lowTailMissing, unit, halves.forms, limit)
    }
    let expected = RecombinedHalves.expectedBelowLowest(halves)
    let bound = limit.bound(for: halves.forms).rounded(places: 1).exact
    let tenths = ExactRatio(units: Int((expected * 10).rounded()), places: 1)
    return RoundVerdict(
      .lowTailMissing, tenths >= bound ? .noted : .clear, at: unit.place,
      [
        ShareText.plain(ExactRatio(lowest, over: max(1, partsPerUnit)) ?? .zero), ShareText.decimal(tenths),
        ShareText.decimal(bound), String(halves.forms),
      ])
  }
}
