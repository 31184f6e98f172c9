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
  /// The notes on units as a whole, unit by unit.
  public let notes: [UnitNote]
  /// What each of those rules says of each unit, noted or not.
  public let verdicts: [UnitVerdicts]
  /// The forms of the account that are no longer held, after their time of retention.
  public let purged: FormAccount
}

/// A note on a unit as a whole.
public struct UnitNote: Sendable {
  /// The unit.
  public let unit: ServiceUnit
  /// The note.
  public let finding: Finding
}

/// What the rules on a whole round say of one unit.
public struct UnitVerdicts: Sendable {
  /// The unit.
  public let unit: ServiceUnit
  /// One verdict for each rule, in the order of their ids.
  public let verdicts: [RoundVerdict]
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
