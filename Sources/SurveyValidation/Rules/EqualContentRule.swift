// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// R207: several forms of a unit have equal content in one round.
///
/// A note on the unit with the counts, and nothing more: honest people agree, and two equal forms are two
/// respondents. Padding with copies shows in the count.
public enum EqualContentRule {
  /// The note on a unit.
  /// - Parameters:
  ///   - forms: the forms that have at least one equal among the others.
  ///   - groups: how many different contents these forms share.
  /// - Returns: nil where no two forms are equal.
  public static func finding(unit: ServiceUnit, forms: Int, groups: Int) -> Finding? {
    guard forms >= 2, groups >= 1 else { return nil }
    return Finding(.equalContent, .note, at: unit.place, [String(forms), String(groups)])
  }
}
