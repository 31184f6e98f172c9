// SPDX-License-Identifier: Apache-2.0
/// A survey round: its days, its questionnaire, its rulebook and whether it is closed.
public struct SurveyRound: Hashable, Sendable {
  /// Whether more forms may come.
  public enum State: String, Hashable, Sendable {
    /// Forms may be imported.
    case open
    /// Closed with `ikm round close`; its score may be posted as an observation.
    case final
  }

  /// The id, a period id such as `2024-S1`, or another that was defined with dates.
  public let id: String
  /// The first and the last day, both inside.
  public let days: ClosedRange<CalendarDate>
  /// The questionnaire; nil until the first import.
  public let questionnaireID: String?
  /// The rulebook that was chosen for the round; nil for the one in force on its last day.
  public let rulebookID: String?
  /// Open or final.
  public let state: State
  /// The population served, by unit code, where somebody stated it.
  public let populations: [String: Int]

  /// A round.
  public init(
    id: String, days: ClosedRange<CalendarDate>, questionnaireID: String? = nil, rulebookID: String? = nil,
    state: State = .open, populations: [String: Int] = [:]
  ) {
    self.id = id
    self.days = days
    self.questionnaireID = questionnaireID
    self.rulebookID = rulebookID
    self.state = state
    self.populations = populations
  }

  /// The period that the id names; nil for a round defined by its dates alone.
  public var period: CalendarPeriod? { CalendarPeriod(id) }
}
