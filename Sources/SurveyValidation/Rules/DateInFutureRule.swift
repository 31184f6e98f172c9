// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R302: the form is dated after the day of the import, so that its date is a slip of the pen.
///
/// The form is held and excluded. Today itself is fine.
enum DateInFutureRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ date: CalendarDate, today: CalendarDate, at place: Provenance) -> Finding? {
    guard date > today else { return nil }
    return Finding(.dateInFuture, .exclusion, at: place, [date.isoText, today.isoText])
  }
}
