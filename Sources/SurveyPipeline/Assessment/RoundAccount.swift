// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The account of a round: per unit, unassigned, and together.
public struct RoundAccount: Sendable {
  /// The account of one unit.
  public struct UnitAccount: Sendable {
    /// The unit.
    public let unit: ServiceUnit
    /// Its account over current versions.
    public let account: FormAccount
  }

  /// The round.
  public let roundID: String
  /// The units that have forms, by code.
  public let units: [UnitAccount]
  /// Forms of no registered unit.
  public let unassigned: FormAccount
  /// All of them.
  public let total: FormAccount
  /// How often each rule found something, by id.
  public let findingCounts: [String: Int]
  /// What the rules on a whole round say, unit by unit.
  public let unitFindings: [Finding]
}

/// Every step from the counts of a unit to its letter.
public struct UnitExplanation: Sendable {
  /// The round.
  public let roundID: String
  /// The questionnaire of the round.
  public let questionnaire: Questionnaire
  /// The unit with its score and account.
  public let unit: UnitScore
  /// The steps.
  public let steps: IndexExplanation
}
