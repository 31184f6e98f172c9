// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R707: most forms of a unit bear one and the same date.
///
/// A day of mobile service does that, and so does a day of filling in forms. Only forms with a date are
/// looked at.
enum OneDayShareRule {
  /// The verdict on a unit.
  static func verdict(unit: ServiceUnit, times: CollectionTimes, limit: RoundLimit) -> RoundVerdict {
    let dated = times.dated
    let fullest = times.days.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard dated >= limit.atLeast, let fullest else {
      return RoundVerdict.tooFew(.oneDayShare, unit, dated, limit)
    }
    let isMore = ShareText.isMore(fullest.value, of: dated, than: limit.bound)
    return RoundVerdict(
      .oneDayShare, isMore ? .noted : .clear, at: unit.place,
      [
        fullest.key.isoText, String(fullest.value), String(dated),
        ShareText.percent(fullest.value, of: dated), ShareText.limit(limit.bound),
      ])
  }
}
