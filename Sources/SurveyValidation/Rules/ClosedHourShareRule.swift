// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R709: many forms bear times outside the unit's opening hours.
///
/// Only times by the clock on days on which the unit is open are looked at, and only where opening hours are
/// registered in words that can be read (`ikm unit add … --hours "Senin-Jumat 08.00-15.00"`).
enum ClosedHourShareRule {
  /// The verdict on a unit.
  static func verdict(unit: ServiceUnit, times: CollectionTimes, limit: RoundLimit) -> RoundVerdict {
    guard let text = unit.openingHours, let hours = OpeningHours(text) else {
      return RoundVerdict(.closedHourShare, .unknown, at: unit.place, ["rounds.hours.unknown"])
    }
    var timed = 0
    var outside = 0
    for (minute, forms) in times.minutes {
      guard let open = hours.days[minute / 1440] else { continue }
      timed += forms
      if !open.contains(minute % 1440) { outside += forms }
    }
    guard timed >= limit.atLeast else {
      return RoundVerdict(.closedHourShare, .unknown, at: unit.place, ["rounds.hours.few"])
    }
    return RoundVerdict(
      .closedHourShare, ShareText.isMore(outside, of: timed, than: limit.bound) ? .noted : .clear,
      at: unit.place,
      [
        String(outside), String(timed), ShareText.percent(outside, of: timed),
        ShareText.limit(limit.bound), text,
      ])
  }
}
