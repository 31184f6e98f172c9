// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Two values of one indicator and unit that follow each other and cannot be compared without a word of
/// warning.
public struct IndicatorBreak: Hashable, Sendable {
  /// What changed between the two.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The version of the definition.
    case definition
    /// The rulebook that scored the survey.
    case rulebook
    /// The questionnaire of the survey.
    case questionnaire
  }

  /// The code of the indicator.
  public let indicatorCode: String
  /// The unit.
  public let unitCode: String
  /// The period before the break.
  public let from: CalendarPeriod
  /// The period after the break.
  public let to: CalendarPeriod
  /// What changed.
  public let cause: Cause
  /// The version or id before.
  public let old: String
  /// The version or id after.
  public let new: String

  /// A break.
  public init(
    indicatorCode: String, unitCode: String, from: CalendarPeriod, to: CalendarPeriod, cause: Cause,
    old: String,
    new: String
  ) {
    self.indicatorCode = indicatorCode
    self.unitCode = unitCode
    self.from = from
    self.to = to
    self.cause = cause
    self.old = old
    self.new = new
  }

  /// The words for it: N157 definition, N158 rulebook, N159 questionnaire.
  public var message: Message {
    let id =
      switch cause {
      case .definition: "N157"
      case .rulebook: "N158"
      case .questionnaire: "N159"
      }
    return Message(id, indicatorCode, unitCode, from.description, to.description, old, new)
  }
}
