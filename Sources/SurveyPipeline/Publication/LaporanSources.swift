// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyModel

/// What the full reports of all units of a round are made from beside their figures, read once.
struct LaporanSources: Sendable {
  private let description: RoundDescription
  private let plan: [FollowUpLine]
  /// The plans of earlier rounds, the latest first.
  private let earlierPlans: [LaporanContent.EarlierPlan]
  private let trend: ScoreTrend?

  /// - Parameter trend: the rounds up to this one; nil where there is no earlier one.
  /// - Throws: what reading the description of the round throws, and what `scoreSheet` throws.
  init(_ workspace: Workspace, sheet: ScoreSheet, trend: ScoreTrend?) throws {
    let assessment = Assessment(workspace)
    description = try workspace.description(of: sheet.round)
    plan = try assessment.followUps(round: sheet.round.id)
    let earlier = try workspace.rounds().filter { $0.days.upperBound < sheet.round.days.lowerBound }
    earlierPlans = try earlier.reversed().map { round in
      LaporanContent.EarlierPlan(round: round, rows: try assessment.followUps(round: round.id))
    }
    self.trend = trend
  }

  /// What the office says of a unit.
  func description(of unit: ServiceUnit) -> SurveyDescription { description.description(of: unit.code) }

  /// The plan of the round for a unit.
  func plan(of unit: ServiceUnit) -> [FollowUpLine] { plan.filter { $0.unit.code == unit.code } }

  /// The content of a unit's report.
  func content(_ figures: UnitReportContent, verdicts: [RoundVerdict]) -> LaporanContent {
    let unit = figures.score.unit
    let earlier = earlierPlans.lazy.map { plan in
      LaporanContent.EarlierPlan(round: plan.round, rows: plan.rows.filter { $0.unit.code == unit.code })
    }
    return LaporanContent(
      unit: figures, description: description(of: unit),
      sampleSize: verdicts.first { $0.rule == .sampleSize },
      plan: plan(of: unit), earlierPlan: earlier.first { !$0.rows.isEmpty }, trend: trend)
  }
}
