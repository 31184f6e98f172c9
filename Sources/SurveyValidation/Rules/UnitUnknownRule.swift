// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R401: the unit named by the form is not registered, or several units answer to that name.
///
/// The form is held and excluded until the unit is registered or the name becomes an alias of one.
enum UnitUnknownRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ reading: UnitReading, cell: String, at place: Provenance) -> Finding? {
    guard reading == .unknown else { return nil }
    let trimmed = String(CellText.trimmed(cell))
    return Finding(.unitUnknown, .exclusion, at: place, [Finding.quoted(trimmed)])
  }
}
