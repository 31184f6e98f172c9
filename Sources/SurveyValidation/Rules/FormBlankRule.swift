// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R106: no element is answered, so that the form says nothing about the service.
///
/// The form is held and excluded. One answer to one question is enough to count. The rule is silent on a
/// record that could not be read as a form: its cells are no answers, and an encrypted form is not a blank
/// one.
enum FormBlankRule {
  /// The finding for one form; nil where the rule has nothing to say.
  static func finding(_ answers: [Answer], refusal: RecordRefusal?, at place: Provenance) -> Finding? {
    guard refusal == nil, !answers.contains(where: { $0.value != nil }) else { return nil }
    return Finding(.formBlank, .exclusion, at: place)
  }
}
