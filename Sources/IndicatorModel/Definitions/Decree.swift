// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A decree that fixes the key performance indicators of a kind of office.
public struct Decree: Hashable, Sendable {
  /// The number, `188.45/326/427.12/2019`.
  public let number: String
  /// The title.
  public let title: String
  /// The day on which it was signed and came into force.
  public let date: CalendarDate
  /// The numbers of the decrees that it repeals.
  public let repeals: [String]
  /// The kind of office: Kecamatan.
  public let organisation: String
  /// The main task (tugas pokok).
  public let mandate: String
  /// The functions, in the order of the decree (a, b, c …).
  public let functions: [String]
  /// The goal (tujuan).
  public let goal: String
  /// The indicator of the goal.
  public let goalIndicator: String
  /// The strategic objective (sasaran strategis).
  public let objective: String
  /// The indicators, by number.
  public let indicators: [IndicatorDefinition]
  /// How open questions are read.
  public let readings: [Reading]
  /// What the decree rests on and what it orders; nil where that is not recorded.
  public let legal: DecreeLegalText?

  /// A decree.
  public init(
    number: String, title: String, date: CalendarDate, repeals: [String], organisation: String,
    mandate: String,
    functions: [String], goal: String, goalIndicator: String, objective: String,
    indicators: [IndicatorDefinition], readings: [Reading], legal: DecreeLegalText? = nil
  ) {
    self.number = number
    self.title = title
    self.date = date
    self.repeals = repeals
    self.organisation = organisation
    self.mandate = mandate
    self.functions = functions
    self.goal = goal
    self.goalIndicator = goalIndicator
    self.objective = objective
    self.indicators = indicators
    self.readings = readings
    self.legal = legal
  }
}
