// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Everything that the validation report of one unit is made from, gathered by the corridor.
public struct ValidationReportContent: Hashable, Sendable {
  /// The unit with its account; its score is not shown.
  public let unit: UnitScore
  /// The round.
  public let round: SurveyRound
  /// The questionnaire of the round.
  public let questionnaire: Questionnaire
  /// The files that brought the unit's forms, in the order of their numbers.
  public let files: [FileAccount]
  /// The forms of the account that are no longer held, after their time of retention. Why some of them did not
  /// count is not known any more.
  public let purged: FormAccount
  /// How many held forms are excluded for which reason.
  public let exclusions: [ExclusionReason: Int]
  /// What the rules found, in `FindingGroup.inOrder`.
  public let findings: [FindingGroup]
  /// What the rules on a whole round say.
  public let verdicts: [RoundVerdict]
  /// Their thresholds.
  public let thresholds: RoundThresholds
  /// What was done after the import, oldest first.
  public let acts: [ReportedAct]
  /// SHA-256 over `Tally.canonicalText`, in small hexadecimal letters.
  public let tallyDigest: String
  /// The day on which the paper is made.
  public let generatedOn: CalendarDate

  /// The content of a validation report.
  public init(
    unit: UnitScore, round: SurveyRound, questionnaire: Questionnaire, files: [FileAccount],
    purged: FormAccount = FormAccount(), exclusions: [ExclusionReason: Int], findings: [FindingGroup],
    verdicts: [RoundVerdict], thresholds: RoundThresholds, acts: [ReportedAct], tallyDigest: String,
    generatedOn: CalendarDate
  ) {
    self.unit = unit
    self.round = round
    self.questionnaire = questionnaire
    self.files = files
    self.purged = purged
    self.exclusions = exclusions
    self.findings = findings
    self.verdicts = verdicts
    self.thresholds = thresholds
    self.acts = acts
    self.tallyDigest = tallyDigest
    self.generatedOn = generatedOn
  }
}
