// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension PaperWords {
  /// A statistic, rounded to `places` decimals here and nowhere else; a dash for what is no number.
  func number(_ value: Double, places: Int) -> String {
    RoundedNumber(value, places: places).map { number($0) } ?? "–"
  }

  /// A statistic with its sign: `+0,30`, `-1,20`, `0,00`.
  func signed(_ value: Double, places: Int) -> String {
    RoundedNumber(value, places: places).map { signed($0) } ?? "–"
  }

  /// The two limits of an interval: `74,12 – 77,30`.
  func interval(_ estimate: IntervalEstimate, places: Int) -> String {
    "\(number(estimate.lower, places: places)) – \(number(estimate.upper, places: places))"
  }

  /// A change in a sentence: from what, by how much, and whether it is more than chance.
  func change(_ change: IndexChange, _ variant: ReportVariant) -> String {
    let round = self.round(change.earlier)
    let before = change.earlierIndex.value.map { number($0.number) } ?? "–"
    guard let estimate = change.estimate.figure, let printed = change.printed else {
      let reason = change.estimate.reason.map { note($0, variant) } ?? ""
      return self("paper.sentence.change.unknown", round, before, reason)
    }
    let places = printed.places
    let amount =
      change.verdict == .insideNoise
      ? signed(printed)
      : number(RoundedNumber(units: printed.units < 0 ? -printed.units : printed.units, places: places))
    return self(
      "paper.sentence.change.\(change.verdict.rawValue)", round, before, amount,
      signed(estimate.lower, places: places), signed(estimate.upper, places: places))
  }

  /// A change in a cell: `+1,20 naik`, `-0,30 ≈`; a dash where there is none.
  func changeCell(_ change: IndexChange?) -> String {
    guard let change, let printed = change.printed else { return "–" }
    return self("paper.index.change.\(change.verdict.rawValue)", signed(printed))
  }
}
