// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R204: the source itself marks the form as not completed, such as a web survey that was never submitted.
///
/// The form is held and excluded. A form with blanks that was handed in is complete: the rule looks only at
/// what the source says.
enum IncompleteFormRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(isIncomplete: Bool, at place: Provenance) -> Finding? {
    isIncomplete ? Finding(.markedIncomplete, .exclusion, at: place) : nil
  }
}
