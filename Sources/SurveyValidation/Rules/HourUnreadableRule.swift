// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R306: the hour is neither one of the two slots of the form nor a time by the clock.
///
/// The form counts, without an hour and with a note. A blank hour is fine and gets none.
enum HourUnreadableRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ reading: HourReading, cell: String, at place: Provenance) -> Finding? {
    guard reading == .unreadable else { return nil }
    return Finding(.hourUnreadable, .note, at: place, [Finding.quoted(cell)])
  }
}
