// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R304: the form has no day although its file has a place for one.
///
/// The form counts, with a note. Where a whole file has no column for the day, one note on the file says so
/// instead (R610).
enum DateMissingRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ reading: DateReading, at place: Provenance) -> Finding? {
    guard reading == .missing else { return nil }
    return Finding(.dateMissing, .note, at: place)
  }
}
