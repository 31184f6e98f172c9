// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R501: what the respondent said about sex, age, education or work is not in the list of that field.
///
/// A note; the form counts and is shown under "other" in that field. The words themselves are not repeated:
/// they may say who it was.
enum ProfileUnlistedRule {
  /// The finding for one profile field; nil where the rule has nothing to say.
  static func finding(_ value: ProfileValue, field: String, at place: Provenance) -> Finding? {
    guard value == .unlisted else { return nil }
    return Finding(.profileUnlisted, .note, at: place, [field])
  }
}
