// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension RuleID {
  /// A percentage that is stated without its counts (note). Arguments: what it is about, the value.
  public static let percentageWithoutCounts = RuleID(rawValue: "R680")
  /// Targets beside the values, which name no paper and are not taken (note on the file). Arguments: how many.
  public static let targetsWithoutPaper = RuleID(rawValue: "R681")
  /// An observation that says nothing, which is not taken (note). Arguments: what it is about.
  public static let blankObservation = RuleID(rawValue: "R682")
  /// Proofs of the sender that are not taken (note on the file). Arguments: how many.
  public static let evidenceNotTaken = RuleID(rawValue: "R683")
}
