// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What a file says about the round it belongs to.
enum RoundName {
  /// The round that a text names, where it is another one than the round of the import.
  /// - Returns: nil where the text names this round, and where it is no round id at all (`1`,
  ///   `Semester ini`): such a value says nothing, and its column is an unmapped one.
  static func contradiction(_ text: String, of round: SurveyRound) -> String? {
    let trimmed = CellText.trimmed(text)
    guard trimmed != Substring(round.id), let named = CalendarPeriod(trimmed)?.description else { return nil }
    return named == (round.period?.description ?? round.id) ? nil : named
  }
}
