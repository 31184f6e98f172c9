// SPDX-License-Identifier: Apache-2.0
/// What a round scores under a rulebook: every unit, and the two roll-ups under their names.
public struct ScoreSheet: Hashable, Sendable {
  /// The round.
  public let round: SurveyRound
  /// The rulebook.
  public let rulebook: Rulebook
  /// The questionnaire of the round.
  public let questionnaire: Questionnaire
  /// The units that have forms, by code.
  public let units: [UnitScore]
  /// Forms that belong to no registered unit: all of them excluded.
  public let unassigned: FormAccount
  /// From the added tallies: every respondent weighs the same.
  public let pooled: GroupScore?
  /// The mean of the unrounded unit indices: every unit weighs the same.
  public let meanOfUnits: IndexScore
  /// How many units that mean is over.
  public let meanOfUnitsCount: Int
  /// How sure the two roll-ups are; nil where nobody asked for it.
  public let statistics: RoundStatistics?

  /// A score sheet.
  public init(
    round: SurveyRound, rulebook: Rulebook, questionnaire: Questionnaire, units: [UnitScore],
    unassigned: FormAccount, pooled: GroupScore?, meanOfUnits: IndexScore, meanOfUnitsCount: Int,
    statistics: RoundStatistics? = nil
  ) {
    self.round = round
    self.rulebook = rulebook
    self.questionnaire = questionnaire
    self.units = units
    self.unassigned = unassigned
    self.pooled = pooled
    self.meanOfUnits = meanOfUnits
    self.meanOfUnitsCount = meanOfUnitsCount
    self.statistics = statistics
  }
}
