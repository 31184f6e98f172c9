// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R303: the cell of the day holds something that is no day, or a day that does not exist.
///
/// The form counts, without a day and with a warning. `03/25/2024` is unreadable on purpose: to take its
/// numbers the other way round would be to guess, and `03/04/2024` in the same file would be read wrongly
/// without a word.
enum DateUnreadableRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ reading: DateReading, cell: String, at place: Provenance) -> Finding? {
    guard reading == .unreadable else { return nil }
    return Finding(.dateUnreadable, .warning, at: place, [Finding.quoted(cell)])
  }
}
