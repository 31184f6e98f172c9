// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyModel

/// One indicator of a unit in a year: how it is defined, what was agreed, what was reached.
public struct IndicatorLine: Hashable, Sendable {
  /// The version of the definition that holds in the year.
  public let definition: IndicatorDefinition
  /// The whole year.
  public let year: PeriodStanding
  /// The four quarters, in order; empty where the indicator is not followed within the year.
  public let quarters: [PeriodStanding]
  /// The years before, oldest first; only those with a value or a target.
  public let earlierYears: [PeriodStanding]
  /// The value of the year against the target of the last year of the medium-term plan; nil without such a target.
  public let mediumTerm: PeriodStanding?
  /// The targets of every layer and period that are in force, this year's and those of the medium-term plan.
  public let targets: [Target]
  /// The other units of the same kind in the same year, in the order of their codes.
  public let peers: [PeerValue]
  /// What the units make together; nil where it was not worked out.
  public let rollUp: RollUpFigures?
  /// What the office says about the value.
  public let narrative: IndicatorNarrative

  /// One indicator.
  public init(
    definition: IndicatorDefinition, year: PeriodStanding, quarters: [PeriodStanding] = [],
    earlierYears: [PeriodStanding] = [], mediumTerm: PeriodStanding? = nil, targets: [Target] = [],
    peers: [PeerValue] = [], rollUp: RollUpFigures? = nil,
    narrative: IndicatorNarrative = IndicatorNarrative()
  ) {
    self.definition = definition
    self.year = year
    self.quarters = quarters
    self.earlierYears = earlierYears
    self.mediumTerm = mediumTerm
    self.targets = targets
    self.peers = peers
    self.rollUp = rollUp
    self.narrative = narrative
  }

  /// The target of a layer for a period; nil where none is set.
  func target(_ layer: TargetLayer, _ period: CalendarPeriod) -> Target? {
    targets.last { $0.layer == layer && $0.period == period }
  }
}
