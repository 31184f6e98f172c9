// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R301: the form is dated before the first or after the last day of the round.
///
/// The form is held and excluded. Both days of the round are inside.
enum DateOutsideRoundRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(
    _ date: CalendarDate, round days: ClosedRange<CalendarDate>, at place: Provenance
  ) -> Finding? {
    guard !days.contains(date) else { return nil }
    let texts = [date.isoText, days.lowerBound.isoText, days.upperBound.isoText]
    return Finding(.dateOutsideRound, .exclusion, at: place, texts)
  }
}
