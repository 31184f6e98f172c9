// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// What the papers of the key performance indicators of one unit and year are made from.
///
/// It holds values of the models only: what is measured, agreed and read is worked out before; the papers print it.
public struct IndicatorPaperContent: Hashable, Sendable {
  /// The office.
  public let unit: OrgUnit
  /// The year that is reported.
  public let year: Int
  /// The decree that fixes the indicators: task, functions, goal, readings, legal text.
  public let decree: Decree
  /// The indicators, in the order of the decree.
  public let lines: [IndicatorLine]
  /// The scale of words for an achievement; nil where none is chosen, and then no word is printed.
  public let scale: AchievementScale?
  /// How the documents of each desa stand; nil where no register is kept.
  public let calendar: VillageCalendarTable?
  /// Who signs the performance agreement; blanks where the office has not said.
  public let signers: AgreementSigners
  /// The day on which the papers are made.
  public let generatedOn: CalendarDate

  /// The content of the papers of a unit and a year.
  public init(
    unit: OrgUnit, year: Int, decree: Decree, lines: [IndicatorLine], scale: AchievementScale?,
    calendar: VillageCalendarTable? = nil, signers: AgreementSigners = AgreementSigners(),
    generatedOn: CalendarDate
  ) {
    self.unit = unit
    self.year = year
    self.decree = decree
    self.lines = lines
    self.scale = scale
    self.calendar = calendar
    self.signers = signers
    self.generatedOn = generatedOn
  }
}
