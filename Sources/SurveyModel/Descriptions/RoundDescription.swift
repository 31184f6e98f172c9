// SPDX-License-Identifier: Apache-2.0

/// What only the office knows about a round: who asked, where, how and when, who signs. None of it follows from
/// the forms, and none of it is ever made up.
public struct RoundDescription: Hashable, Sendable {
  /// The round.
  public let roundID: String
  /// What holds for every unit that says nothing else.
  public let general: SurveyDescription
  /// What a unit says of its own, by unit code; an item that it does not give is the general one.
  public let units: [String: SurveyDescription]

  /// A description.
  public init(roundID: String, general: SurveyDescription, units: [String: SurveyDescription] = [:]) {
    self.roundID = roundID
    self.general = general
    self.units = units
  }

  /// What holds for one unit.
  public func description(of unitCode: String) -> SurveyDescription {
    units[unitCode]?.over(general) ?? general
  }
}
