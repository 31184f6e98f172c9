// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R305: the cell of the day holds what programs and people write where there is no day, such as
/// `1980-01-01 00:00:00`, `0000-00-00`, `1900-01-00` or a dash.
///
/// Taken as missing: the form counts, with a note. Read as a day it would lie outside every round and throw
/// the form out.
enum DatePlaceholderRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ reading: DateReading, cell: String, at place: Provenance) -> Finding? {
    guard reading == .placeholder else { return nil }
    return Finding(.datePlaceholder, .note, at: place, [Finding.quoted(cell)])
  }
}
