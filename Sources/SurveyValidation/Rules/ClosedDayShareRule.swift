// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R708: many forms are dated on days on which the unit is closed: the days that its opening hours leave out,
/// else Saturdays and Sundays.
///
/// People who answer at home do so at weekends too; a counter that is closed has no visitors to ask.
enum ClosedDayShareRule {
  /// The verdict on a unit.
  static func verdict(unit: ServiceUnit, times: CollectionTimes, limit: RoundLimit) -> RoundVerdict {
    let dated = times.dated
    guard dated >= limit.atLeast else {
      return RoundVerdict.tooFew(.closedDayShare, unit, dated, limit)
    }
    let hours = unit.openingHours.flatMap { OpeningHours($0) }.flatMap { $0.namesDays ? $0 : nil }
    let closed = times.days.reduce(0) { sum, day in
      let isOpen = hours.map { $0.days[day.key.weekday] != nil } ?? (day.key.weekday < 5)
      return isOpen ? sum : sum + day.value
    }
    return RoundVerdict(
      .closedDayShare, ShareText.isMore(closed, of: dated, than: limit.bound) ? .noted : .clear,
      at: unit.place,
      [
        String(closed), String(dated), ShareText.percent(closed, of: dated), ShareText.limit(limit.bound),
        hours == nil ? "rounds.days.weekend" : "rounds.days.closed",
      ])
  }
}
