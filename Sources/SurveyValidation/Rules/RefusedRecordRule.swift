// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R606 to R609 and R618: a record that could not be read as a form.
///
/// Such a record refuses its file. With `--accept-good` it is held as excluded, with its mapped fields only,
/// under the rule that says why.
enum RefusedRecordRule {
  /// The rules under which records are refused.
  static let rules = RecordRefusal.rules

  /// The finding for one form; nil for a readable record.
  static func finding(_ refusal: RecordRefusal?, at place: Provenance) -> Finding? {
    guard let refusal else { return nil }
    // The place of such a record is where its excess begins.
    let arguments =
      refusal == .cellsBeyondHeadings
      ? [ColumnLetters.text(place.column - 1), String(place.column)] : []
    return Finding(refusal.rule, .exclusion, at: place, arguments)
  }
}
