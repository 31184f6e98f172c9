// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// R208: forms of a unit give one and the same answer to every question.
///
/// A note on the unit with the counts: nine fours may be a pleased person or a form filled in for somebody.
/// The forms count either way; the share tells whether somebody should look.
public enum StraightLiningRule {
  /// Whether a form is such a one: at least two questions asked, all of them answered, all with the same
  /// value.
  public static func applies(to answers: [Answer]) -> Bool { Answer.isConstant(answers) }

  /// The note on a unit.
  /// - Parameters:
  ///   - forms: the forms to which `applies(to:)` applies.
  ///   - respondents: the forms of the unit that count.
  /// - Returns: nil where there are none.
  public static func finding(unit: ServiceUnit, forms: Int, of respondents: Int) -> Finding? {
    guard forms >= 1, respondents >= forms else { return nil }
    return Finding(.straightLining, .note, at: unit.place, [String(forms), String(respondents)])
  }
}
