// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One version of the definition of a key performance indicator (indikator kinerja utama, IKU).
///
/// A value is only ever compared with values of the same version: a formula that lost its "x 3" is another
/// indicator under the same name.
public struct IndicatorDefinition: Hashable, Sendable {
  /// The short code: `IKM`, `FASKOR_TL`, `DOK_DESA_TW`.
  public let code: String
  /// The number in the decree, from 1.
  public let number: Int
  /// The version: the number of the decree that fixes it.
  public let version: String
  /// The name as the decree writes it.
  public let name: String
  /// The formula in the words of the decree.
  public let formulaText: String
  /// How the value comes about.
  public let formula: Formula
  /// What it is measured in.
  public let unit: MeasurementUnit
  /// Decimals of the printed value.
  public let places: Int
  /// Which way is better.
  public let direction: Direction
  /// The explanation of the decree; empty when it has none.
  public let explanation: String
  /// The source of data as the decree names it.
  public let source: String
  /// Who answers for it.
  public let responsible: String
  /// Whether `responsible` is read from a merged or empty cell of the decree instead of its own words.
  public let responsibleIsInferred: Bool
  /// The first day on which this version holds.
  public let effectiveFrom: CalendarDate
  /// The last day on which this version holds; nil where no end is set.
  public let effectiveUntil: CalendarDate?
  /// The strategic objective (sasaran strategis) that it measures; empty where none is named.
  public let objective: String
  /// The goal (tujuan) above the objective; empty where none is named.
  public let goal: String
  /// Why this indicator was chosen (alasan, PER/9/M.PAN/5/2007); empty where the decree does not say.
  public let rationale: String
  /// The laws and decrees that it rests on, the one that fixes it first.
  public let legalBasis: [String]
  /// How values inside a year are read.
  public let withinYear: WithinYearRule
  /// How the values of units become that of the place above.
  public let rollUp: RollUpRule

  /// A version of a definition.
  public init(
    code: String, number: Int, version: String, name: String, formulaText: String, formula: Formula,
    unit: MeasurementUnit, places: Int, direction: Direction, explanation: String, source: String,
    responsible: String, effectiveFrom: CalendarDate, responsibleIsInferred: Bool = false,
    effectiveUntil: CalendarDate? = nil, objective: String = "", goal: String = "", rationale: String = "",
    legalBasis: [String] = [], withinYear: WithinYearRule = .lastRound, rollUp: RollUpRule = .pooledAnswers
  ) {
    self.code = code
    self.number = number
    self.version = version
    self.name = name
    self.formulaText = formulaText
    self.formula = formula
    self.unit = unit
    self.places = places
    self.direction = direction
    self.explanation = explanation
    self.source = source
    self.responsible = responsible
    self.responsibleIsInferred = responsibleIsInferred
    self.effectiveUntil = effectiveUntil
    self.objective = objective
    self.goal = goal
    self.rationale = rationale
    self.legalBasis = legalBasis
    self.withinYear = withinYear
    self.rollUp = rollUp
    self.effectiveFrom = effectiveFrom
  }
}

/// How the values of an indicator inside a year relate to the value of the year.
public enum WithinYearRule: String, Hashable, Sendable {
  /// The last final survey round of the period stands for it; nothing is added up (IKU 1).
  case lastRound
  /// Counts grow from 1 January to the end of the period (IKU 2).
  case cumulative
  /// What is due by the calendar counts from its due date on, so that a quarter has a ceiling (IKU 3).
  case calendar
}

/// How the values of units become the value of the place above them. The mean of units is shown beside it.
public enum RollUpRule: String, Hashable, Sendable {
  /// The index again from the answers of all units (IKU 1).
  case pooledAnswers
  /// The sum of numerators over the sum of denominators (IKU 2 and 3).
  case summedCounts
}

/// What an indicator is measured in. An index is not a percentage.
public enum MeasurementUnit: String, Hashable, Sendable {
  /// The scale 25 to 100 of the IKM.
  case index
  /// Per cent.
  case percent
}

/// Which way an indicator gets better.
public enum Direction: String, Hashable, Sendable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
}
