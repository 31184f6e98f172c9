// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R402: the form names no unit, and none was given for the whole file.
///
/// The form is held and excluded: a score without a unit is nobody's.
enum UnitMissingRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ reading: UnitReading, at place: Provenance) -> Finding? {
    guard reading == .missing else { return nil }
    return Finding(.unitMissing, .exclusion, at: place)
  }
}
