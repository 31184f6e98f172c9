// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Everything that the Laporan SKM of one unit is made from: values of the models, gathered by the corridor. The figures
/// are those of the unit's short report; nothing is computed anew.
public struct LaporanContent: Hashable, Sendable {
  /// The follow-up plan of an earlier round and what came of it.
  public struct EarlierPlan: Hashable, Sendable {
    /// The round that it answers.
    public let round: SurveyRound
    /// Its rows; those that were taken back are not among them.
    public let rows: [FollowUpLine]

    /// A plan.
    public init(round: SurveyRound, rows: [FollowUpLine]) {
      self.round = round
      self.rows = rows
    }
  }

  /// What the short report of the unit is made from, with the reader of the paper.
  public let unit: UnitReportContent
  /// What only the office knows, for this unit.
  public let description: SurveyDescription
  /// Whether the respondents suffice for the population (R701); nil where nobody looked.
  public let sampleSize: RoundVerdict?
  /// The follow-up plan of this round; rows that were taken back are not among them.
  public let plan: [FollowUpLine]
  /// The plan of the round before; nil where none was kept.
  public let earlierPlan: EarlierPlan?
  /// The unit over the rounds up to this one; nil where there is no earlier round.
  public let trend: ScoreTrend?

  /// The content of a Laporan SKM.
  public init(
    unit: UnitReportContent, description: SurveyDescription, sampleSize: RoundVerdict?,
    plan: [FollowUpLine] = [], earlierPlan: EarlierPlan? = nil, trend: ScoreTrend? = nil
  ) {
    self.unit = unit
    self.description = description
    self.sampleSize = sampleSize
    self.plan = plan
    self.earlierPlan = earlierPlan
    self.trend = trend
  }
}
