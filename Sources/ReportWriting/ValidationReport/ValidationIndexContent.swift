// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Everything that the first page beside the validation reports of a round is made from.
public struct ValidationIndexContent: Hashable, Sendable {
  /// One unit of the list.
  public struct Entry: Hashable, Sendable {
    /// The unit with its account.
    public let unit: UnitScore
    /// The rules on the whole round that note something about it.
    public let noted: [RuleID]
    /// The file of its report beside this page.
    public let file: String

    /// One unit of the list.
    public init(unit: UnitScore, noted: [RuleID], file: String) {
      self.unit = unit
      self.noted = noted
      self.file = file
    }
  }

  /// The round.
  public let round: SurveyRound
  /// The units that have forms, by code.
  public let entries: [Entry]
  /// Forms of no registered unit.
  public let unassigned: FormAccount
  /// What was found about those forms, and about files of no one unit.
  public let findings: [FindingGroup]
  /// The day on which the paper is made.
  public let generatedOn: CalendarDate

  /// The content of the page.
  public init(
    round: SurveyRound, entries: [Entry], unassigned: FormAccount, findings: [FindingGroup],
    generatedOn: CalendarDate
  ) {
    self.round = round
    self.entries = entries
    self.unassigned = unassigned
    self.findings = findings
    self.generatedOn = generatedOn
  }
}
